// What makes a line more than text: "1. ", "# ", "- ", "> ", "---", "| --- |".
//
// Source: CommonMark 0.31, 4 and 5; GFM 0.29, 4.10. Pure function; any thread.
#ifndef ZHENGWEN_OUTPUT_MARKDOWN_LINE_START_H_
#define ZHENGWEN_OUTPUT_MARKDOWN_LINE_START_H_

#include <cstddef>
#include <string_view>

namespace zhengwen::output::markdown {

// The place of the character that must be escaped for `line` (without its line end and without
// leading spaces) to be a line of a paragraph; npos: none.
size_t ActingAtLineStart(std::string_view line);

}  // namespace zhengwen::output::markdown

#endif  // ZHENGWEN_OUTPUT_MARKDOWN_LINE_START_H_
