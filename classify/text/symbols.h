// Symbols: a line's beginning and end as a short sequence of small numbers, for word statistics.
//
// A Han character, mark or blank is a symbol of its own (folded: lower case, simplified form); a
// word of letters is one symbol, a run of digits is one that tells its length. So an n-gram spans
// about as much sense in an English line as in a Chinese one.
#ifndef ZHENGWEN_CLASSIFY_TEXT_SYMBOLS_H_
#define ZHENGWEN_CLASSIFY_TEXT_SYMBOLS_H_

#include <array>
#include <cstdint>
#include <string_view>

#include "classify/text/char_class.h"

namespace zhengwen::classify {

// Furniture shows in a line's first or last words; the middle of a paragraph tells nothing more.
inline constexpr size_t kEdgeSymbols = 48;

struct Symbols {
  static constexpr uint32_t kBegin = 1;  // before the first symbol
  static constexpr uint32_t kEnd = 2;    // behind the last
  static constexpr uint32_t kGap = 3;    // for what a long line has between its two edges

  std::array<uint32_t, 2 * kEdgeSymbols + 3> values;
  size_t count = 0;  // with kBegin, kEnd and a kGap, if any

  void Push(uint32_t symbol) { values[count++] = symbol; }
};

// Replaces *symbols by those of `line` (valid UTF-8); `classes`: CharClasses().
void ReadSymbols(std::string_view line, const CharClass* classes, Symbols* symbols);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_TEXT_SYMBOLS_H_
