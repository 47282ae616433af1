// Letters folded for matching, one at a time: what AppendFolded (core/unicode.h) makes of a text.
//
// A folded character has as many bytes as it had, and is of the same kind. Pure functions; any
// thread.
#ifndef ZHENGWEN_CORE_FOLD_H_
#define ZHENGWEN_CORE_FOLD_H_

#include "core/internal/han_fold.h"

namespace zhengwen {

inline char32_t FoldedChar(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + ('a' - 'A');
  return internal::SimplifiedForm(c);
}

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_FOLD_H_
