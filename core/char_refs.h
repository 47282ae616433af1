// Character references: &amp; &#8220; &#x201C; as the characters they stand for.
//
// Source: HTML standard, 13.2.5.72 to 13.2.5.80 (states of the tokenizer) and 13.5 (names). A name
// that the standard allows without a semicolon is a reference without one, except within an
// attribute's value before '=' or an ASCII letter or digit. Numbers that are no character give
// U+FFFD, 128 to 159 what windows-1252 has there.
//
// Pure functions; any thread.
#ifndef ZHENGWEN_CORE_CHAR_REFS_H_
#define ZHENGWEN_CORE_CHAR_REFS_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace zhengwen {

enum class RefPlace : uint8_t { text, attribute };

struct CharRef {
  char32_t first = 0;
  char32_t second = 0;  // 0: none. Some names stand for two characters.
  uint32_t size = 0;    // bytes, from the '&' on; 0: there is no reference
};

// The reference that begins with the '&' at text[at].
CharRef ReadCharRef(std::string_view text, size_t at, RefPlace place);

// Appends `raw` as the parser sees it: references decoded, CRLF and CR as LF, NUL as U+FFFD.
// REQUIRES: valid UTF-8; what is appended is valid UTF-8 too. At most 3 * raw.size() bytes.
void AppendDecoded(std::string_view raw, RefPlace place, std::string* out);

// The same as a string of its own.
inline std::string Decoded(std::string_view raw, RefPlace place) {
  std::string out;
  AppendDecoded(raw, place, &out);
  return out;
}

// The same without references: the content of xmp, plaintext and CDATA sections.
void AppendVerbatim(std::string_view raw, std::string* out);

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_CHAR_REFS_H_
