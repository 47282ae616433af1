// Rows of features with the scores that the trainer's own predictor gave them, as training/ writes
// them: a comment, the features' names, then a row a line: two hex digits a feature, a score a
// model.
#ifndef ZHENGWEN_TESTS_SUPPORT_SCORE_VECTORS_H_
#define ZHENGWEN_TESTS_SUPPORT_SCORE_VECTORS_H_

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "classify/trees/tile.h"
#include "classify/trees/trees.h"

namespace zhengwen::testing {

// `path`: below the source folder. Expects that `trees`, one after the other, give the scores.
void ExpectScores(const std::string& path, std::span<const classify::FeatureInfo> features,
                  const std::vector<const classify::Trees*>& trees);

}  // namespace zhengwen::testing

#endif  // ZHENGWEN_TESTS_SUPPORT_SCORE_VECTORS_H_
