// The sums of trees: the plain loop against arithmetic done here, and AVX2 against the plain loop.
#include "classify/trees/trees.h"

#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <random>

namespace zhengwen::classify {
namespace {

constexpr size_t kColumns = 120;
using TestTile = Tile<kColumns>;

std::unique_ptr<TestTile> RandomTile(std::mt19937* random) {
  auto tile = std::make_unique<TestTile>();
  for (auto& column : tile->columns) {
    for (uint8_t& byte : column) byte = static_cast<uint8_t>((*random)());
  }
  return tile;
}

// `count` trees of depth depths(t); with leaves at both bounds.
template <class Depths>
Trees RandomTrees(size_t count, Depths depths, std::mt19937* random) {
  Trees trees(-12345);
  for (size_t t = 0; t < count; ++t) {
    std::vector<Split> splits(depths(t));
    for (Split& s : splits) {
      s.feature = static_cast<uint16_t>((*random)() % kColumns);
      s.above = static_cast<uint8_t>((*random)() % 8 == 0 ? 255 : (*random)());
    }
    std::vector<int32_t> leaves(size_t{1} << splits.size());
    for (int32_t& leaf : leaves) {
      const auto bounds = (*random)() % 4;
      leaf = bounds == 0   ? kMaxLeaf
             : bounds == 1 ? -kMaxLeaf
                           : static_cast<int32_t>((*random)() % 200000) - 100000;
    }
    trees.Add(splits, leaves);
  }
  return trees;
}

int32_t PlainScore(const TreeTable& table, const TestTile& tile, size_t row) {
  int32_t score = table.bias;
  for (const TreeTable::Tree& t : table.trees) {
    size_t leaf = 0;
    for (size_t level = 0; level < t.depth; ++level) {
      const Split& s = table.splits[t.first_split + level];
      leaf |= size_t{tile.columns[s.feature][row] > s.above} << level;
    }
    score += table.leaves[t.first_leaf + leaf];
  }
  return score;
}

struct Row {
  const char* what;
  size_t count;
  size_t (*depth)(size_t tree);
};
constexpr Row kRows[] = {
    {"none", 0, [](size_t) { return size_t{0}; }},
    {"one without a split", 1, [](size_t) { return size_t{0}; }},
    {"as the shipped ones", 240, [](size_t) { return size_t{5}; }},
    {"shallow", 40, [](size_t t) { return t % 5; }},
    {"deep", 40, [](size_t) { return kMaxTreeDepth; }},
    {"mixed", 100, [](size_t t) { return t % (kMaxTreeDepth + 1); }},
    {"more than sixteen bits sum up", kMaxTrees, [](size_t) { return size_t{5}; }},
};

TEST(Trees, GroupsAddUpToTheSumOfLeaves) {
  std::mt19937 random(7);
  for (const Row& row : kRows) {
    const Trees trees = RandomTrees(row.count, row.depth, &random);
    const auto tile = RandomTile(&random);
    std::array<int32_t, kTreeGroup> plain, fast;
    ScoreGroup(trees.table(), tile->View(), kTreeGroup, plain.data());
    for (size_t i = 0; i < kTreeGroup; ++i)
      EXPECT_EQ(plain[i], PlainScore(trees.table(), *tile, kTreeGroup + i)) << row.what << " " << i;
    if (!HasAvx2()) continue;
    ScoreGroupAvx2(trees.table(), tile->View(), kTreeGroup, fast.data());
    EXPECT_EQ(plain, fast) << row.what;
  }
}

}  // namespace
}  // namespace zhengwen::classify
