// The kept text of a block with its inline markup, ready to be written.
#ifndef ZHENGWEN_OUTPUT_MARKDOWN_BLOCK_RUN_H_
#define ZHENGWEN_OUTPUT_MARKDOWN_BLOCK_RUN_H_

#include "core/document.h"
#include "output/markdown/inline_elements.h"
#include "output/markdown/inline_run.h"
#include "output/markdown/kept_text.h"

namespace zhengwen::output::markdown {

// REQUIRES: blocks come in the document's order (InlineElements::In). The ranges are nested. In a
// heading nothing is strong: it is anyway.
InlineRun MakeRun(const Document& doc, const PageBlock& block, KeptText* kept,
                  InlineElements* inlines);

}  // namespace zhengwen::output::markdown

#endif  // ZHENGWEN_OUTPUT_MARKDOWN_BLOCK_RUN_H_
