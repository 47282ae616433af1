// The part of Glue that finds lists of titles with timestamps.
#include <algorithm>

#include "clean/segment/glue.h"
#include "clean/segment/lines.h"
#include "clean/segment/quotes.h"
#include "core/unicode.h"

namespace zhengwen::clean {
namespace {

constexpr uint32_t kNone = UINT32_MAX;
constexpr uint32_t kShortestTitle = 6;  // bytes: two Han characters
constexpr size_t kFewestDated = 3;      // without,
constexpr size_t kFewestChinese = 4;    // and in the words that prose uses too

// Full stops and semicolons: a title holds none.
bool HoldsFullStop(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = CharAt(text, at);
    if (c.value == 0x3002 || c.value == 0xFF1B) return true;
    at += c.size;
  }
  return false;
}

bool BordersComma(std::string_view text) {
  return (KindOf(CharAt(text, 0).value) & (kComma | kSentenceEnd)) != 0 ||
         (KindOf(CharBefore(text, text.size()).value) & kComma) != 0;
}

std::string_view Trimmed(std::string_view text) {
  while (!text.empty() && IsBlankByte(text.front())) text.remove_prefix(1);
  while (!text.empty() && IsBlankByte(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace

// Stamp i + 1 may belong to the list that stamp i is in.
bool Glue::IsChained(size_t i) const {
  const std::string_view title =
      line_.substr(stamps_[i].end, stamps_[i + 1].begin - stamps_[i].end);
  return title.size() <= kLongestTitle && Trimmed(title).size() >= kShortestTitle &&
         !BordersComma(Trimmed(title)) && !HoldsFullStop(title);
}

void Glue::SplitLists() {
  for (size_t first = 0; first < stamps_.size();) {
    size_t end = first + 1;
    while (end < stamps_.size() && IsChained(end - 1)) ++end;
    SplitList(first, end);
    first = end;
  }
}

Glue::ListHead Glue::FindListHead(size_t first) const {
  const uint32_t stamp = stamps_[first].begin;
  ListHead head{stamp <= kLongestTitle ? 0 : kNone, false};
  const auto sentence = std::upper_bound(sentences_.begin(), sentences_.end(), stamp);
  if (sentence != sentences_.begin() && stamp - *(sentence - 1) <= kLongestTitle)
    head.begin = *(sentence - 1);
  const auto behind =
      std::upper_bound(openings_.begin(), openings_.end(), stamp,
                       [](uint32_t value, const Opener& o) { return value < o.text; });
  if (behind == openings_.begin()) return head;
  const Opener& opener = *(behind - 1);
  if (stamp - opener.text > kLongestTitle || (head.begin != kNone && head.begin > opener.begin))
    return head;
  head = {opener.text, true};
  while (head.begin < stamp) {
    const Utf8Char c = CharAt(line_, head.begin);
    if ((KindOf(c.value) & (kColon | kSpace)) == 0) break;
    head.begin += c.size;
  }
  return head;
}

bool Glue::OpensAt(uint32_t at) const {
  const auto opener =
      std::lower_bound(openings_.begin(), openings_.end(), at,
                       [](const Opener& o, uint32_t value) { return o.begin < value; });
  return opener != openings_.end() && opener->begin == at;
}

void Glue::SplitList(size_t first, size_t end) {
  const ListHead head = FindListHead(first);
  size_t fewest = kFewestTimed;
  for (size_t i = first; i < end && !head.opened; ++i) {
    const StampKind kind = stamps_[i].kind;
    if (kind == StampKind::date || kind == StampKind::day) fewest = std::max(fewest, kFewestDated);
    if (kind == StampKind::chinese) fewest = std::max(fewest, kFewestChinese);
  }
  if (end - first < fewest) return;
  const uint32_t rest = SkipBlank(line_, stamps_[end - 1].end);
  const bool stamps_first = head.begin != kNone &&
                            SkipBlank(line_, head.begin) >= stamps_[first].begin &&
                            rest + kShortestTitle <= line_.size();
  // Prose that tells times goes on behind the last of them.
  const bool ends = rest == line_.size() || OpensAt(rest);
  if (!head.opened && !stamps_first && !ends && end - first < kFewestChinese) return;
  if (head.begin != kNone && !InsideQuotes(line_, head.begin)) AddBorder(head.begin);
  for (size_t i = first; i < end; ++i) AddBorder(stamps_first ? stamps_[i].begin : stamps_[i].end);
}

}  // namespace zhengwen::clean
