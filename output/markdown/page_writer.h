// A page's Markdown, block by block.
//
// Pure function; any thread.
#ifndef ZHENGWEN_OUTPUT_MARKDOWN_PAGE_WRITER_H_
#define ZHENGWEN_OUTPUT_MARKDOWN_PAGE_WRITER_H_

#include <string>

#include "core/document.h"
#include "output/markdown.h"

namespace zhengwen::output::markdown {

// REQUIRES: doc.table, Settle(doc).
std::string WritePage(const Document& doc, const MarkdownOptions& options);

}  // namespace zhengwen::output::markdown

#endif  // ZHENGWEN_OUTPUT_MARKDOWN_PAGE_WRITER_H_
