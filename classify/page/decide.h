// Decide: which blocks of a page are its main text, all of them together.
//
// Of all sets of blocks the one with the greatest expected F-beta is a prefix of the blocks ordered
// by probability (Ye et al. 2012, here with expectations for sums):
//
//   F(prefix) = (1 + beta^2) * sum of p * words over the prefix
//               / (beta^2 * sum of p * words over the page + words of the prefix)
//
// A page that has little text, and no block that is likely main, keeps nothing.
//
// All in integers. Thread safety: pure functions.
#ifndef ZHENGWEN_CLASSIFY_PAGE_DECIDE_H_
#define ZHENGWEN_CLASSIFY_PAGE_DECIDE_H_

#include <cstdint>
#include <span>
#include <vector>

namespace zhengwen::classify {

// Tuned in cross-validation; part of the model file.
struct PageDecision {
  int scale = 1200;       // scores are multiplied by so many thousandths
  int empty_most = 400;   // nothing is kept of a page whose greatest P(main) is below, in 1/1,000,
  int empty_words = 500;  // and which has fewer words
};

struct PageOptions {
  PageDecision decision;
  int beta_permille = 1000;
  int threshold_permille = 500;
};

struct BlockScore {
  int32_t score = 0;  // log-odds of being main, 1/65,536
  uint32_t words = 0;
  bool dropped = false;  // by a rule: it stays dropped
};

struct BlockVerdict {
  int32_t p = 0;  // P(main), 1/65,536
  bool keep = false;
};

struct PageVerdict {
  std::vector<BlockVerdict> blocks;
  std::vector<uint32_t> order;  // RankBlocks
  int32_t expected_f = 0;       // of what is kept, 1/65,536
};

PageVerdict DecidePage(std::span<const BlockScore> blocks, const PageOptions& options);

// Indices of the blocks by falling score; of equal ones the first comes first.
std::vector<uint32_t> RankBlocks(std::span<const BlockScore> blocks);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_PAGE_DECIDE_H_
