// The parts of a speech as JSON (docs/RECORD.md, metadata.speech).
//
// Pure function; any thread.
#ifndef ZHENGWEN_OUTPUT_SPEECH_JSON_H_
#define ZHENGWEN_OUTPUT_SPEECH_JSON_H_

#include <string_view>

#include "core/json.h"
#include "core/speech.h"

namespace zhengwen::output {

// One object. `text`: what the parts are of.
void WriteSpeech(const SpeechParts& speech, std::string_view text, JsonWriter* json);

}  // namespace zhengwen::output

#endif  // ZHENGWEN_OUTPUT_SPEECH_JSON_H_
