#include "classify/trees/trees.h"

#if defined(__x86_64__)
#include <immintrin.h>

#include <algorithm>
#include <array>

namespace zhengwen::classify {

bool HasAvx2() {
  static const bool has = __builtin_cpu_supports("avx2") != 0;
  return has;
}

namespace {

#define ZW_AVX2 __attribute__((target("avx2")))

// All ones where the split's feature is not above its bound.
ZW_AVX2 inline __m256i NotAbove(TileView tile, size_t begin, const Split& split) {
  const __m256i column =
      _mm256_loadu_si256(reinterpret_cast<const __m256i*>(tile.Column(split.feature) + begin));
  const __m256i above = _mm256_set1_epi8(static_cast<char>(split.above));
  return _mm256_cmpeq_epi8(_mm256_subs_epu8(column, above), _mm256_setzero_si256());
}

// Bit `level` where it is.
ZW_AVX2 inline __m256i AboveBit(TileView tile, size_t begin, const Split& split, size_t level) {
  return _mm256_andnot_si256(NotAbove(tile, begin, split),
                             _mm256_set1_epi8(static_cast<char>(1U << level)));
}

// Sums of one plane's bytes, of the group's even and odd rows.
struct PlaneSums {
  __m256i even, odd;
};
// So many bytes cannot overflow sixteen bits when added up.
constexpr size_t kMostFlat = 257;

ZW_AVX2 inline void AddPlane(const std::array<uint8_t, 32>& plane, __m256i leaf, __m256i lower,
                             PlaneSums* sums) {
  const auto* halves = reinterpret_cast<const __m128i*>(plane.data());
  const __m256i low = _mm256_broadcastsi128_si256(_mm_load_si128(halves));
  const __m256i high = _mm256_broadcastsi128_si256(_mm_load_si128(halves + 1));
  const __m256i bytes =
      _mm256_blendv_epi8(_mm256_shuffle_epi8(high, leaf), _mm256_shuffle_epi8(low, leaf), lower);
  sums->even = _mm256_add_epi16(sums->even, _mm256_and_si256(bytes, _mm256_set1_epi16(0xFF)));
  sums->odd = _mm256_add_epi16(sums->odd, _mm256_srli_epi16(bytes, 8));
}

ZW_AVX2 void AddSums(const PlaneSums& sums, int shift, int32_t* scores) {
  alignas(32) std::array<uint16_t, kTreeGroup / 2> even, odd;
  _mm256_store_si256(reinterpret_cast<__m256i*>(even.data()), sums.even);
  _mm256_store_si256(reinterpret_cast<__m256i*>(odd.data()), sums.odd);
  for (size_t i = 0; i < even.size(); ++i) {
    scores[2 * i] += int32_t{even[i]} << shift;
    scores[2 * i + 1] += int32_t{odd[i]} << shift;
  }
}

// Adds the leaves of trees [first, end), at most kMostFlat, of depth kFlatDepth or less.
ZW_AVX2 void AddFlatTrees(const TreeTable& table, TileView tile, size_t begin, size_t first,
                          size_t end, int32_t* scores) {
  std::array<PlaneSums, kPlanes> sums;
  for (PlaneSums& s : sums) s.even = s.odd = _mm256_setzero_si256();
  for (size_t t = first; t < end; ++t) {
    const FlatTree& tree = table.flat[t];
    const auto bit = [&](size_t level)
                         ZW_AVX2 { return AboveBit(tile, begin, tree.splits[level], level); };
    // A shuffle looks up four bits; the fifth chooses between two of them.
    static_assert(kFlatDepth == 5);
    const __m256i leaf =
        _mm256_or_si256(_mm256_or_si256(bit(0), bit(1)), _mm256_or_si256(bit(2), bit(3)));
    const __m256i lower = NotAbove(tile, begin, tree.splits[4]);
    for (size_t p = 0; p < kPlanes; ++p) AddPlane(tree.planes[p], leaf, lower, &sums[p]);
  }
  for (size_t p = 0; p < kPlanes; ++p) AddSums(sums[p], static_cast<int>(8 * p), scores);
  const auto zeros = static_cast<int32_t>(end - first) * kLeafZero;
  for (size_t i = 0; i < kTreeGroup; ++i) scores[i] -= zeros;
}

ZW_AVX2 void AddDeepTree(const TreeTable& table, TileView tile, size_t begin, size_t t,
                         int32_t* scores) {
  const TreeTable::Tree& tree = table.trees[t];
  const Split* splits = &table.splits[tree.first_split];
  __m256i bits = _mm256_setzero_si256();
  for (size_t level = 0; level < tree.depth; ++level)
    bits = _mm256_or_si256(bits, AboveBit(tile, begin, splits[level], level));
  alignas(32) std::array<uint8_t, kTreeGroup> leaf;
  _mm256_store_si256(reinterpret_cast<__m256i*>(leaf.data()), bits);
  const int32_t* values = &table.leaves[tree.first_leaf];
  for (size_t i = 0; i < kTreeGroup; ++i) scores[i] += values[leaf[i]];
}

}  // namespace

void ScoreGroupAvx2(const TreeTable& table, TileView tile, size_t begin, int32_t* scores) {
  std::fill_n(scores, kTreeGroup, table.bias);
  const auto is_deep = [&table](size_t t) { return table.trees[t].depth > kFlatDepth; };
  for (size_t t = 0; t < table.trees.size();) {
    size_t end = t;
    while (end < table.trees.size() && end - t < kMostFlat && !is_deep(end)) ++end;
    if (end > t) {
      AddFlatTrees(table, tile, begin, t, end, scores);
      t = end;
    } else {
      AddDeepTree(table, tile, begin, t++, scores);
    }
  }
}

}  // namespace zhengwen::classify

#else

namespace zhengwen::classify {

bool HasAvx2() { return false; }
void ScoreGroupAvx2(const TreeTable& table, TileView tile, size_t begin, int32_t* scores) {
  ScoreGroup(table, tile, begin, scores);
}

}  // namespace zhengwen::classify

#endif
