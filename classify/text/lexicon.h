// Lexicon: which words body lines and furniture are made of, as one weight per hashed n-gram.
//
//   score(line) = bias + sum of weights(1-, 2- and 3-grams of its symbols) / sqrt(number of grams)
//
// in 1/32 of a log-odds unit; above zero speaks for the body. Weights are one byte each, buckets
// are a power of two; grams that share a bucket share its weight (hashing trick, Weinberger 2009).
//
// Thread safety: immutable once made.
#ifndef ZHENGWEN_CLASSIFY_TEXT_LEXICON_H_
#define ZHENGWEN_CLASSIFY_TEXT_LEXICON_H_

#include <array>
#include <cstdint>
#include <vector>

#include "classify/text/symbols.h"

namespace zhengwen::classify {

inline constexpr int kMinLexiconBits = 8;
inline constexpr int kMaxLexiconBits = 20;

// The buckets of a line's grams, for scoring and for training alike.
struct GramBuckets {
  std::array<uint32_t, 3 * (2 * kEdgeSymbols + 3)> values;
  size_t count = 0;
};
void FindBuckets(const Symbols& symbols, int bits, GramBuckets* grams);

// sum / sqrt(count), rounded down by a little; 0 for nothing.
int32_t RootMean(int32_t sum, size_t count);

class Lexicon {
 public:
  Lexicon() = default;
  // weights.size() is a power of two within the bounds above.
  Lexicon(std::vector<int8_t> weights, int bias);

  int bits() const { return bits_; }
  int bias() const { return bias_; }
  const std::vector<int8_t>& weights() const { return weights_; }

  // In 1/32 log-odds, within +-1,023; 0 where there is no lexicon.
  int Score(const Symbols& symbols) const;

 private:
  std::vector<int8_t> weights_;
  int bits_ = 0;
  int bias_ = 0;
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_TEXT_LEXICON_H_
