// Asides: stage directions in brackets, and what stands for something left out.
//
// Pure functions; any thread.
#ifndef ZHENGWEN_CLASSIFY_SPEECH_ASIDES_H_
#define ZHENGWEN_CLASSIFY_SPEECH_ASIDES_H_

#include <string_view>
#include <vector>

#include "classify/speech/words.h"
#include "core/slice.h"

namespace zhengwen::classify::speech {

// With their brackets (round or square, of either width), in order.
std::vector<Slice> FindDirections(std::string_view folded, const SpeechWords& words);

// In order, disjoint.
std::vector<Slice> FindPlaceholders(std::string_view folded, const SpeechWords& words);

// Where the line ends without what stands in brackets, and white space, at its end.
uint32_t WithoutBrackets(std::string_view folded, Slice line);

}  // namespace zhengwen::classify::speech

#endif  // ZHENGWEN_CLASSIFY_SPEECH_ASIDES_H_
