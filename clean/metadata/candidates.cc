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

// Numbers of accounts, addresses and sentences are no names.
bool IsAuthor(std::string_view text) {
  constexpr size_t kMostDigits = 3;
  size_t digits = 0;
  for (const char c : text) digits += c >= '0' && c <= '9' ? 1 : 0;
  return text.size() <= kLongestAuthor && digits <= kMostDigits && digits < text.size() &&
         text.find_first_of("/@?!") == std::string_view::npos && html::HasWords(text);
}

// Without quotes around it, and without what stands behind a bar or a dash: a post, a site.
std::string_view AuthorIn(std::string_view text) {
  for (const std::string_view separator :
       {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xE2\x80\xA2 ", " \xC2\xB7 "})
    text = text.substr(0, text.find(separator));
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
    case MetadataField::author: {
      const std::string whole = Collapsed(value);
      const std::string_view author = AuthorIn(whole);
      return IsAuthor(author) ? std::string(author) : "";
    }
    default:
      return Collapsed(value);
  }
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
                     std::string_view value, Several several) {
  const auto index = static_cast<size_t>(field);
  const bool list = field == MetadataField::author || field == MetadataField::tags;
  const bool same =
      list && several == Several::all && rank == ranks_[index] && origin == best_[field].origin;
  if (rank >= ranks_[index] && !same && field != MetadataField::title) return false;
  std::string cleaned = Clean(field, value);
  if (cleaned.empty()) return false;
  if (field == MetadataField::title) {
    if (titles_.size() >= kMostTitles) return false;
    titles_.push_back({std::move(cleaned), std::string(origin), rank});
    ranks_[index] = std::min(rank, ranks_[index]);
    return true;
  }
  MetadataValue& best = best_[field];
  if (!same) best = {"", std::string(origin)};
  ranks_[index] = rank;
  if (field == MetadataField::tags) {
    JoinTags(cleaned, &best.text);
  } else if (field == MetadataField::author) {
    Join(cleaned, "; ", kMostAuthors, &best.text);
  } else {
    best.text = std::move(cleaned);
  }
  return true;
}

}  // namespace zhengwen::clean::metadata
