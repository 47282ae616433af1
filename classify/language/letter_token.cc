#include "classify/language/letter_token.h"

#include <algorithm>

namespace zhengwen::classify {

std::string WordsOfLetters(std::string_view text, size_t most) {
  text = text.substr(0, BorderBefore(text, std::min(text.size(), most)));
  std::string words;
  LetterToken token;
  size_t begin = 0;
  const auto close = [&](size_t end) {
    if (token.Close() > 0) words.append(text.substr(begin, end - begin)).append(1, ' ');
  };
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = CharAt(text, at);
    const uint16_t kind = KindOf(c.value);
    if ((kind & kLetter) != 0) {
      token.AddLetter(c.value);
    } else if ((kind & kDigit) != 0) {
      token.AddDigit();
    } else if ((kind & (kPunctuation | kSymbol)) != 0 && LetterToken::IsInner(c.value)) {
      token.AddMark(c.value);
    } else {
      close(at);
      begin = at + c.size;
    }
    at += c.size;
  }
  close(text.size());
  return words;
}

}  // namespace zhengwen::classify
