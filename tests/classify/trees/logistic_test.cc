#include "classify/trees/logistic.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>

namespace zhengwen::classify {
namespace {

TEST(Logistic, FollowsTheFunction) {
  int32_t before = 0;
  for (int32_t score = -9 * 65536; score <= 9 * 65536; score += 997) {
    const double x = score / 65536.0;
    EXPECT_NEAR(Logistic(score) / 65536.0, 1 / (1 + std::exp(-x)), 4e-4) << x;
    EXPECT_GE(Logistic(score), before) << x;
    before = Logistic(score);
  }
  EXPECT_NEAR(Logistic(INT32_MIN), 0, 30);
  EXPECT_NEAR(Logistic(INT32_MAX), 65536, 30);
}

TEST(Logistic, LogOddsIsItsInverse) {
  EXPECT_EQ(LogOdds(500), 0);
  for (int permille = 5; permille < 1000; permille += 5)
    EXPECT_NEAR(Logistic(LogOdds(permille)) / 65.536, permille, 0.1) << permille;
  EXPECT_LE(LogOdds(0), -7 * 65536);
  EXPECT_GE(LogOdds(1000), 7 * 65536);
}

}  // namespace
}  // namespace zhengwen::classify
