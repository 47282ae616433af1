// Normalise: finds what should not stand in a clean text, as edits; and makes the shadow that all
// later steps read.
//
// Edits, each under its own reason: line ends (CRLF, CR, NEL, LS, PS, VT, FF become LF), control
// and zero-width characters, byte order marks inside, private use, odd spaces, full-width letters
// and digits (punctuation never), left-over character references and tags, double-encoded text that
// a strict round trip proves, lone scrape marks between Han characters, blanks (spaces at the end
// of a line, empty lines at either end of the text and all but one of several). Indents go where
// they are odd spaces and stay where they are plain ones. Nothing here depends on where in the
// document it stands.
//
// One pass; how each kind is told stands in clean/normalise/, one file each, and finders.h has the
// table. Recipe key normalise.off names kinds that are not looked for; a name that is no kind of
// edit is an error.
#ifndef ZHENGWEN_CLEAN_NORMALISE_H_
#define ZHENGWEN_CLEAN_NORMALISE_H_

#include "core/step.h"

namespace zhengwen::clean {

// Fills doc.edits and doc.shadow.
Result<std::unique_ptr<Step>> MakeNormalise(const StepContext& context);

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_NORMALISE_H_
