// Language: the annotation step that tells in which language and script a document is, where lines
// of it are in others, and its gate.
//
// Recipe: language.record (the record tells language, score and foreign stretches; explain the
// grounds), language.keep (only these languages are written; others get Reason::other_language; zh
// stands for Chinese in any script, classical Chinese too).
//
// Any thread.
#ifndef ZHENGWEN_CLASSIFY_LANGUAGE_H_
#define ZHENGWEN_CLASSIFY_LANGUAGE_H_

#include <memory>
#include <string_view>

#include "classify/language/tables.h"
#include "core/language.h"
#include "core/step.h"

namespace zhengwen::classify {

// Of a text as a whole, with its foreign stretches. REQUIRES: valid UTF-8 of less than 4 GB.
// Linear in the text.
LanguageVerdict IdentifyLanguage(std::string_view text, const LanguageTables& tables);

// Null where the recipe asks for nothing of it. Errors: tables of config/language, a tag in
// language.keep that no text can have.
Result<std::unique_ptr<Step>> MakeLanguage(const StepContext& context);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_LANGUAGE_H_
