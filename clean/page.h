// Page: a decoded page to the document that the steps work on.
//
// The document's text is then the page's text, one block a line, and its table what the markup says
// about it (core/page_table.h). Where the article is in the page's data alone, its text stands
// behind that of the tree (clean/html/data_text.h). A page without any text gets the verdict
// script_shell where it has scripts, else empty; one with more nodes than the tree's bound gets
// that bound's verdict.
//
// Pure functions; safe from any thread.
#ifndef ZHENGWEN_CLEAN_PAGE_H_
#define ZHENGWEN_CLEAN_PAGE_H_

#include <utility>

#include "clean/decode.h"
#include "clean/html/data/names.h"
#include "core/document.h"

namespace zhengwen::clean {

// `decoded`: as Decode returned it. A text (not page.html) comes back as it is, and so does what
// already has a verdict. `names`: of the text in a page's data.
Document ReadPage(Document decoded, const html::DataNames& names);

// Both at once: what a raw page is before the first step.
inline Document ReadDocument(RawPage page, const DecodeOptions& options,
                             const html::DataNames& names) {
  return ReadPage(Decode(std::move(page), options), names);
}

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_PAGE_H_
