// The closing: the words with which a speech ends, thanks for listening or saying that one is done.
//
// Pure function; any thread.
#ifndef ZHENGWEN_CLASSIFY_SPEECH_CLOSING_H_
#define ZHENGWEN_CLASSIFY_SPEECH_CLOSING_H_

#include <string_view>
#include <vector>

#include "classify/speech/words.h"
#include "core/slice.h"

namespace zhengwen::classify::speech {

// The longest run of closing clauses, over one or several lines, that stands at the end of a line
// near the end of the text: behind it come dates, a note of the press, applause, or a report of
// what went on. Empty: there is none. REQUIRES: lines = LinesOf(folded).
Slice FindClosing(std::string_view folded, const std::vector<Slice>& lines,
                  const SpeechWords& words);

}  // namespace zhengwen::classify::speech

#endif  // ZHENGWEN_CLASSIFY_SPEECH_CLOSING_H_
