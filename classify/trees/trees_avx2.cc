#include "classify/trees/trees.h"

#if defined(__x86_64__)
#include <immintrin.h>

namespace zhengwen::classify {

bool HasAvx2() {
  static const bool has = __builtin_cpu_supports("avx2") != 0;
  return has;
}

__attribute__((target("avx2"))) void ScoreGroupAvx2(const TreeTable& table, TileView tile,
                                                    size_t begin, int32_t* scores) {
  const __m256i zero = _mm256_setzero_si256();
  __m256i sums[4];
  for (__m256i& s : sums) s = _mm256_set1_epi32(table.bias);
  for (const TreeTable::Tree& t : table.trees) {
    const Split* split = &table.splits[t.first_split];
    __m256i leaf = zero;
    for (uint32_t level = 0; level < t.depth; ++level, ++split) {
      const __m256i column =
          _mm256_loadu_si256(reinterpret_cast<const __m256i*>(tile.Column(split->feature) + begin));
      const __m256i above = _mm256_set1_epi8(static_cast<char>(split->above));
      const __m256i not_above = _mm256_cmpeq_epi8(_mm256_subs_epu8(column, above), zero);
      const __m256i bit = _mm256_set1_epi8(static_cast<char>(1U << level));
      leaf = _mm256_or_si256(leaf, _mm256_andnot_si256(not_above, bit));
    }
    const int* values = &table.leaves[t.first_leaf];
    const __m128i halves[2] = {_mm256_castsi256_si128(leaf), _mm256_extracti128_si256(leaf, 1)};
    for (int i = 0; i < 4; ++i) {
      const __m128i half = halves[i / 2];
      const __m256i index = _mm256_cvtepu8_epi32(i % 2 == 0 ? half : _mm_srli_si128(half, 8));
      sums[i] = _mm256_add_epi32(sums[i], _mm256_i32gather_epi32(values, index, sizeof(int)));
    }
  }
  for (int i = 0; i < 4; ++i)
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(scores + 8 * i), sums[i]);
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
