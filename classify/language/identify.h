// The language of a stretch of text, from its evidence: by script where that decides, else by CLD2.
//
// Deterministic; any thread.
#ifndef ZHENGWEN_CLASSIFY_LANGUAGE_IDENTIFY_H_
#define ZHENGWEN_CLASSIFY_LANGUAGE_IDENTIFY_H_

#include <string_view>

#include "classify/language/cjk.h"
#include "classify/language/evidence.h"
#include "core/language.h"

namespace zhengwen::classify {

// The tag that a record gives.
std::string_view TagOf(CjkLanguage language);

// Whether the text is one of Han characters, kana or Hangul. Code, names and addresses in letters
// are more often in a Chinese text than Chinese is in others: up to six letters for each of these
// characters it stays one, although they say as much as three.
inline bool IsCjk(const Evidence& e) {
  constexpr uint64_t kLetters = 6;
  return e.cjk() > 0 && e.cjk() * kLetters >= e.letters;
}

// Without stretches. `evidence`: of `text`. REQUIRES: valid UTF-8.
LanguageVerdict Identify(std::string_view text, const Evidence& evidence);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_LANGUAGE_IDENTIFY_H_
