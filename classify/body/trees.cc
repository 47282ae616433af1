#include "classify/body/trees.h"

#include <algorithm>
#include <array>

namespace zhengwen::classify {
namespace {

// Rows are compared in groups of this many, so that the compiler knows the loop's length.
constexpr size_t kGroup = 32;
static_assert(kTileRows % kGroup == 0);

void SetBits(const uint8_t* column, uint8_t above, uint8_t bit, uint8_t* leaf) {
  for (size_t i = 0; i < kGroup; ++i)
    leaf[i] = static_cast<uint8_t>(leaf[i] | (column[i] > above ? bit : 0));
}

}  // namespace

void Trees::Add(const std::vector<Split>& splits, const std::vector<int32_t>& leaves) {
  trees_.push_back({static_cast<uint32_t>(splits_.size()), static_cast<uint32_t>(splits.size()),
                    static_cast<uint32_t>(leaves_.size())});
  splits_.insert(splits_.end(), splits.begin(), splits.end());
  leaves_.insert(leaves_.end(), leaves.begin(), leaves.end());
}

void Trees::Score(const FeatureTile& tile, size_t count, int32_t* scores) const {
  for (size_t begin = 0; begin < count; begin += kGroup) {
    std::array<int32_t, kGroup> sums;
    sums.fill(bias_);
    for (const Tree& t : trees_) {
      std::array<uint8_t, kGroup> leaf{};
      for (uint32_t level = 0; level < t.depth; ++level) {
        const Split& s = splits_[t.first_split + level];
        SetBits(&tile.columns[s.feature][begin], s.above, static_cast<uint8_t>(1U << level),
                leaf.data());
      }
      const int32_t* values = &leaves_[t.first_leaf];
      for (size_t i = 0; i < kGroup; ++i) sums[i] += values[leaf[i]];
    }
    std::copy_n(sums.begin(), std::min(kGroup, count - begin), scores + begin);
  }
}

}  // namespace zhengwen::classify
