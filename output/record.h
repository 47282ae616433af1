// The record of one document in the formats of docs/RECORD.md, without its place in a file.
//
// Pure functions; they append to *out.
#ifndef ZHENGWEN_OUTPUT_RECORD_H_
#define ZHENGWEN_OUTPUT_RECORD_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/step.h"
#include "output/cuts.h"
#include "output/outcome.h"

namespace zhengwen::output {

// One JSON line with every key. `outcome` gives id and sums, `text` is what the spans leave,
// `markdown` the same with its structure, if wanted.
void AppendJsonRecord(const Document& doc, const Outcome& outcome, std::string_view text,
                      const std::optional<std::string>& markdown, std::string* out);

// The record's `removed` and `edited`: an array of {reason, chars} and of {kind, chars}, in the
// order of core/reasons.def.
std::string RemovedJson(const ReasonSums& sums);
std::string EditedJson(const ReasonSums& sums);

// The text, ending in one LF at least.
void AppendTextRecord(std::string_view text, std::string* out);

// The sidecar's line: every cut, in order.
void AppendSpanLine(const Outcome& outcome, const std::vector<Cut>& cuts, const Authors& authors,
                    std::string* out);

// A line for the verdict on the document, if there is one, and a line for every cut that has
// another reason.
void AppendRejects(const Document& doc, const Outcome& outcome, const std::vector<Cut>& cuts,
                   const Authors& authors, std::string* out);

}  // namespace zhengwen::output

#endif  // ZHENGWEN_OUTPUT_RECORD_H_
