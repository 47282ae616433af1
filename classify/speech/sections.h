// Sections: where a speaker's own numbering, or headings, part the speech.
//
// Pure function; any thread.
#ifndef ZHENGWEN_CLASSIFY_SPEECH_SECTIONS_H_
#define ZHENGWEN_CLASSIFY_SPEECH_SECTIONS_H_

#include <string_view>
#include <vector>

#include "classify/speech/orders.h"
#include "classify/speech/words.h"
#include "core/speech.h"

namespace zhengwen::classify::speech {

// Of the lines within `body`, where the speech itself is. Headings without marks are short lines
// between lines of prose that end in no mark; and, where a speech that numbers its sections has
// several of them, short sentences of their own that speak of nobody. REQUIRES: lines =
// LinesOf(folded).
std::vector<SpeechSection> FindSections(std::string_view folded, const std::vector<Slice>& lines,
                                        Slice body, const Orders& orders, const SpeechWords& words);

}  // namespace zhengwen::classify::speech

#endif  // ZHENGWEN_CLASSIFY_SPEECH_SECTIONS_H_
