// UTF-8, and what kind of character a code point is.
//
// Kinds come from ICU's Unicode data (general category, script), gathered into one table at
// start-up; the functions here are what inner loops call, so they neither allocate nor branch on
// locale. Thread safety: all functions may be called from any thread.
#ifndef ZHENGWEN_CORE_UNICODE_H_
#define ZHENGWEN_CORE_UNICODE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace zhengwen {

// Bits; a code point may have several.
enum CharKind : uint16_t {
  kHan = 1 << 0,   // ideographs
  kKana = 1 << 1,  // hiragana, katakana
  kHangul = 1 << 2,
  kLetter = 1 << 3,       // any letter that is none of the above
  kDigit = 1 << 4,        // decimal digits, half or full width
  kSpace = 1 << 5,        // white space, not line ends
  kLineEnd = 1 << 6,      // LF CR VT FF NEL LS PS
  kPunctuation = 1 << 7,  // general categories P*
  kSymbol = 1 << 8,       // general categories S*
  kSentenceEnd = 1 << 9,  // ends a sentence: . ! ? ; ellipsis, in all widths
  kClosing = 1 << 10,     // may follow a sentence end: closing quotes and brackets
  kOpening = 1 << 11,     // opening quotes and brackets
  kComma = 1 << 12,       // commas and enumeration commas
  kControl = 1 << 13,     // Cc other than white space, Cf, Cs, Co
  kColon = 1 << 14,
  kWide = 1 << 15,  // takes two cells: East Asian Width W or F
};

namespace internal {
extern const uint16_t* const kBmpKinds;  // 65,536 entries, made from ICU's data before main()
uint16_t KindBeyondBmp(char32_t c);
}  // namespace internal

inline uint16_t KindOf(char32_t c) {
  return c < 0x10000 ? internal::kBmpKinds[c] : internal::KindBeyondBmp(c);
}

struct Utf8Char {
  char32_t value = 0;
  uint32_t size = 0;  // bytes; 0 at the end of the text
};

// The character that begins at text[at]. REQUIRES: valid UTF-8, `at` on a border or at the end.
inline Utf8Char CharAt(std::string_view text, size_t at) {
  if (at >= text.size()) return {};
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const char32_t a = byte(0);
  if (a < 0x80) return {a, 1};
  if (a < 0xE0) return {(a & 0x1F) << 6 | (byte(1) & 0x3FU), 2};
  if (a < 0xF0) return {(a & 0x0F) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU), 3};
  return {(a & 0x07) << 18 | (byte(1) & 0x3FU) << 12 | (byte(2) & 0x3FU) << 6 | (byte(3) & 0x3FU),
          4};
}

// Whether text[at] is within a character. REQUIRES: valid UTF-8.
inline bool IsWithinChar(std::string_view text, size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}
// The last border of characters at or before `at`; the first at or behind it. REQUIRES: valid
// UTF-8, at <= text.size().
inline size_t BorderBefore(std::string_view text, size_t at) {
  while (at > 0 && IsWithinChar(text, at)) --at;
  return at;
}
inline size_t BorderBehind(std::string_view text, size_t at) {
  while (IsWithinChar(text, at)) ++at;
  return at;
}

// The character that ends just before text[at]; size 0 at the beginning.
Utf8Char CharBefore(std::string_view text, size_t at);

// Whether any character of the text is of one of these kinds; whether all are. REQUIRES: valid
// UTF-8.
bool HasKind(std::string_view text, uint16_t kinds);
bool HasOnly(std::string_view text, uint16_t kinds);

void AppendUtf8(char32_t c, std::string* out);

// Number of code points. REQUIRES: valid UTF-8.
size_t CountCodePoints(std::string_view text);

// Bytes of the longest prefix that is valid UTF-8 (no surrogates, no overlong forms, at most
// U+10FFFF).
size_t ValidUtf8Prefix(std::string_view bytes);
inline bool IsValidUtf8(std::string_view bytes) { return ValidUtf8Prefix(bytes) == bytes.size(); }

// Appends `text` folded for matching: ASCII letters in lower case, traditional Han characters as
// their simplified forms. Only characters whose folded form has as many bytes are folded, so that
// offsets stay true. Source of the table: ICU's Hant-Hans transliterator, single characters only.
void AppendFolded(std::string_view text, std::string* out);
std::string Folded(std::string_view text);

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_UNICODE_H_
