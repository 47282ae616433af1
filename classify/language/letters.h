// The language of texts that their script does not decide: CLD2 (Debian's libcld2, Apache-2.0).
//
// Deterministic; any thread.
#ifndef ZHENGWEN_CLASSIFY_LANGUAGE_LETTERS_H_
#define ZHENGWEN_CLASSIFY_LANGUAGE_LETTERS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zhengwen::classify {

struct LetterGuess {
  std::string tag;        // BCP 47; empty: unknown
  uint16_t percent = 0;   // of the text's letters
  bool reliable = false;  // clearly better than the next language
};

// Of a text of more than three such parts only its beginning, middle and end are read.
inline constexpr size_t kGuessedPart = 2048;  // bytes

// The language of most of the text's words of letters (classify/language/letter_token.h), Chinese,
// Japanese and Korean left aside; also of short texts, where it is a bare guess. REQUIRES: valid
// UTF-8.
LetterGuess GuessByLetters(std::string_view text);

// What CLD2 says of the text as it is, Chinese too; empty: nothing. For measuring against it.
enum class Cld2Effort : uint8_t { usual, best };  // best: an answer for short texts too
std::string PlainCld2(std::string_view text, Cld2Effort effort);

// All tags that GuessByLetters may give, in byte order.
std::vector<std::string> LetterTags();

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_LANGUAGE_LETTERS_H_
