#include "classify/body/decide.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace zhengwen::classify {
namespace {

constexpr int32_t kOne = 65536;

// One character per line: 'B' body beyond doubt, 'b' likely, '?' open, 'f' likely furniture, 'F'
// furniture beyond doubt, 'R' furniture that a rule has cut. The answer: '#' kept, '.' dropped.
std::string Kept(const std::string& lines, DecisionOptions options = {}) {
  std::vector<LineScore> scores;
  for (const char c : lines) {
    const int32_t score = c == 'B'   ? 4 * kOne
                          : c == 'b' ? kOne
                          : c == '?' ? 0
                          : c == 'f' ? -kOne
                                     : -4 * kOne;
    scores.push_back({score, 40, c == 'R'});
  }
  std::string kept;
  for (const LineVerdict& v : Decide(scores, options)) kept += v.keep ? '#' : '.';
  return kept;
}

TEST(Decide, TheBodyIsOneBlock) {
  EXPECT_EQ(Kept("FFFFBBBBFFFF"), "....####....");
  EXPECT_EQ(Kept("BBBBBB"), "######");
  EXPECT_EQ(Kept("FFFFFF"), "......");
  EXPECT_EQ(Kept("B"), "#");
  EXPECT_EQ(Kept("F"), ".");
  EXPECT_EQ(Kept(""), "");
}

TEST(Decide, WeakLinesFollowTheirSurroundings) {
  EXPECT_EQ(Kept("BBBfBBB"), "#######");
  EXPECT_EQ(Kept("FFFbFFF"), "...#...");  // one likely line may be all there is
  EXPECT_EQ(Kept("BBBBFFFFfbfFFFF"), "####...........");
}

TEST(Decide, AHoleIsCutWhereItIsWorthItsCost) {
  EXPECT_EQ(Kept("BBBFFFFFBBB"), "###.....###");
  DecisionOptions dear;
  dear.costs.open = dear.costs.close = 100000;
  EXPECT_EQ(Kept("BBBBFFBBBB", dear), "##########");
}

TEST(Decide, WhatARuleCutStaysCut) {
  EXPECT_EQ(Kept("BBBRBBB"), "###.###");
  EXPECT_EQ(Kept("RRR"), "...");
}

TEST(Decide, BetaWeighsRecall) {
  DecisionOptions strict, lenient;
  strict.beta_permille = 300;
  lenient.beta_permille = 4000;
  const std::string lines = "FFffB?f?BffFF";
  const auto kept = [](const std::string& s) { return std::count(s.begin(), s.end(), '#'); };
  EXPECT_LT(kept(Kept(lines, strict)), kept(Kept(lines, lenient)));
}

TEST(Decide, ThresholdShiftsTheDecision) {
  DecisionOptions high;
  high.threshold_permille = 900;
  EXPECT_EQ(Kept("bbbb"), "####");
  EXPECT_EQ(Kept("bbbb", high), "....");
}

TEST(Decide, ExtremeInputStaysInBounds) {
  std::vector<LineScore> lines(100000, {INT32_MAX, UINT32_MAX, false});
  for (size_t i = 0; i < lines.size(); i += 2) lines[i].score = INT32_MIN;
  DecisionOptions options;
  options.costs = {1000000, 1000000, 1000000, 1000000, 1000000,
                   1000000, 1000000, 1000000, 1000000, 0};
  for (const LineVerdict& v : Decide(lines, options)) {
    EXPECT_GE(v.main_permille, 0);
    EXPECT_LE(v.main_permille, 1000);
  }
}

}  // namespace
}  // namespace zhengwen::classify
