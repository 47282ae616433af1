// Segment: the shadow's lines as blocks; hard-wrapped paragraphs joined; lines that several things
// were run into parted.
//
//   split    ...谢谢大家!推荐文章 题目一2024-06-08 12:22:13题目二2024-06-08 12:17:15
//            |-- block 1 --||block2| |------ block 3 -------||------ block 4 -------|
//   wrap     lines of nearly one width whose ends cut sentences become one block; the line ends
//   inside it are
//            hard_wrap edits
//
// Splitting is cautious: a border stands only where a sentence ends or a timestamp ends, and
// something that a rule list names as furniture begins (config/rules, rows of kind `glue`).
#ifndef ZHENGWEN_CLEAN_SEGMENT_H_
#define ZHENGWEN_CLEAN_SEGMENT_H_

#include "core/step.h"

namespace zhengwen::clean {

// Fills doc.blocks; adds hard_wrap edits to doc.edits (the shadow keeps those line ends).
Result<std::unique_ptr<Step>> MakeSegment(const StepContext& context);

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_SEGMENT_H_
