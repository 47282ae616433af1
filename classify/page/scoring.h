// Scoring: a page's view through both stages of the model.
//
// Thread safety: pure functions of their arguments.
#ifndef ZHENGWEN_CLASSIFY_PAGE_SCORING_H_
#define ZHENGWEN_CLASSIFY_PAGE_SCORING_H_

#include <vector>

#include "classify/page/decide.h"
#include "classify/page/model_file.h"
#include "classify/page/page_view.h"

namespace zhengwen::classify {

// Scores of the second stage; of the first where the model has no second.
std::vector<BlockScore> ScorePage(const PageView& view, const PageModel& model);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_PAGE_SCORING_H_
