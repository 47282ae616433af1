// Explain: every span of a document with its verdict, for programs and for people.
//
// Both forms cover the decoded text exactly, in its order. Offsets count code points. Characters
// that would act on a terminal (controls, direction marks) are shown as <U+001B> in the text form.
//
//   JSON: {"id", "charset", "verdict", "reason", "note",
//          "spans": [{"begin", "end", "line", "verdict", "reason", "score", "by", "with", "text"}]}
//     the document's verdict   "keep" or "drop" with its reason (null) and a note (null)
//     line     1-based, of begin
//     verdict  "keep", "drop" or "replace"        reason  an id of core/reasons.def; null if kept
//     score    the body model's P(main), or null  by      the rule or model that decided, or null
//     with     what stands there instead; null if the verdict is not "replace"
//   Where the recipe asks for the language there is one key more:
//          "language": {"tag", "script", "score", "grounds": [...], "stretches": [{"language",
//                      "text"}]}     grounds: in words; stretches: of what is kept, in others
//   Of a speech, where the recipe asks for its parts, "speech" is what the record has
//   (docs/RECORD.md). Where the recipe asks for the genre there is one key more:
//          "genre": {"id", "score", "speech", "grounds": [{"what", "log_odds"}]}     log_odds: by
//                      how much it moved those of the genre; strongest first
//   A page has two keys more:
//          "blocks": [{"begin", "end", "kind", "level", "origin", "hidden", "links", "link_chars",
//                      "images", "path", "text"}], as in core/page_table.h; hidden: by what, or
//                      null; path: "div#main > ul.nav > li"
//          "source": {"markup", "script", "hidden", "text"}      its bytes, parted
//
//   text:    1 + 0.98  kept text with a [-*-] cut and a [-A-]{+a+} replacement   <- stray_mark
//           57 - 0.03  dropped text                                       <- not_main, body
//            2 +       text of a page                                     @ div#main > p
//
// Pure functions; safe from any thread.
#ifndef ZHENGWEN_PIPELINE_EXPLAIN_H_
#define ZHENGWEN_PIPELINE_EXPLAIN_H_

#include <string>

#include "core/document.h"
#include "core/step.h"
#include "output/outcome.h"

namespace zhengwen::pipeline {

enum class Colour : uint8_t { off, on };

// One line of JSON with its line end. `outcome`: of the same document.
std::string ExplainJson(const Document& doc, const output::Outcome& outcome,
                        const Authors& authors);

// Lines for a terminal: a heading, a row per line of the text, the account.
std::string ExplainText(const Document& doc, const output::Outcome& outcome, const Authors& authors,
                        Colour colour);

// What the signs mean; to be shown once.
std::string ExplainLegend(Colour colour);

}  // namespace zhengwen::pipeline

#endif  // ZHENGWEN_PIPELINE_EXPLAIN_H_
