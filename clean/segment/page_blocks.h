// The blocks of a page: its table has found them, here they get their place in the shadow.
//
// Nothing is parted and nothing is joined: what stands in one block there was meant to stand
// together.
#ifndef ZHENGWEN_CLEAN_SEGMENT_PAGE_BLOCKS_H_
#define ZHENGWEN_CLEAN_SEGMENT_PAGE_BLOCKS_H_

#include "core/document.h"

namespace zhengwen::clean {

// Fills doc->blocks, one for each of doc->table->blocks. REQUIRES: a table, and edits that cross no
// border of a block (clean/normalise/page_edits.h).
void PlacePageBlocks(Document* doc);

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_SEGMENT_PAGE_BLOCKS_H_
