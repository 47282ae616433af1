// The salutation: how a speech addresses its audience at its beginning, with the greeting behind.
//
// Pure function; any thread.
#ifndef ZHENGWEN_CLASSIFY_SPEECH_SALUTATION_H_
#define ZHENGWEN_CLASSIFY_SPEECH_SALUTATION_H_

#include <string_view>
#include <vector>

#include "classify/speech/words.h"
#include "core/slice.h"

namespace zhengwen::classify::speech {

// Clauses that name an audience or greet it, and names and offices before such a one. What lies
// before it are lines of the head (title, date, who speaks), or a lead of the press. Lines of
// address that follow each other, and a greeting that begins the line behind, are one salutation.
// Empty: there is none. REQUIRES: lines = LinesOf(folded).
Slice FindSalutation(std::string_view folded, const std::vector<Slice>& lines,
                     const SpeechWords& words);

}  // namespace zhengwen::classify::speech

#endif  // ZHENGWEN_CLASSIFY_SPEECH_SALUTATION_H_
