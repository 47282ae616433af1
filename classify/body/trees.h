// Trees: boosted oblivious trees over byte features, summed exactly.
//
// An oblivious tree asks the same question of every line on one level, so a line's leaf is a number
// made of one bit per level, and a column of bytes is compared sixteen at a time (after
// Prokhorenkova et al. 2018 and Lucchese et al. 2016).
//
// Scores are log-odds in 1/65,536. Thread safety: immutable once made.
#ifndef ZHENGWEN_CLASSIFY_BODY_TREES_H_
#define ZHENGWEN_CLASSIFY_BODY_TREES_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "classify/body/features.h"

namespace zhengwen::classify {

inline constexpr int kScoreOne = 65536;  // one log-odds unit
inline constexpr size_t kMaxTreeDepth = 8;
inline constexpr size_t kMaxTrees = 512;
// 512 trees and a bias of at most 32 log-odds each cannot overflow 32 bits.
inline constexpr int32_t kMaxLeaf = 31 * kScoreOne;

struct Split {
  uint16_t feature = 0;  // column of the tile
  uint8_t above = 0;     // the level's bit is set where the feature is greater than this
};

class Trees {
 public:
  Trees() = default;
  explicit Trees(int32_t bias) : bias_(bias) {}

  // REQUIRES: splits.size() <= kMaxTreeDepth, features in range, 2^splits.size() leaves within
  // +-kMaxLeaf, fewer than kMaxTrees so far. Bit k of a leaf's index belongs to splits[k].
  void Add(const std::vector<Split>& splits, const std::vector<int32_t>& leaves);
  size_t size() const { return trees_.size(); }

  // Scores of rows [0, count) of the tile.
  void Score(const FeatureTile& tile, size_t count, int32_t* scores) const;

 private:
  struct Tree {
    uint32_t first_split, depth, first_leaf;
  };
  int32_t bias_ = 0;
  std::vector<Tree> trees_;
  std::vector<Split> splits_;
  std::vector<int32_t> leaves_;
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_BODY_TREES_H_
