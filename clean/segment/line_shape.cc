#include "clean/segment/line_shape.h"

#include <algorithm>
#include <array>

#include "clean/segment/lines.h"
#include "core/unicode.h"

namespace zhengwen::clean {
namespace {

// One to ten, hundred, zero.
constexpr std::array<char32_t, 12> kNumerals = {0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D,
                                                0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E, 0x96F6};
// Article, chapter, section, piece, part, round, paragraph, book, unit.
constexpr std::array<char32_t, 9> kDivisions = {0x6761, 0x7AE0, 0x8282, 0x7BC7, 0x90E8,
                                                0x56DE, 0x6B3E, 0x7F16, 0x5355};
constexpr char32_t kOrdinal = 0x7B2C;  // the prefix that makes a numeral an ordinal

template <size_t N>
bool Has(const std::array<char32_t, N>& set, char32_t c) {
  return std::find(set.begin(), set.end(), c) != set.end();
}

bool IsNumeral(char32_t c) { return (KindOf(c) & kDigit) != 0 || Has(kNumerals, c); }

bool IsBullet(char32_t c) {
  switch (c) {
    case '*':
    case '#':
    case 0xB7:
    case 0x2022:
    case 0x203B:  // reference mark
    case 0x30FB:  // katakana middle dot
    case 0xFF0A:
    case 0xFF03:
      return true;
    default:
      return (c >= 0x25A0 && c < 0x2700) || (c >= 0x2460 && c < 0x2500) ||
             (c >= 0x2190 && c < 0x2200) || (c >= 0x2776 && c < 0x2794);
  }
}

bool ClosesNumber(char32_t c) {
  return c == '.' || c == ')' || c == 0x3001 || c == 0xFF0E || c == 0xFF09 ||
         (KindOf(c) & kColon) != 0;
}

size_t SkipNumerals(std::string_view line, size_t at) {
  constexpr int kMost = 4;
  for (int n = 0; n < kMost; ++n) {
    const Utf8Char c = CharAt(line, at);
    if (!IsNumeral(c.value)) break;
    at += c.size;
  }
  return at;
}

// A time or a date in figures: the last of several digits, with a colon or a hyphen close before.
bool EndsInTime(std::string_view line) {
  constexpr size_t kNear = 7;  // "0-12:22"
  const std::string_view tail = line.substr(line.size() - std::min(line.size(), kNear));
  if (tail.empty() || tail.back() < '0' || tail.back() > '9') return false;
  return std::all_of(tail.begin(), tail.end(), [](char c) {
    return (c >= '0' && c <= '9') || c == ':' || c == '-' || c == '/' || c == ' ' || c == '.';
  });
}

}  // namespace

bool EndsSentence(std::string_view line) {
  size_t end = line.size();
  for (int closing = 0; end > 0; ++closing) {
    constexpr int kMostClosing = 4;
    const Utf8Char c = CharBefore(line, end);
    const uint16_t kind = KindOf(c.value);
    if ((kind & (kSentenceEnd | kColon)) != 0) return true;
    if ((kind & kClosing) == 0 || closing == kMostClosing) break;
    end -= c.size;
  }
  return EndsInTime(line);
}

bool BeginsItem(std::string_view line) {
  const Utf8Char first = CharAt(line, 0);
  const Utf8Char second = CharAt(line, first.size);
  if (IsBullet(first.value)) return true;
  if (first.value == '-' || (first.value >= 0x2010 && first.value <= 0x2015)) return true;
  if (first.value == kOrdinal) {
    const size_t behind = SkipNumerals(line, first.size);
    return behind > first.size && Has(kDivisions, CharAt(line, behind).value);
  }
  if (first.value == '(' || first.value == 0xFF08) {
    const size_t behind = SkipNumerals(line, first.size);
    const char32_t close = CharAt(line, behind).value;
    return behind > first.size && (close == ')' || close == 0xFF09);
  }
  if (!IsNumeral(first.value)) return false;
  const size_t behind = SkipNumerals(line, 0);
  const Utf8Char close = CharAt(line, behind);
  if (!ClosesNumber(close.value)) return false;
  // "3.5" and "12:30" are numbers, not marks of a list.
  const char32_t next = CharAt(line, behind + close.size).value;
  return (KindOf(next) & kDigit) == 0 || second.size == 0;
}

bool IsTabular(std::string_view line) {
  return line.find('\t') != std::string_view::npos || line.find("   ") != std::string_view::npos;
}

Flow MeasureFlow(std::string_view line) {
  Flow flow;
  for (size_t at = 0; at < line.size();) {
    const auto byte = static_cast<unsigned char>(line[at]);
    // Only ASCII, U+3000 on and U+FF00 on can be marks; all else is passed over by its bytes.
    if (byte >= 0x80 && byte != 0xE3 && byte != 0xEF) {
      ++at;
      continue;
    }
    const Utf8Char c = CharAt(line, at);
    at += c.size;
    const uint16_t kind = KindOf(c.value);
    if ((kind & kComma) != 0) ++flow.commas;
    if ((kind & kSentenceEnd) == 0) continue;
    size_t behind = at;
    while (behind < line.size() &&
           (KindOf(CharAt(line, behind).value) & (kClosing | kSentenceEnd)) != 0) {
      behind += CharAt(line, behind).size;
    }
    const bool inside = behind < line.size();
    // A full stop in a number or an address ends nothing.
    const bool stop = c.value == 0x3002 || c.value == 0xFF0E || c.value == '.';
    if (inside && stop && (c.value >= 0x80 || line[behind] == ' ')) ++flow.full_stops;
    at = behind;
  }
  return flow;
}

uint32_t FirstUnitCells(std::string_view line) {
  size_t at = 0;
  while (at < line.size() && static_cast<unsigned char>(line[at]) < 0xE0 && line[at] != ' ') ++at;
  if (at == 0) return 2;
  return CountCells(line.substr(0, at)) + 1;  // and the space before it
}

}  // namespace zhengwen::clean
