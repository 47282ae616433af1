#include "classify/page/decide.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace zhengwen::classify {
namespace {

constexpr int32_t kOne = 65536;

// "1101": which blocks are kept.
std::string Kept(const std::vector<BlockScore>& blocks, const PageOptions& options = {}) {
  std::string kept;
  for (const BlockVerdict& v : DecidePage(blocks, options).blocks) kept += v.keep ? '1' : '0';
  return kept;
}

struct Case {
  const char* what;
  std::vector<BlockScore> blocks;
  const char* kept;
};

TEST(DecidePage, KeepsThePrefixOfGreatestExpectedF) {
  const Case cases[] = {
      {"sure ones and no others", {{4 * kOne, 100}, {-4 * kOne, 100}, {4 * kOne, 50}}, "101"},
      {"an even one is worth having", {{4 * kOne, 100}, {0, 20}}, "11"},
      {"one less likely than half the F is not", {{4 * kOne, 100}, {-kOne, 60}}, "10"},
      {"a page of doubts keeps its best", {{0, 300}, {-3 * kOne, 400}}, "10"},
      {"ties go to the first", {{kOne, 100}, {kOne, 100}}, "11"},
      {"a block without words has no say", {{4 * kOne, 100}, {-4 * kOne, 0}}, "10"},
      {"what rules dropped stays dropped", {{4 * kOne, 100}, {4 * kOne, 100, true}}, "10"},
      {"no blocks", {}, ""},
  };
  for (const Case& c : cases) EXPECT_EQ(Kept(c.blocks), c.kept) << c.what;
}

TEST(DecidePage, ALittlePageWithoutAnythingLikelyIsEmpty) {
  const Case cases[] = {
      {"little and unlikely", {{-kOne, 40}, {-2 * kOne, 30}}, "00"},
      {"little and likely", {{0, 40}, {-3 * kOne, 300}}, "10"},
      {"unlikely but large", {{-kOne, 400}, {-2 * kOne, 200}}, "10"},
  };
  for (const Case& c : cases) EXPECT_EQ(Kept(c.blocks), c.kept) << c.what;
}

TEST(DecidePage, BetaAndThresholdMoveTheBorder) {
  const std::vector<BlockScore> blocks = {{4 * kOne, 100}, {-kOne, 60}};
  EXPECT_EQ(Kept(blocks), "10");
  EXPECT_EQ(Kept(blocks, {{}, 2500}), "11");
  EXPECT_EQ(Kept(blocks, {{}, 1000, 150}), "11");
  const std::vector<BlockScore> even = {{4 * kOne, 100}, {0, 20}};
  EXPECT_EQ(Kept(even, {{}, 300}), "10");
}

TEST(DecidePage, TellsProbabilitiesAndTheFItExpects) {
  const PageVerdict page = DecidePage(std::vector<BlockScore>{{0, 10}, {7 * kOne, 1000}}, {});
  EXPECT_EQ(page.blocks[0].p, kOne / 2);
  EXPECT_GT(page.blocks[1].p, 65000);
  EXPECT_GT(page.expected_f, 65000);
  EXPECT_LE(page.expected_f, kOne);
}

TEST(DecidePage, LargeNumbersDoNotOverflow) {
  const std::vector<BlockScore> blocks(1000, {31 * kOne, 4000000});
  EXPECT_EQ(Kept(blocks), std::string(1000, '1'));
  EXPECT_EQ(Kept({{INT32_MAX, 4000000000}, {INT32_MIN, 200000000}}), "10");
}

TEST(RankBlocks, FallsAndKeepsTheOrderOfEquals) {
  const std::vector<BlockScore> blocks = {{1, 1}, {3, 1}, {1, 1}, {2, 1}};
  EXPECT_EQ(RankBlocks(blocks), (std::vector<uint32_t>{1, 3, 0, 2}));
}

}  // namespace
}  // namespace zhengwen::classify
