// The classes of single characters that normalising edits. Source: Unicode 15's general categories
// and names, chosen by hand; research on what scraped Chinese texts hold.
#ifndef ZHENGWEN_CLEAN_NORMALISE_CHARACTERS_H_
#define ZHENGWEN_CLEAN_NORMALISE_CHARACTERS_H_

namespace zhengwen::clean {

// Neither tab nor line end.
constexpr bool IsControl(char32_t c) {
  if (c < 0x20) return c < '\t' || c > '\r';
  if (c < 0xA0) return c >= 0x7F && c != 0x85;
  return (c >= 0xFFF9 && c <= 0xFFFC) || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

constexpr bool IsZeroWidth(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xAD || c == 0xFEFF;
}

constexpr bool IsPrivateUse(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0xFFFFD) || c >= 0x100000;
}

constexpr bool IsOddSpace(char32_t c) {
  return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

// The ASCII form of a full-width letter or digit, 0 for all else. The full-width forms stand in
// the order of ASCII.
constexpr char NarrowForm(char32_t c) {
  const bool wide =
      (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A);
  return wide ? static_cast<char>(c - 0xFF01 + '!') : '\0';
}

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_NORMALISE_CHARACTERS_H_
