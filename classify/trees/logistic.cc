#include "classify/trees/logistic.h"

#include <algorithm>
#include <array>

namespace zhengwen::classify {
namespace {

constexpr int32_t kOne = 65536;
constexpr int32_t kStep = 4096;  // 1/16 log-odds
constexpr int32_t kBound = 8 * kOne;

// round(65,536 / (1 + exp(-i / 16))) for i = 0 .. 128.
constexpr std::array<int32_t, 129> kPoints = {
    32768, 33792, 34813, 35831, 36843, 37847, 38841, 39824, 40793, 41748, 42687, 43608, 44511,
    45393, 46254, 47094, 47911, 48704, 49474, 50220, 50941, 51638, 52310, 52957, 53581, 54179,
    54754, 55306, 55834, 56339, 56822, 57284, 57724, 58144, 58544, 58925, 59287, 59632, 59959,
    60270, 60565, 60844, 61109, 61360, 61598, 61823, 62036, 62238, 62428, 62608, 62778, 62938,
    63090, 63233, 63368, 63495, 63615, 63728, 63835, 63935, 64030, 64119, 64203, 64283, 64357,
    64427, 64494, 64556, 64614, 64669, 64721, 64770, 64816, 64859, 64900, 64938, 64974, 65008,
    65039, 65069, 65097, 65124, 65149, 65172, 65194, 65215, 65234, 65252, 65269, 65285, 65300,
    65315, 65328, 65341, 65352, 65364, 65374, 65384, 65393, 65402, 65410, 65417, 65425, 65431,
    65438, 65444, 65449, 65454, 65459, 65464, 65468, 65472, 65476, 65480, 65483, 65486, 65489,
    65492, 65495, 65497, 65500, 65502, 65504, 65506, 65508, 65509, 65511, 65513, 65514};

}  // namespace

int32_t Logistic(int32_t score) {
  const int32_t bounded = std::clamp(score, 1 - kBound, kBound - 1);
  const int32_t x = bounded < 0 ? -bounded : bounded;
  const auto at = static_cast<size_t>(x / kStep);
  const int32_t p = kPoints[at] + (kPoints[at + 1] - kPoints[at]) * (x % kStep) / kStep;
  return score < 0 ? kOne - p : p;
}

int32_t LogOdds(int permille) {
  // The function is symmetric: the upper half is searched for both.
  const int upper = std::min(permille < 500 ? 1000 - permille : permille, 1000);
  const int64_t wanted = int64_t{upper} * kOne / 1000;
  int32_t low = 0, high = kBound;  // the least score that is as probable
  while (low < high) {
    const int32_t middle = low + (high - low) / 2;
    if (Logistic(middle) < wanted) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return permille < 500 ? -low : low;
}

}  // namespace zhengwen::classify
