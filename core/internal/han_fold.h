// The simplified form of a traditional Han character, for matching only (never for output).
//
// The table han_fold.inc holds what ICU 72's Hant-Hans transliterator does to single BMP
// characters whose forms are both three bytes long in UTF-8.
#ifndef ZHENGWEN_CORE_INTERNAL_HAN_FOLD_H_
#define ZHENGWEN_CORE_INTERNAL_HAN_FOLD_H_

#include <cstdint>

namespace zhengwen::internal {

// `c` itself where it has no other form. Any thread.
inline constexpr char32_t kFirstFolded = 0x3400;
inline constexpr char32_t kLastFolded = 0x9FFF;

extern const uint16_t* const kSimplifiedForms;  // from kFirstFolded on; made before main()

inline char32_t SimplifiedForm(char32_t c) {
  return c >= kFirstFolded && c <= kLastFolded ? kSimplifiedForms[c - kFirstFolded] : c;
}

}  // namespace zhengwen::internal

#endif  // ZHENGWEN_CORE_INTERNAL_HAN_FOLD_H_
