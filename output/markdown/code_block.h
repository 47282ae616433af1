// Code of a page as a fenced block.
//
// Pure functions; any thread.
#ifndef ZHENGWEN_OUTPUT_MARKDOWN_CODE_BLOCK_H_
#define ZHENGWEN_OUTPUT_MARKDOWN_CODE_BLOCK_H_

#include <string>
#include <string_view>

#include "core/page_table.h"

namespace zhengwen::output::markdown {

// A fence longer than any in the code, the language behind it.
std::string Fenced(std::string_view code, std::string_view language);

// What class names of the <pre>, of a <code> in it or of the two elements around it say:
// "language-cpp" (HTML standard, 4.5.15), "lang-cpp", "highlight-source-cpp", "brush: cpp",
// "sourceCode cpp". Empty where they say nothing.
std::string LanguageOf(const PageTable& page, uint32_t pre);

// The white space that stands before a block's first character on its line: a block's text begins
// at what is visible.
std::string IndentOf(const PageTable& page, const PageBlock& block, uint32_t pre);

}  // namespace zhengwen::output::markdown

#endif  // ZHENGWEN_OUTPUT_MARKDOWN_CODE_BLOCK_H_
