// Genre: the annotation step that tells what kind of text a document is, and its gate.
//
// Recipe: genre.record (the record tells genre, score and, in explain, grounds), genre.keep (only
// these genres are written; others get Reason::other_genre), genre.threshold (the least P(speech)).
//
// Any thread.
#ifndef ZHENGWEN_CLASSIFY_GENRE_H_
#define ZHENGWEN_CLASSIFY_GENRE_H_

#include <memory>

#include "core/step.h"

namespace zhengwen::classify {

// Null where the recipe asks for nothing of it, and nothing of speeches, which it tells from other
// texts (classify/speech.h). Errors: tables of config/genre, the model, a name
// in genre.keep that is no genre.
Result<std::unique_ptr<Step>> MakeGenre(const StepContext& context);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_GENRE_H_
