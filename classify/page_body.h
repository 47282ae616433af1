// PageBody: decides which blocks of a page are its main text.
//
// What the body model is to text dumps (classify/body.h), this one is to pages: it also knows the
// markup (classify/page/features.h), scores every block twice, the second time with the first
// scores of all others in sight, and keeps the blocks of greatest expected F-beta
// (classify/page/decide.h). All arithmetic is on integers.
#ifndef ZHENGWEN_CLASSIFY_PAGE_BODY_H_
#define ZHENGWEN_CLASSIFY_PAGE_BODY_H_

#include "core/step.h"

namespace zhengwen::classify {

// As MakeBody, for documents with a table; others it leaves alone.
Result<std::unique_ptr<Step>> MakePageBody(const StepContext& context);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_PAGE_BODY_H_
