// The grounds of a verdict in words: "312 simplified-only and 4 traditional-only characters".
//
// Pure functions; any thread.
#ifndef ZHENGWEN_CLASSIFY_LANGUAGE_GROUNDS_H_
#define ZHENGWEN_CLASSIFY_LANGUAGE_GROUNDS_H_

#include <string>
#include <vector>

#include "classify/language/cjk.h"
#include "classify/language/evidence.h"
#include "classify/language/letters.h"

namespace zhengwen::classify {

std::vector<std::string> GroundsOfCjk(const Evidence& evidence, const CjkVerdict& verdict);
std::vector<std::string> GroundsOfLetters(const Evidence& evidence, const LetterGuess& guess);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_LANGUAGE_GROUNDS_H_
