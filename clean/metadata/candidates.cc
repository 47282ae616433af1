#include "clean/metadata/candidates.h"

#include <algorithm>
#include <utility>

#include "clean/html/blocks.h"
#include "core/ascii.h"
#include "core/date.h"
#include "core/unicode.h"

namespace zhengwen::clean::metadata {
namespace {

bool IsAddress(std::string_view text) {
  return BeginsInAnyCase(text, "http://") || BeginsInAnyCase(text, "https://") ||
         text.starts_with("//");
}

// Numbers of accounts, addresses and sentences are no names; digits may stand behind a handle.
bool IsAuthor(std::string_view text) {
  constexpr size_t kMostDigits = 3;
  size_t digits = 0;
  for (const char c : text) digits += c >= '0' && c <= '9' ? 1 : 0;
  const bool handle =
      !text.empty() && IsAsciiLetter(text.front()) && text.find(' ') == std::string_view::npos;
  return text.size() <= kLongestAuthor && (digits <= kMostDigits || handle) &&
         digits < text.size() && text.find_first_of("/@?!") == std::string_view::npos &&
         html::HasWords(text);
}

// Without quotes around it and "by" before it, and without what stands behind a bar or a dash: a
// post, a site.
std::string_view AuthorIn(std::string_view text) {
  for (const std::string_view separator :
       {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xE2\x80\xA2 ", " \xC2\xB7 "})
    text = text.substr(0, text.find(separator));
  if (BeginsInAnyCase(text, "by ")) text.remove_prefix(3);
  while (text.size() > 2 && text.front() == '"' && text.back() == '"')
    text = text.substr(1, text.size() - 2);
  return text;
}

// The value as its field has it; empty where it is none.
std::string Clean(MetadataField field, std::string_view value) {
  switch (field) {
    case MetadataField::date:
    case MetadataField::modified:
      return FindDate(value.substr(0, kLongestValue));
    case MetadataField::canonical:
    case MetadataField::image: {
      std::string address = Collapsed(value);
      return IsAddress(address) && address.find(' ') == std::string::npos ? address : "";
    }
    case MetadataField::license: {
      std::string license = Collapsed(value);
      return license.find_first_of("#/") == 0 || BeginsInAnyCase(license, "javascript:") ? ""
                                                                                         : license;
    }
    case MetadataField::author: {
      const std::string whole = Collapsed(value);
      const std::string_view author = AuthorIn(whole);
      return IsAuthor(author) ? std::string(author) : "";
    }
    case MetadataField::breadcrumbs:
      return std::string(value);
    default:
      return Collapsed(value);
  }
}

bool IsList(MetadataField field) {
  return field == MetadataField::tags || field == MetadataField::breadcrumbs;
}

bool Holds(std::string_view list, std::string_view item, std::string_view separator) {
  for (size_t at = 0; at <= list.size();) {
    const size_t end = std::min(list.find(separator, at), list.size());
    if (list.substr(at, end - at) == item) return true;
    at = end + separator.size();
  }
  return false;
}

// Adds an item to a list that holds it once and at most `most` items.
void Join(std::string_view item, std::string_view separator, size_t most, std::string* list) {
  if (item.empty() || Holds(*list, item, separator)) return;
  size_t items = list->empty() ? 0 : 1;
  for (size_t at = list->find(separator); at != std::string::npos;
       at = list->find(separator, at + separator.size()))
    ++items;
  if (items >= most) return;
  if (items > 0) *list += separator;
  *list += item;
}

// Keywords stand in one value, parted by commas of either width.
void JoinTags(std::string_view value, std::string* list) {
  size_t begin = 0;
  for (size_t at = 0; at <= value.size();) {
    const Utf8Char c = at < value.size() ? CharAt(value, at) : Utf8Char{',', 1};
    if (c.value == ',' || c.value == 0xFF0C || c.value == 0x3001 || c.value == ';') {
      Join(Collapsed(value.substr(begin, at - begin)), "\n", kMostTags, list);
      begin = at + c.size;
    }
    at += c.size;
  }
}

// Breadcrumbs stand in one value, one a line.
void JoinLines(std::string_view value, std::string* list) {
  for (size_t at = 0; at <= value.size();) {
    const size_t end = std::min(value.find('\n', at), value.size());
    const std::string item = Collapsed(value.substr(at, end - at));
    if (list->size() + item.size() >= kLongestValue) return;
    Join(item, "\n", kMostBreadcrumbs, list);
    at = end + 1;
  }
}

}  // namespace

std::string Collapsed(std::string_view text) {
  std::string out;
  bool gap = false;
  for (size_t at = 0; at < text.size() && out.size() < kLongestValue;) {
    const Utf8Char c = CharAt(text, at);
    const uint16_t kind = KindOf(c.value);
    if ((kind & (kSpace | kLineEnd)) != 0 || c.value < 0x20) {
      gap = !out.empty();
    } else {
      if (std::exchange(gap, false)) out += ' ';
      out.append(text.substr(at, c.size));
    }
    at += c.size;
  }
  return out;
}

bool Candidates::Add(MetadataField field, uint8_t rank, std::string_view origin,
                     std::string_view value, Several several, uint32_t at) {
  const auto index = static_cast<size_t>(field);
  const bool chosen = field == MetadataField::title || field == MetadataField::author ||
                      field == MetadataField::date;
  const bool same = IsList(field) && several == Several::all && rank == ranks_[index] &&
                    origin == best_[field].origin;
  if (rank >= ranks_[index] && !same && !chosen) return false;
  std::string cleaned = Clean(field, value);
  if (cleaned.empty()) return false;
  if (chosen)
    return AddCandidate(field, several, {std::move(cleaned), std::string(origin), rank, at});
  MetadataValue& best = best_[field];
  if (IsList(field)) {
    std::string joined = same ? best.text : "";
    (field == MetadataField::tags ? JoinTags : JoinLines)(cleaned, &joined);
    if (joined.empty()) return false;
    cleaned = std::move(joined);
  }
  best = {std::move(cleaned), std::string(origin)};
  ranks_[index] = rank;
  return true;
}

bool Candidates::AddCandidate(MetadataField field, Several several, Candidate candidate) {
  std::vector<Candidate>& all = all_[static_cast<size_t>(field)];
  size_t of_one = 0;
  for (auto other = all.rbegin(); other != all.rend(); ++other) {
    if (other->origin != candidate.origin) continue;
    if (several == Several::all && field == MetadataField::author) {
      Join(candidate.text, "; ", kMostAuthors, &other->text);
      return true;
    }
    ++of_one;
  }
  if (of_one >= kMostOfOne || all.size() >= kMostCandidates) return false;
  uint8_t& rank = ranks_[static_cast<size_t>(field)];
  rank = std::min(rank, candidate.rank);
  all.push_back(std::move(candidate));
  return true;
}

}  // namespace zhengwen::clean::metadata
