// Parts of a block's row of features, in the order of features.def.
//
// `block`: an index into view.blocks. Thread safety: pure functions of their arguments.
#ifndef ZHENGWEN_CLASSIFY_PAGE_FILL_H_
#define ZHENGWEN_CLASSIFY_PAGE_FILL_H_

#include <cstddef>

#include "classify/page/page_view.h"
#include "classify/page/row_writer.h"

namespace zhengwen::classify {

// up0_share ... best_common: the elements above it.
void FillTreeFeatures(const PageView& view, size_t block, RowWriter* row);
// tags_path_blocks ... run: the blocks at the same place of the template.
void FillPathFeatures(const PageView& view, size_t block, RowWriter* row);
// place ... next3_markup: reading order, headings, neighbours.
void FillOrderFeatures(const PageView& view, size_t block, RowWriter* row);
// before8_size ... around15_topic.
void FillWindowFeatures(const PageView& view, size_t block, RowWriter* row);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_PAGE_FILL_H_
