// Trees: boosted oblivious trees over byte features, summed exactly.
//
// An oblivious tree asks the same question of every line on one level, so a line's leaf is a number
// made of one bit per level, and a column of bytes is compared many at a time (after
// Prokhorenkova et al. 2018 and Lucchese et al. 2016).
//
// Scores are log-odds in 1/65,536. Thread safety: immutable once made.
#ifndef ZHENGWEN_CLASSIFY_TREES_TREES_H_
#define ZHENGWEN_CLASSIFY_TREES_TREES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "classify/trees/tile.h"

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

// A tree of depth kFlatDepth or less, made out to have just that depth: a split that is never true
// stands for each missing one. Leaves are looked up by shuffles of bytes: byte p of leaf i +
// kLeafZero stands in planes[p][i].
inline constexpr size_t kFlatDepth = 5;
inline constexpr size_t kPlanes = 3;
inline constexpr int32_t kLeafZero = 1 << 21;  // makes all leaves positive and below 2^24
static_assert(kMaxLeaf < kLeafZero);
struct FlatTree {
  alignas(16) std::array<std::array<uint8_t, size_t{1} << kFlatDepth>, kPlanes> planes{};
  std::array<Split, kFlatDepth> splits;
};

// All trees in flat arrays, as the inner loops read them.
struct TreeTable {
  struct Tree {
    uint32_t first_split, depth, first_leaf;
  };
  int32_t bias = 0;
  std::vector<Tree> trees;
  std::vector<Split> splits;
  std::vector<int32_t> leaves;
  std::vector<FlatTree> flat;  // of each tree; to be ignored where it is deeper
};

// Rows are scored in groups of this many: one register of bytes on machines with AVX2.
inline constexpr size_t kTreeGroup = 32;
static_assert(kTileRows % kTreeGroup == 0);

// Scores of rows [begin, begin + kTreeGroup) of the tile. Both give the same numbers; the second
// needs AVX2 and is a third of the cost or less.
void ScoreGroup(const TreeTable& table, TileView tile, size_t begin, int32_t* scores);
void ScoreGroupAvx2(const TreeTable& table, TileView tile, size_t begin, int32_t* scores);
// Whether this machine can run ScoreGroupAvx2.
bool HasAvx2();

class Trees {
 public:
  Trees() = default;
  explicit Trees(int32_t bias) { table_.bias = bias; }

  // REQUIRES: splits.size() <= kMaxTreeDepth, features in range, 2^splits.size() leaves within
  // +-kMaxLeaf, fewer than kMaxTrees so far. Bit k of a leaf's index belongs to splits[k].
  void Add(const std::vector<Split>& splits, const std::vector<int32_t>& leaves);
  size_t size() const { return table_.trees.size(); }
  const TreeTable& table() const { return table_; }

  // Scores of rows [0, count) of the tile.
  void Score(TileView tile, size_t count, int32_t* scores) const;

 private:
  TreeTable table_;
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_TREES_TREES_H_
