#include "classify/text/lexicon.h"

#include <gtest/gtest.h>

#include <string>

namespace zhengwen::classify {
namespace {

Symbols Read(std::string_view line) {
  Symbols symbols;
  ReadSymbols(line, CharClasses(), &symbols);
  return symbols;
}

std::vector<uint32_t> Values(std::string_view line) {
  const Symbols s = Read(line);
  return {s.values.begin(), s.values.begin() + static_cast<ptrdiff_t>(s.count)};
}

TEST(Symbols, FoldWhatSaysTheSame) {
  EXPECT_EQ(Values("發表於 2024 年"), Values("发表于 1998 年"));
  EXPECT_EQ(Values("Read More"), Values("read more"));
  EXPECT_NE(Values("第 1 页"), Values("第 100 页"));
  EXPECT_EQ(Read("Read more").count, 4U);  // two words between the borders
  EXPECT_EQ(Read("").count, 2U);
}

TEST(Symbols, ALongLineShowsItsTwoEdges) {
  std::string line = "甲";
  for (int i = 0; i < 1000; ++i) line += "中";
  line += "乙";
  const std::vector<uint32_t> values = Values(line);
  EXPECT_EQ(values.size(), 2 * kEdgeSymbols + 3);
  EXPECT_EQ(values[1], U'甲');
  EXPECT_EQ(values[kEdgeSymbols + 1], Symbols::kGap);
  EXPECT_EQ(values[values.size() - 2], U'乙');
}

TEST(Lexicon, ScoreIsBiasPlusSumOverRootOfCount) {
  const Symbols line = Read("桥桥");
  GramBuckets grams;
  FindBuckets(line, kMinLexiconBits, &grams);
  EXPECT_EQ(grams.count, 4U + 3U + 2U);
  std::vector<int8_t> weights(size_t{1} << kMinLexiconBits, 20);
  // 1 / sqrt(9) in fixed point falls short of a third.
  EXPECT_NEAR(Lexicon(weights, -7).Score(line), 20 * 9 / 3 - 7, 1);
  EXPECT_EQ(Lexicon().Score(line), 0);
}

TEST(Lexicon, ScoresAreBounded) {
  const Lexicon high(std::vector<int8_t>(256, 127), 1023);
  EXPECT_EQ(high.Score(Read("这是相当长的一行，里面有许多的字。")), 1023);
}

}  // namespace
}  // namespace zhengwen::classify
