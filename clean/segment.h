// Segment: the shadow's lines as blocks; hard-wrapped paragraphs joined; lines that several things
// were run into parted.
//
//   split    ...the last sentence!Recommended: one title 2024-06-08 12:22another 2024-06-08 12:17
//            |-- block 1 ----------||- block 2 --||-- block 3 -----------||-- block 4 -----------|
//   wrap     lines of nearly one width whose ends cut sentences become one block; the line ends
//            inside it are hard_wrap edits
//
// Splitting is cautious: a border stands only where a sentence ends and something begins that
// config/glue/openers.tsv names as furniture, in lists of titles with timestamps, and at the wide
// gaps of a page that was run into one line (clean/segment/glue.h). What joins lines is told in
// clean/segment/wrap.h. Nothing is removed here, and what is on no block is white space.
//
// A page brings its blocks along (clean/segment/page_blocks.h).
//
// An error names the row of the table that is wrong.
#ifndef ZHENGWEN_CLEAN_SEGMENT_H_
#define ZHENGWEN_CLEAN_SEGMENT_H_

#include "core/step.h"

namespace zhengwen::clean {

// Fills doc.blocks; adds hard_wrap edits to doc.edits (the shadow keeps those line ends).
Result<std::unique_ptr<Step>> MakeSegment(const StepContext& context);

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_SEGMENT_H_
