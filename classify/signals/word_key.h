// Words as numbers: equal for equal words, but for one chance in 2^63.
//
// A Han or kana character is a word: its code point. Other words are hashed a character at a time
// (FNV-1a over code points, ASCII letters in lower case; www.isthe.com/chongo/tech/comp/fnv), with
// the uppermost bit set. Pure functions; any thread.
#ifndef ZHENGWEN_CLASSIFY_SIGNALS_WORD_KEY_H_
#define ZHENGWEN_CLASSIFY_SIGNALS_WORD_KEY_H_

#include <cstdint>
#include <string_view>

#include "core/unicode.h"

namespace zhengwen::classify {

constexpr uint16_t kCharWord = kHan | kKana;                // a word of its own
constexpr uint16_t kWordPart = kLetter | kHangul | kDigit;  // goes on with the word before it

class WordKey {
 public:
  void Add(char32_t c) {
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    hash_ = (hash_ ^ c) * 0x100000001B3;
  }
  uint64_t value() const { return hash_ | uint64_t{1} << 63; }

 private:
  uint64_t hash_ = 0xCBF29CE484222325;
};

// The key of a text that is one word; 0 of any other.
inline uint64_t WordKeyOf(std::string_view word) {
  if (word.empty()) return 0;
  const Utf8Char first = CharAt(word, 0);
  if ((KindOf(first.value) & kCharWord) != 0) return first.size == word.size() ? first.value : 0;
  WordKey key;
  for (size_t at = 0; at < word.size();) {
    const Utf8Char c = CharAt(word, at);
    if ((KindOf(c.value) & kWordPart) == 0) return 0;
    key.Add(c.value);
    at += c.size;
  }
  return key.value();
}

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_SIGNALS_WORD_KEY_H_
