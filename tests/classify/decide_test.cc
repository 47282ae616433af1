#include "classify/body/decide.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace zhengwen::classify {
namespace {

constexpr int32_t kOne = 65536;

// One character per line: 'B' body beyond doubt, 'b' likely, '?' open, 'f' likely furniture, 'F'
// furniture beyond doubt, 'R' furniture that a rule has cut. The answer: '#' kept, '.' dropped.
std::string Run(const std::string& lines, DecisionOptions options = {}) {
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
  EXPECT_EQ(Run("FFFFBBBBFFFF"), "....####....");
  EXPECT_EQ(Run("BBBBBB"), "######");
  EXPECT_EQ(Run("FFFFFF"), "......");
  EXPECT_EQ(Run("B"), "#");
  EXPECT_EQ(Run("F"), ".");
  EXPECT_EQ(Run(""), "");
}

TEST(Decide, WeakLinesFollowTheirSurroundings) {
  EXPECT_EQ(Run("BBBfBBB"), "#######");
  EXPECT_EQ(Run("FFFbFFF"), ".......");
}

TEST(Decide, AHoleIsCutWhereItIsWorthItsCost) {
  EXPECT_EQ(Run("BBBFFFFFBBB"), "###.....###");
  DecisionOptions dear;
  dear.costs.open = dear.costs.close = 100000;
  EXPECT_EQ(Run("BBBFFFFFBBB", dear), "###########");
}

TEST(Decide, WhatARuleCutStaysCut) {
  EXPECT_EQ(Run("BBBRBBB"), "###.###");
  EXPECT_EQ(Run("RRR"), "...");
}

TEST(Decide, BetaWeighsRecall) {
  DecisionOptions strict, lenient;
  strict.beta_permille = 300;
  lenient.beta_permille = 4000;
  const std::string lines = "FFffB?f?BffFF";
  const auto kept = [](const std::string& s) { return std::count(s.begin(), s.end(), '#'); };
  EXPECT_LT(kept(Run(lines, strict)), kept(Run(lines, lenient)));
}

TEST(Decide, ThresholdShiftsTheDecision) {
  DecisionOptions high;
  high.threshold_permille = 900;
  EXPECT_EQ(Run("bbbb"), "####");
  EXPECT_EQ(Run("bbbb", high), "....");
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
