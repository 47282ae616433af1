// Chinese in its forms, Japanese and Korean: decided by counting characters and words.
//
// Pure function; any thread.
#ifndef ZHENGWEN_CLASSIFY_LANGUAGE_CJK_H_
#define ZHENGWEN_CLASSIFY_LANGUAGE_CJK_H_

#include <cstdint>

#include "classify/language/evidence.h"

namespace zhengwen::classify {

enum class CjkLanguage : uint8_t {
  simplified,
  traditional,
  mixed,    // Chinese that writes both ways, each for a fifth of the telling characters at least
  unshown,  // Chinese of which no character tells
  classical,
  cantonese,
  japanese,
  korean,
};

struct CjkVerdict {
  CjkLanguage language = CjkLanguage::unshown;
  CjkLanguage script = CjkLanguage::unshown;  // of Chinese: one of the first four
  uint16_t permille = 0;                      // of the evidence, with one piece more against it
};

// Poems have few words of grammar: three clauses of four have five or seven characters, and hardly
// a word is of modern Chinese.
bool IsVerse(const Evidence& evidence);

// Of a text that has Han characters, kana or Hangul.
CjkVerdict DecideCjk(const Evidence& evidence);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_LANGUAGE_CJK_H_
