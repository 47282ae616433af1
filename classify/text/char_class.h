// What the body model needs to know of a character, in one look-up.
//
// Source of kind and fold: core/unicode.h. Thread safety: all functions may be called from any
// thread.
#ifndef ZHENGWEN_CLASSIFY_TEXT_CHAR_CLASS_H_
#define ZHENGWEN_CLASSIFY_TEXT_CHAR_CLASS_H_

#include <cstdint>

namespace zhengwen::classify {

// Bits of CharClass::role.
enum CharRole : uint8_t {
  kFunction = 1 << 0,   // Han characters that prose cannot do without: particles, pronouns, ...
  kPronoun = 1 << 1,    // first and second person
  kSeparator = 1 << 2,  // parts the entries of a row: bars, angles, middle dots
  kBullet = 1 << 3,     // opens an entry of a list
  kNumeral = 1 << 4,    // Han numerals
  kListMark = 1 << 5,   // follows the number of an entry
  kArrow = 1 << 6,      // '>' and its kin
  kCode = 1 << 7,       // brackets and operators of programs
};

struct CharClass {
  uint16_t kind = 0;    // CharKind bits
  uint16_t folded = 0;  // for comparing words: lower case, simplified; digits are all '0'
  uint8_t role = 0;     // CharRole bits
  uint8_t size = 0;     // quarters of a Han character, by what it says rather than how wide it is
};

// The table for the BMP, made on first use.
const CharClass* CharClasses();

// `table`: CharClasses(), fetched once per text.
CharClass BeyondBmp(char32_t c);
inline CharClass ClassOf(const CharClass* table, char32_t c) {
  return c < 0x10000 ? table[c] : BeyondBmp(c);
}

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_TEXT_CHAR_CLASS_H_
