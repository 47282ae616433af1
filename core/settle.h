// Settle: turns marks on blocks and edits into the spans that cover a document.
//
// Which white space goes with a dropped block: all that follows it, up to the next block, so that a
// dropped line takes its line end along. Two exceptions:
//   * a dropped block that shares its line with a kept one before it leaves the line end standing,
//     and takes the white space between them instead;
//   * dropped blocks at the end of the document also take the white space before them.
// What an edit turns into white space, or into nothing, counts as white space here: a left-over
// <br> is a line end. An edit that is not wholly in what is kept has no effect.
//
// Pure function of the document; safe from any thread on different documents.
#ifndef ZHENGWEN_CORE_SETTLE_H_
#define ZHENGWEN_CORE_SETTLE_H_

#include "core/document.h"
#include "core/kept_text.h"

namespace zhengwen {

enum class EditPolicy : uint8_t {
  apply,  // edits become replace spans
  skip,   // what is kept is kept to the letter
};

// Fills doc.spans from doc.blocks and doc.edits. REQUIRES: blocks and edits sorted, each
// kind disjoint in itself, all borders between characters; no edit straddles a border of a block.
// Where doc.verdict says that the whole document is left out, one drop span of that reason covers
// it. Afterwards the spans are sorted, disjoint, none is empty, neighbours differ, and they cover
// the text.
void Settle(Document* doc, EditPolicy policy);

// The text that the spans leave, and its account. Every sum is counted on its own (`in` over the
// text, `out` over the result, the others over the spans), so that Balanced() is a check and not a
// tautology.
std::string Render(const Document& doc, Account* account);

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_SETTLE_H_
