// The simplified form of a traditional Han character, for matching only (never for output).
//
// The table han_fold.inc holds what ICU 72's Hant-Hans transliterator does to single BMP
// characters whose forms are both three bytes long in UTF-8.
#ifndef ZHENGWEN_CORE_INTERNAL_HAN_FOLD_H_
#define ZHENGWEN_CORE_INTERNAL_HAN_FOLD_H_

namespace zhengwen::internal {

// `c` itself where it has no other form. Any thread.
char32_t SimplifiedForm(char32_t c);

}  // namespace zhengwen::internal

#endif  // ZHENGWEN_CORE_INTERNAL_HAN_FOLD_H_
