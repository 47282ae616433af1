// Which edits a page bears: those of a text, but
//   * none that reads markup or references out of the text: a page has had its own decoded, and
//     shows what is left on purpose;
//   * none across the border of two blocks, and none that leave nothing of a block;
//   * in code no other than what nobody can see: its white space and its letters are meant.
#ifndef ZHENGWEN_CLEAN_NORMALISE_PAGE_EDITS_H_
#define ZHENGWEN_CLEAN_NORMALISE_PAGE_EDITS_H_

#include <vector>

#include "clean/normalise/scan.h"
#include "core/document.h"

namespace zhengwen::clean {

// Kinds that are off for pages.
inline constexpr ReasonMask kOffInPages = Bit(Reason::entity) | Bit(Reason::markup_tag);

// Takes out of *edits what `blocks` does not bear.
void FitToBlocks(const std::vector<PageBlock>& blocks, std::vector<Edit>* edits);

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_NORMALISE_PAGE_EDITS_H_
