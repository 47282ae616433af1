// The second stage: what the first one's scores say of a block's neighbours, of the elements above
// it and of the blocks on its path, as features (auto-context, Tu 2008).
//
// Linear but for the ranking. Thread safety: pure functions of their arguments.
#ifndef ZHENGWEN_CLASSIFY_PAGE_SECOND_STAGE_H_
#define ZHENGWEN_CLASSIFY_PAGE_SECOND_STAGE_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "classify/page/decide.h"
#include "classify/page/features.h"
#include "classify/page/page_view.h"

namespace zhengwen::classify {

// Weights are 2 * words + 1; P(main) is in 1/65,536.
struct Mass {
  int64_t main = 0;  // sum of P(main) * weight
  int64_t all = 0;   // sum of weights
};

struct FirstScores {
  std::span<const BlockScore> scores;
  PageVerdict verdict;         // what the first stage alone would decide
  std::vector<uint32_t> rank;  // of each block: blocks with a greater score
  std::vector<Mass> sums;      // over blocks [0, i); blocks + 1
  std::vector<Mass> elements;  // in each element
  std::vector<Mass> tags_paths, names_paths, near_paths;  // on each path
  std::vector<uint32_t> section_end;  // of each block: behind the last block of its section
  uint32_t first_main = kNoBlock, last_main = kNoBlock;  // likely main
  int32_t most = 0;                                      // greatest P(main)
};

// `scores`: of the first stage, one for each block; outlives the result.
FirstScores WeighFirstStage(const PageView& view, std::span<const BlockScore> scores,
                            const PageDecision& decision);

// Fills the features from `score` on, as FillFirstStage does those before.
void FillSecondStage(const PageView& view, const FirstScores& first_scores, size_t first,
                     size_t count, PageTile* tile);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_PAGE_SECOND_STAGE_H_
