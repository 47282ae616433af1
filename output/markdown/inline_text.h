// Writes a block's text as inline Markdown: ranges as delimiters, escapes where a character would
// act as markup.
//
// Source of what acts: CommonMark 0.31 and GitHub Flavored Markdown 0.29. Escaped is only what a
// parser would take for markup where it stands: a lone '*', "a_b", "5~10" once, "[1]" stay.
//
// Pure function; any thread.
#ifndef ZHENGWEN_OUTPUT_MARKDOWN_INLINE_TEXT_H_
#define ZHENGWEN_OUTPUT_MARKDOWN_INLINE_TEXT_H_

#include <string>

#include "output/markdown/inline_run.h"

namespace zhengwen::output::markdown {

enum class InlinePlace : uint8_t {
  paragraph,     // '\n' stays, with two spaces before it
  heading,       // '\n' becomes a space
  cell,          // '\n' becomes <br>, '|' is escaped
  part_of_cell,  // the same, and a lone mark may find its like in another part
};

// REQUIRES: NestRanges(run). `dollars`: '$' is markup in this document.
std::string WriteInline(const InlineRun& run, InlinePlace place, bool dollars);

}  // namespace zhengwen::output::markdown

#endif  // ZHENGWEN_OUTPUT_MARKDOWN_INLINE_TEXT_H_
