#include "clean/metadata/labels.h"

#include <algorithm>
#include <utility>

#include "core/date.h"
#include "core/table_file.h"

namespace zhengwen::clean::metadata {
namespace {

// The blocks that are looked at: around the first heading with text.
std::pair<size_t, size_t> NearHeading(const PageTable& table) {
  for (const Element& e : table.elements) {
    if (e.tag != Tag::h1 || e.chars == 0) continue;
    const size_t at = e.block_begin;
    return {at - std::min(at, kBlocksBefore), std::min(at + kBlocksBehind, table.blocks.size())};
  }
  return {0, std::min(kBlocksBefore + kBlocksBehind, table.blocks.size())};
}

std::string_view TextOf(const Document& doc, size_t block) {
  const Slice text = doc.table->blocks[block].text;
  return doc.text().substr(text.begin, text.size());
}

// What the value's pattern takes off the beginning of a text.
std::string_view Opening(std::string_view text, const Regex& value) {
  const MatchRange at = value.Find(text);
  return at ? text.substr(at.begin, at.end - at.begin) : std::string_view();
}

// The block holds the label and nothing else.
bool IsWhole(std::string_view text, const Regex& label) {
  constexpr size_t kLongestLabel = 40;
  if (text.size() > kLongestLabel) return false;
  const std::string line = std::string(text) + ' ';
  const MatchRange at = label.Find(line);
  return at && at.begin == 0 && at.end == line.size();
}

}  // namespace

Result<Labels> Labels::Load(const std::string& path) {
  Result<Table> table = LoadTable(path, {"field", "label", "value", "hit", "found", "miss"});
  if (!table) return table.error();
  Labels labels;
  for (const TableRow& row : table->rows) {
    const auto fail = [&](const std::string& message) {
      return Error{ErrorCode::config, table->Where(row), message};
    };
    const auto key = std::find(kMetadataKeys.begin(), kMetadataKeys.end(), row.cells[0]);
    if (key == kMetadataKeys.end()) return fail("unknown field '" + row.cells[0] + "'");
    Result<Regex> label = Regex::Compile(row.cells[1]);
    if (!label) return fail(label.error().message);
    Result<Regex> value = Regex::Compile(row.cells[2]);
    if (!value) return fail(value.error().message);
    labels.labels_.push_back({static_cast<MetadataField>(key - kMetadataKeys.begin()),
                              "label " + row.cells[0] + ':' + std::to_string(row.line),
                              std::move(*label), std::move(*value)});
    const std::string_view found = ValueBehind(row.cells[3], labels.labels_.back());
    if (found != row.cells[4])
      return fail("in '" + row.cells[3] + "' it finds '" + std::string(found) + "', not '" +
                  row.cells[4] + "'");
    if (!ValueBehind(row.cells[5], labels.labels_.back()).empty())
      return fail("it must find nothing in '" + row.cells[5] + "'");
  }
  return labels;
}

std::string_view Labels::ValueBehind(std::string_view line, const Label& label) {
  const MatchRange at = label.label.Find(line);
  if (!at) return {};
  line.remove_prefix(at.end);
  return Opening(line, label.value);
}

std::string_view Labels::ValueIn(MetadataField field, std::string_view line) const {
  for (const Label& label : labels_) {
    if (label.field != field) continue;
    const std::string_view value = ValueBehind(line, label);
    if (!value.empty()) return value;
  }
  return {};
}

void Labels::Collect(const Document& doc, Candidates* found) const {
  const auto [begin, end] = NearHeading(*doc.table);
  for (size_t i = begin; i < end; ++i) {
    const PageBlock& block = doc.table->blocks[i];
    if (block.chars > kLongestLabelled) continue;
    const std::string_view text = TextOf(doc, i);
    for (const Label& label : labels_) {
      if (found->Rank(label.field) <= kLabelRank) continue;
      std::string_view value = ValueBehind(text, label);
      if (value.empty() && i + 1 < end && IsWhole(text, label.label))
        value = Opening(TextOf(doc, i + 1), label.value);
      if (!value.empty()) found->Add(label.field, kLabelRank, label.origin, value);
    }
    if (found->Rank(MetadataField::date) > kNearDateRank)
      found->Add(MetadataField::date, kNearDateRank, "text", text);
  }
  if (found->Rank(MetadataField::date) > kUrlRank)
    found->Add(MetadataField::date, kUrlRank, "url", DateInUrl(doc.page.url));
}

std::string DateInUrl(std::string_view url) {
  const size_t host = url.find("//");
  const size_t path = url.find('/', host == std::string_view::npos ? 0 : host + 2);
  if (path == std::string_view::npos) return "";
  url.remove_prefix(path);
  return FindDate(url.substr(0, url.find_first_of("?#"))).substr(0, 10);
}

}  // namespace zhengwen::clean::metadata
