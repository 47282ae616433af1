#include "classify/text/lexicon.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace zhengwen::classify {
namespace {

constexpr uint32_t kFactor1 = 0x9E3779B1;  // odd constants with well spread bits (Knuth, xxHash)
constexpr uint32_t kFactor2 = 0x85EBCA77;
constexpr uint32_t kFactor3 = 0xC2B2AE3D;
constexpr int kScoreBound = 1023;
constexpr int kNormShift = 12;

// 4096 / sqrt(n), rounded down. What is larger than the table counts as its largest.
constexpr size_t kMaxNorm = 1024;
constexpr auto kNorms = [] {
  std::array<int32_t, kMaxNorm + 1> norms{};
  for (uint64_t n = 1; n < norms.size(); ++n) {
    uint64_t root = 0;
    while ((root + 1) * (root + 1) * n <= uint64_t{1} << (2 * kNormShift)) ++root;
    norms[n] = static_cast<int32_t>(root);
  }
  return norms;
}();

// Calls take(bucket) for each gram.
template <class Take>
void EachGram(const Symbols& symbols, int bits, Take take) {
  const auto shift = static_cast<unsigned>(32 - bits);
  uint32_t before = 0, before2 = 0;
  for (size_t i = 0; i < symbols.count; ++i) {
    const uint32_t s = symbols.values[i];
    const uint32_t one = (s + 1) * kFactor1;
    const uint32_t two = (one ^ before) * kFactor2;
    const uint32_t three = ((two >> 3) ^ two ^ before2) * kFactor3;
    take(one >> shift);
    if (i >= 1) take((two ^ two >> 15) * kFactor1 >> shift);
    if (i >= 2) take((three ^ three >> 15) * kFactor1 >> shift);
    before2 = before * kFactor3;
    before = one ^ one >> 16;
  }
}

}  // namespace

void FindBuckets(const Symbols& symbols, int bits, GramBuckets* grams) {
  grams->count = 0;
  EachGram(symbols, bits, [grams](uint32_t bucket) { grams->values[grams->count++] = bucket; });
}

int32_t RootMean(int32_t sum, size_t count) {
  // An arithmetic shift rounds towards minus infinity on every compiler (C++20).
  return static_cast<int32_t>((int64_t{sum} * kNorms[std::min(count, kMaxNorm)]) >> kNormShift);
}

Lexicon::Lexicon(std::vector<int8_t> weights, int bias)
    : weights_(std::move(weights)),
      bits_(static_cast<int>(std::bit_width(weights_.size())) - 1),
      bias_(bias) {}

int Lexicon::Score(const Symbols& symbols) const {
  if (weights_.empty()) return 0;
  int32_t sum = 0;
  size_t grams = 0;
  EachGram(symbols, bits_, [&](uint32_t bucket) { sum += weights_[bucket], ++grams; });
  return std::clamp(RootMean(sum, grams) + bias_, -kScoreBound, kScoreBound);
}

}  // namespace zhengwen::classify
