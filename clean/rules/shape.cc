#include "clean/rules/shape.h"

#include <algorithm>

#include "core/han.h"
#include "core/unicode.h"

namespace zhengwen::clean::rules {
namespace {

// A paragraph: 30 Han characters or some ten English words ...
constexpr uint32_t kParagraphCells = 60;
// ... that end a sentence; or without that end (cut off, or followed by a note) a longer one with
// at least this many breaks. Titles of two clauses have one.
constexpr uint32_t kOpenParagraphCells = 80;
constexpr uint32_t kOpenParagraphBreaks = 3;

constexpr char32_t kEllipsis = 0x2026;
constexpr char32_t kFullStop = 0x3002;

bool IsStatementEnd(char32_t c) {
  return c == '.' || c == ';' || c == kFullStop || c == 0xFF0E || c == 0xFF1B || c == 0xFF61;
}

Ending EndingOf(std::string_view line) {
  size_t end = line.size();
  Utf8Char last = CharBefore(line, end);
  while (last.size > 0 && (KindOf(last.value) & kClosing) != 0) {
    end -= last.size;
    last = CharBefore(line, end);
  }
  const uint16_t kind = last.size > 0 ? KindOf(last.value) : 0;
  if (kind & kColon) return Ending::colon;
  if (!(kind & kSentenceEnd)) return Ending::none;
  if (last.value == kEllipsis) return Ending::dots;
  if (!IsStatementEnd(last.value)) return Ending::exclamation;
  const bool doubled = CharBefore(line, end - last.size).value == last.value;
  return doubled ? Ending::dots : Ending::statement;
}

}  // namespace

bool IsArrow(char32_t c) { return c == '>' || c == 0x00BB || c == 0x203A || c == 0xFF1E; }

bool IsSeparator(char32_t c) {
  switch (c) {
    case ' ':
    case '|':
    case '/':
    case 0x00B7:  // middle dot
    case 0x2022:  // bullet
    case 0xFF0F:
    case 0xFF5C:
      return true;
    default:
      return IsArrow(c);
  }
}

Shape ShapeOf(std::string_view line) {
  Shape shape;
  for (size_t at = 0; at < line.size();) {
    const Utf8Char c = CharAt(line, at);
    ++shape.chars;
    at += c.size;
    if (IsUnifiedHan(c.value)) {
      shape.cells += 2;
      continue;
    }
    const uint16_t kind = KindOf(c.value);
    shape.cells += (kind & kWide) ? 2 : 1;
    shape.separators += IsSeparator(c.value);
    shape.arrows += IsArrow(c.value);
    if ((kind & (kComma | kSentenceEnd)) && at < line.size() && c.value != '.') ++shape.breaks;
  }
  shape.ending = EndingOf(line);
  return shape;
}

bool IsParagraph(const Shape& shape) {
  if (shape.cells < kParagraphCells) return false;
  if (shape.ending == Ending::statement) return true;
  if (shape.ending == Ending::exclamation && shape.breaks > 0) return true;
  return shape.cells >= kOpenParagraphCells && shape.breaks >= kOpenParagraphBreaks;
}

bool LongLineIsParagraph(std::string_view line) {
  uint32_t breaks = 0;
  for (size_t at = 0; at < line.size();) {
    const Utf8Char c = CharAt(line, at);
    at += c.size;
    if (!IsUnifiedHan(c.value) && (KindOf(c.value) & (kComma | kSentenceEnd)) &&
        ++breaks >= kOpenParagraphBreaks)
      return true;
  }
  return EndingOf(line) == Ending::statement;
}

std::string_view Beginning(std::string_view line, size_t max_chars) {
  size_t at = 0;
  for (size_t n = 0; n < max_chars && at < line.size(); ++n) at += CharAt(line, at).size;
  return line.substr(0, at);
}

bool IsShort(std::string_view line, size_t max_chars) {
  constexpr size_t kMaxBytes = 4;  // of one code point
  if (line.size() <= max_chars) return true;
  if (line.size() > max_chars * kMaxBytes) return false;
  return Beginning(line, max_chars).size() == line.size();
}

}  // namespace zhengwen::clean::rules
