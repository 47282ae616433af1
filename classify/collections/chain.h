// Chain: which of the numbered headings of a text count its parts: 1, 2, 3, each with a text
// behind.
//
// Pure function; any thread.
#ifndef ZHENGWEN_CLASSIFY_COLLECTIONS_CHAIN_H_
#define ZHENGWEN_CLASSIFY_COLLECTIONS_CHAIN_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "classify/collections/headings.h"

namespace zhengwen::classify {

struct HeadingLine {
  size_t line = 0;     // index of the line
  uint32_t begin = 0;  // bytes of the text
  uint32_t end = 0;
  NumberedHeading heading;
};

// A text of a collection has at least so many bytes behind its heading; a table of contents has
// not.
inline constexpr uint32_t kLeastTextBytes = 180;

inline constexpr uint32_t kAnyFamily = UINT32_MAX;

// Of one family, or of any, the longest row of headings whose numbers go on, from 1 or 2, with a
// text between each two and behind the last one. A number may be repeated, two may be skipped.
// `headings` in the order of the text, `text_end`: where it ends. Linear in the headings.
std::vector<HeadingLine> LongestChain(const std::vector<HeadingLine>& headings, uint32_t family,
                                      uint32_t text_end);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_COLLECTIONS_CHAIN_H_
