// Markdown: what is kept of a document, with its structure. GitHub Flavored Markdown.
//
//   headings       # to ######                     lists     "- ", "1. ", nested by indent
//   quotes         > , nested                      tables    GFM; a cell that spans several stands
//   in code           ``` with language, `inline`               the first, the others are empty
//   emphasis       **strong**, *emphasis*, ~~deleted~~
//   formulas       $TeX$, $$TeX$$                  line ends inside of a paragraph: two spaces
//   links, images  where asked for; addresses absolute where the page's is known
//
// A dump has no markup: each of its lines is a paragraph, or a heading where Document::headings
// says so; of a page that turns paragraphs into headings. Nothing is added to the text but markup:
// parsed, it gives back what Render returns, but for white space, and but for formulas, which
// become TeX where the page holds it. Characters that would act as markup are escaped, others stay
// as they are. Emphasis that Markdown cannot express (punctuation at its ends next to letters, as
// quotes in Chinese text often are) shrinks to its letters, or is left out.
//
// A table is written as one where all its cells hold little more than a line; others, which lay out
// a page, are written as what they hold.
//
// Pure functions; any thread. No recursion; time and memory are linear in the page, but for a
// factor of its depth (at most html::Limits::depth).
#ifndef ZHENGWEN_OUTPUT_MARKDOWN_H_
#define ZHENGWEN_OUTPUT_MARKDOWN_H_

#include <string>

#include "core/document.h"

namespace zhengwen::output {

struct MarkdownOptions {
  bool field = false;  // records of JSONL hold it beside their text
  bool links = false;
  bool images = false;
};

// REQUIRES: Settle(doc). Ends in one LF, or is empty where nothing is kept.
std::string RenderMarkdown(const Document& doc, const MarkdownOptions& options);

}  // namespace zhengwen::output

#endif  // ZHENGWEN_OUTPUT_MARKDOWN_H_
