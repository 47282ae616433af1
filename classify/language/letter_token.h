// Words of letters, told from code, addresses and names of files: those say nothing of a language.
//
// A token is what stands between white space, Han characters, kana, Hangul and marks beyond ASCII.
// It is a word unless it holds a digit, an ASCII mark other than an apostrophe or a hyphen before
// an ASCII letter (foo.bar, a/b), or a capital behind a small letter (camelCase).
//
// Plain value; any thread.
#ifndef ZHENGWEN_CLASSIFY_LANGUAGE_LETTER_TOKEN_H_
#define ZHENGWEN_CLASSIFY_LANGUAGE_LETTER_TOKEN_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "core/unicode.h"

namespace zhengwen::classify {

class LetterToken {
 public:
  void AddLetter(char32_t c) {
    if (letters_ > 0 && ((c < 0x80 && IsCodeMark(last_)) || (IsUpper(c) && IsLower(last_))))
      code_ = true;
    ++letters_;
    last_ = c;
  }
  void AddDigit() { code_ = true; }
  void AddMark(char32_t c) { last_ = c; }

  // Its letters where it is a word, else none; the next token begins.
  uint32_t Close() {
    const uint32_t letters = code_ ? 0 : letters_;
    *this = {};
    return letters;
  }

  // A mark that does not end a token.
  static bool IsInner(char32_t c) { return c < 0x80 || c == kRightQuote; }

 private:
  static constexpr char32_t kRightQuote = 0x2019;  // an apostrophe too
  static bool IsCodeMark(char32_t c) {
    return c < 0x80 && (KindOf(c) & (kPunctuation | kSymbol)) != 0 && c != '\'' && c != '-';
  }
  static bool IsUpper(char32_t c) { return c >= 'A' && c <= 'Z'; }
  static bool IsLower(char32_t c) { return c >= 'a' && c <= 'z'; }

  uint32_t letters_ = 0;
  char32_t last_ = 0;
  bool code_ = false;
};

// The words of letters of the text, as far as `most` bytes of it, with their marks, parted by
// blanks. REQUIRES: valid UTF-8.
std::string WordsOfLetters(std::string_view text, size_t most);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_LANGUAGE_LETTER_TOKEN_H_
