#include "clean/metadata/labels.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "clean/metadata/breadcrumbs.h"
#include "core/date.h"
#include "core/table_file.h"
#include "core/unicode.h"

namespace zhengwen::clean::metadata {
namespace {

std::string_view TextOf(const Document& doc, size_t block) {
  const Slice text = doc.table->blocks[block].text;
  return doc.text().substr(text.begin, text.size());
}

bool ReadRank(const std::string& text, uint8_t* rank) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), *rank);
  return error == std::errc() && end == text.data() + text.size();
}

bool IsBorder(std::string_view text, size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

std::string_view Beginning(std::string_view text) {
  size_t end = std::min(text.size(), kEndBytes);
  while (!IsBorder(text, end)) --end;
  return text.substr(0, end);
}

std::string_view End(std::string_view text) {
  size_t begin = text.size() - std::min(text.size(), kEndBytes);
  while (!IsBorder(text, begin)) ++begin;
  return text.substr(begin);
}

constexpr size_t kLongestLabel = 40;  // bytes of a block with nothing else in it

// The block holds the label and nothing else.
bool IsWhole(std::string_view text, const Regex& label) {
  if (text.size() > kLongestLabel) return false;
  const std::string line = std::string(text) + ' ';
  const MatchRange at = label.Find(line);
  return at && at.begin == 0 && at.end == line.size();
}

}  // namespace

Result<Labels> Labels::Load(const std::string& path, People people) {
  Result<Table> table =
      LoadTable(path, {"field", "place", "rank", "label", "value", "hit", "found", "miss"});
  if (!table) return table.error();
  Labels labels;
  std::vector<std::string> patterns;
  labels.people_ = std::move(people);
  for (const TableRow& row : table->rows) {
    const auto fail = [&](const std::string& message) {
      return Error{ErrorCode::config, table->Where(row), message};
    };
    const std::string &field = row.cells[0], &place = row.cells[1], &rank = row.cells[2];
    const bool byline = field == "byline";
    const auto key = std::find(kMetadataKeys.begin(), kMetadataKeys.end(),
                               byline ? std::string_view("author") : field);
    if (key == kMetadataKeys.end() && field != "other")
      return fail("unknown field '" + field + "'");
    if (place != "near" && place != "text") return fail("unknown place '" + place + "'");
    uint8_t number = 0;
    if (!ReadRank(rank, &number)) return fail("rank '" + rank + "' is no number from 0 to 255");
    patterns.push_back(row.cells[3]);
    Result<Regex> label = Regex::Compile(row.cells[3]);
    if (!label) return fail(label.error().message);
    Result<Regex> value = Regex::Compile(row.cells[4]);
    if (!value) return fail(value.error().message);
    std::optional<MetadataField> known;
    if (key != kMetadataKeys.end()) known = static_cast<MetadataField>(key - kMetadataKeys.begin());
    labels.labels_.push_back({known, place == "text", number, byline,
                              "label " + field + ':' + std::to_string(row.line), std::move(*label),
                              std::move(*value)});
    const std::string found = labels.ValueBehind(row.cells[5], labels.labels_.back());
    if (found != row.cells[6])
      return fail("in '" + row.cells[5] + "' it finds '" + found + "', not '" + row.cells[6] + "'");
    if (!labels.ValueBehind(row.cells[7], labels.labels_.back()).empty())
      return fail("it must find nothing in '" + row.cells[7] + "'");
  }
  Result<PatternSet> any = PatternSet::Compile(patterns, PatternSet::Anchor::none);
  if (!any) return any.error();
  labels.any_ = std::move(*any);
  return labels;
}

std::vector<int> Labels::LabelsIn(std::string_view line) const {
  std::vector<int> hits;
  std::string spaced;
  if (line.size() <= kLongestLabel) line = spaced.append(line).append(1, ' ');
  any_->Match(line, &hits);
  return hits;
}

// What the value's pattern takes off the beginning of a text; of a byline the names in it.
std::string Labels::Opening(std::string_view text, const Label& label) const {
  const MatchRange at = label.value.Find(text);
  if (!at) return "";
  if (!label.names) return Collapsed(text.substr(at.begin, at.end - at.begin));
  // With the character behind it: a colon tells that the last word is the next label.
  const std::string_view value =
      text.substr(at.begin, at.end - at.begin + CharAt(text, at.end).size);
  std::string joined;
  for (const std::string& name : people_.NamesIn(value)) {
    if (!joined.empty()) joined += "; ";
    joined += name;
  }
  return joined;
}

std::string Labels::ValueBehind(std::string_view line, const Label& label) const {
  const MatchRange at = label.label.Find(line);
  if (!at) return "";
  line.remove_prefix(at.end);
  return Opening(line, label);
}

std::string Labels::ValueIn(MetadataField field, std::string_view line) const {
  for (const int hit : LabelsIn(line)) {
    const Label& label = labels_[static_cast<size_t>(hit)];
    if (label.field != field) continue;
    std::string value = ValueBehind(line, label);
    if (!value.empty()) return value;
  }
  return "";
}

void Labels::Look(const Document& doc, size_t block, bool near, Candidates* found,
                  Told* told) const {
  const std::vector<PageBlock>& blocks = doc.table->blocks;
  const std::string_view text = TextOf(doc, block);
  const bool whole = blocks[block].chars <= kLongestLabelled;
  std::vector<int> hits = LabelsIn(whole ? text : Beginning(text));
  if (!whole) {
    const std::vector<int> more = LabelsIn(End(text));
    hits.insert(hits.end(), more.begin(), more.end());
    std::sort(hits.begin(), hits.end());
    hits.erase(std::unique(hits.begin(), hits.end()), hits.end());
  }
  for (const int hit : hits) {
    const Label& label = labels_[static_cast<size_t>(hit)];
    if (!label.everywhere && !(near && whole)) continue;
    std::string value = ValueBehind(whole ? text : Beginning(text), label);
    if (value.empty() && !whole) value = ValueBehind(End(text), label);
    if (value.empty() && whole && block + 1 < blocks.size() && IsWhole(text, label.label))
      value = Opening(TextOf(doc, block + 1), label);
    if (value.empty()) continue;
    if (label.field == MetadataField::breadcrumbs) value = CrumbsIn(value);
    if (label.field) {
      found->Add(*label.field, label.rank, label.origin, value);
    } else {
      told->others.push_back(std::move(value));
    }
  }
  if (near && blocks[block].chars <= kLongestDate)
    found->Add(MetadataField::date, kNearDateRank, "text", text);
}

Told Labels::Collect(const Document& doc, const Layout& layout, Candidates* found) const {
  Told told;
  const size_t all = doc.table->blocks.size();
  const size_t headline = layout.headline == kNowhere ? 0 : layout.headline;
  const size_t begin = headline - std::min(headline, kBlocksBefore);
  const size_t end = std::min(begin + kBlocksBefore + kBlocksBehind, all);
  for (size_t i = begin; i < end; ++i) Look(doc, i, true, found, &told);
  const size_t body = layout.body_begin, body_end = layout.body_end;
  for (size_t i = body; i < std::min(body + kBlocksOpening, body_end); ++i) {
    if (i < begin || i >= end) Look(doc, i, false, found, &told);
  }
  // Parts of a text may be signed one by one.
  for (size_t i = std::max(body + kBlocksOpening, end); i < body_end; ++i) {
    if (doc.table->blocks[i].chars <= kLongestByline) Look(doc, i, false, found, &told);
  }
  const size_t closing = std::max(body, body_end - std::min(body_end, kBlocksClosing));
  const size_t framed = std::min(size_t{layout.frame_end}, body_end + kBlocksFramed);
  const size_t closed = std::min(std::max(body_end + kBlocksClosing, framed), all);
  for (size_t i = closing; i < closed; ++i) {
    if (i < begin || i >= end) Look(doc, i, false, found, &told);
  }
  found->Add(MetadataField::date, kUrlRank, "url", DateInUrl(doc.page.url));
  return told;
}

std::string DateInUrl(std::string_view url) {
  const size_t host = url.find("//");
  const size_t path = url.find('/', host == std::string_view::npos ? 0 : host + 2);
  if (path == std::string_view::npos) return "";
  url.remove_prefix(path);
  return FindDate(url.substr(0, url.find_first_of("?#"))).substr(0, 10);
}

}  // namespace zhengwen::clean::metadata
