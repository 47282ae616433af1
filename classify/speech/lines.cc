#include "classify/speech/lines.h"

#include <algorithm>

#include "core/unicode.h"

namespace zhengwen::classify::speech {
namespace {

constexpr uint32_t kTitleBytes = 180;

constexpr char32_t kEnumerationComma = 0x3001;
constexpr char32_t kHalfEnumerationComma = 0xFF64;

// Points within numbers and names (3.5, U.S.) end nothing.
bool IsEndMark(std::string_view text, uint32_t at, Utf8Char c) {
  if ((KindOf(c.value) & kSentenceEnd) == 0) return false;
  if (c.value != '.') return true;
  const Utf8Char next = CharAt(text, at + c.size);
  return (KindOf(next.value) & (kDigit | kLetter)) == 0;
}

bool IsClauseMark(std::string_view text, uint32_t at, Utf8Char c) {
  const uint16_t kind = KindOf(c.value);
  if ((kind & kComma) != 0) return c.value != kEnumerationComma && c.value != kHalfEnumerationComma;
  return (kind & kColon) != 0 || IsEndMark(text, at, c);
}

Slice Trimmed(std::string_view text, Slice range) {
  while (range.begin < range.end) {
    const Utf8Char c = CharAt(text, range.begin);
    if ((KindOf(c.value) & (kSpace | kLineEnd | kControl)) == 0) break;
    range.begin += c.size;
  }
  while (range.begin < range.end) {
    const Utf8Char c = CharBefore(text, range.end);
    if ((KindOf(c.value) & (kSpace | kLineEnd | kControl)) == 0) break;
    range.end -= c.size;
  }
  return range;
}

}  // namespace

std::vector<Slice> LinesOf(std::string_view text) {
  std::vector<Slice> lines;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const Slice line = Trimmed(text, {static_cast<uint32_t>(at), static_cast<uint32_t>(end)});
    if (!line.empty()) lines.push_back(line);
    at = end + 1;
  }
  return lines;
}

std::vector<Clause> ClausesOf(std::string_view text, Slice line) {
  std::vector<Clause> clauses;
  uint32_t begin = line.begin;
  for (uint32_t at = line.begin; at < line.end;) {
    const Utf8Char c = CharAt(text, at);
    if (!IsClauseMark(text, at, c)) {
      at += c.size;
      continue;
    }
    Clause clause;
    clause.words = Trimmed(text, {begin, at});
    while (at < line.end) {
      const Utf8Char mark = CharAt(text, at);
      const bool is_mark = IsClauseMark(text, at, mark);
      if (!is_mark && (KindOf(mark.value) & kClosing) == 0) break;
      clause.ends_sentence |= is_mark && (KindOf(mark.value) & kSentenceEnd) != 0;
      clause.ends_in_colon |= (KindOf(mark.value) & kColon) != 0;
      at += mark.size;
    }
    clause.end = at;
    begin = at;
    if (!clause.words.empty()) clauses.push_back(clause);
  }
  const Slice rest = Trimmed(text, {begin, line.end});
  if (!rest.empty()) clauses.push_back({rest, line.end});
  return clauses;
}

uint32_t FirstSentenceEnd(std::string_view text, Slice line) {
  for (uint32_t at = line.begin; at < line.end;) {
    const Utf8Char c = CharAt(text, at);
    const bool ends = IsEndMark(text, at, c) && (KindOf(c.value) & kComma) == 0;
    at += c.size;
    if (!ends) continue;
    while (at < line.end) {
      const Utf8Char next = CharAt(text, at);
      if ((KindOf(next.value) & kClosing) == 0 && !IsEndMark(text, at, next)) break;
      at += next.size;
    }
    return at;
  }
  return line.end;
}

bool IsProse(std::string_view text, Slice line) {
  return line.end - line.begin > kTitleBytes || FirstSentenceEnd(text, line) < line.end;
}

}  // namespace zhengwen::classify::speech
