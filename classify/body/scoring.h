// Scoring: features and trees put together, tile by tile.
#ifndef ZHENGWEN_CLASSIFY_BODY_SCORING_H_
#define ZHENGWEN_CLASSIFY_BODY_SCORING_H_

#include <vector>

#include "classify/body/context.h"
#include "classify/body/decide.h"
#include "classify/body/lines.h"
#include "classify/trees/trees.h"

namespace zhengwen::classify {

// REQUIRES: context == LookAround(lines).
std::vector<LineScore> ScoreLines(const std::vector<Line>& lines, const Context& context,
                                  const Trees& trees);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_BODY_SCORING_H_
