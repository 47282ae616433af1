// Speech: the annotation step that takes speeches apart (classify/speech/parts.h).
//
// Recipe: speech.record (a document whose genre is speech tells its parts, and its headings are
// headings in Markdown), speech.directions, speech.lead (keep, or cut stage directions, and what
// the press says before).
//
// Any thread.
#ifndef ZHENGWEN_CLASSIFY_SPEECH_H_
#define ZHENGWEN_CLASSIFY_SPEECH_H_

#include <memory>

#include "core/step.h"

namespace zhengwen::classify {

// Null where the recipe asks for nothing of it. Errors: tables of config/speech, a mode that there
// is none of. REQUIRES: the step of genre ran before.
Result<std::unique_ptr<Step>> MakeSpeech(const StepContext& context);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_SPEECH_H_
