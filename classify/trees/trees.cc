#include "classify/trees/trees.h"

#include <algorithm>
#include <array>

namespace zhengwen::classify {
namespace {

void SetBits(const uint8_t* column, uint8_t above, uint8_t bit, uint8_t* leaf) {
  for (size_t i = 0; i < kTreeGroup; ++i)
    leaf[i] = static_cast<uint8_t>(leaf[i] | (column[i] > above ? bit : 0));
}

}  // namespace

void ScoreGroup(const TreeTable& table, TileView tile, size_t begin, int32_t* scores) {
  std::fill_n(scores, kTreeGroup, table.bias);
  for (const TreeTable::Tree& t : table.trees) {
    std::array<uint8_t, kTreeGroup> leaf{};
    for (uint32_t level = 0; level < t.depth; ++level) {
      const Split& s = table.splits[t.first_split + level];
      SetBits(tile.Column(s.feature) + begin, s.above, static_cast<uint8_t>(1U << level),
              leaf.data());
    }
    const int32_t* values = &table.leaves[t.first_leaf];
    for (size_t i = 0; i < kTreeGroup; ++i) scores[i] += values[leaf[i]];
  }
}

void Trees::Add(const std::vector<Split>& splits, const std::vector<int32_t>& leaves) {
  table_.trees.push_back({static_cast<uint32_t>(table_.splits.size()),
                          static_cast<uint32_t>(splits.size()),
                          static_cast<uint32_t>(table_.leaves.size())});
  table_.splits.insert(table_.splits.end(), splits.begin(), splits.end());
  table_.leaves.insert(table_.leaves.end(), leaves.begin(), leaves.end());
  FlatTree& flat = table_.flat.emplace_back();
  if (splits.size() > kFlatDepth) return;
  flat.splits.fill({0, UINT8_MAX});
  std::copy(splits.begin(), splits.end(), flat.splits.begin());
  for (size_t p = 0; p < kPlanes; ++p) {
    for (size_t i = 0; i < leaves.size(); ++i)
      flat.planes[p][i] = static_cast<uint8_t>((leaves[i] + kLeafZero) >> (8 * p));
  }
}

void Trees::Score(TileView tile, size_t count, int32_t* scores) const {
  const auto score_group = HasAvx2() ? ScoreGroupAvx2 : ScoreGroup;
  for (size_t begin = 0; begin < count; begin += kTreeGroup) {
    std::array<int32_t, kTreeGroup> group;
    score_group(table_, tile, begin, group.data());
    std::copy_n(group.begin(), std::min(kTreeGroup, count - begin), scores + begin);
  }
}

}  // namespace zhengwen::classify
