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

// Whether the text is mostly Han, kana and Hangul, measured in letters (Evidence::weight).
inline bool IsMostlyCjk(const Evidence& e) { return e.cjk() > 0 && e.cjk_weight() >= e.letters; }

// Without stretches. `evidence`: of `text`. REQUIRES: valid UTF-8.
LanguageVerdict Identify(std::string_view text, const Evidence& evidence);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_LANGUAGE_IDENTIFY_H_
