// Body: decides what rules left open, line by line and then over the whole document.
//
// A boosted-tree model gives every block P(main) from features of its text, its neighbours and the
// rules' evidence (classify/body/features.h). The decision is then made over segments: where the
// body begins, where it ends, what is cut out of its middle, and whether there is one at all, as
// the segmentation of greatest expected F-beta (classify/body/decide.h). All arithmetic is on
// integers, so that every machine decides alike.
#ifndef ZHENGWEN_CLASSIFY_BODY_H_
#define ZHENGWEN_CLASSIFY_BODY_H_

#include "core/step.h"

namespace zhengwen::classify {

// Sets Block::main_permille, and Block::drop = not_main where the body is not; doc.verdict =
// no_body is left to the runner (a document whose every block is dropped).
Result<std::unique_ptr<Step>> MakeBody(const StepContext& context);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_BODY_H_
