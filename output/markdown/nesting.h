// Makes the ranges of a block such that Markdown can express them.
//
// CommonMark reads '*' by what stands on both sides (0.31, 6.2): what begins or ends with
// punctuation within needs white space or punctuation without. Emphasis that has none, as around
// quotes in Chinese text, shrinks to what is neither white space nor punctuation. What is empty
// then, overlaps another range without nesting, or begins where other emphasis ends (their stars
// would run together) is left out.
//
// Pure functions; any thread.
#ifndef ZHENGWEN_OUTPUT_MARKDOWN_NESTING_H_
#define ZHENGWEN_OUTPUT_MARKDOWN_NESTING_H_

#include "output/markdown/inline_run.h"

namespace zhengwen::output::markdown {

// Afterwards the ranges are in the order in which they are opened, properly nested, none empty.
void NestRanges(InlineRun* run);

}  // namespace zhengwen::output::markdown

#endif  // ZHENGWEN_OUTPUT_MARKDOWN_NESTING_H_
