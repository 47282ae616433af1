// Headings that no markup tells of (Document::headings), in a page's blocks.
//
// The document outlives it. Thread safety: none.
#ifndef ZHENGWEN_OUTPUT_MARKDOWN_HEADINGS_H_
#define ZHENGWEN_OUTPUT_MARKDOWN_HEADINGS_H_

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "core/document.h"

namespace zhengwen::output::markdown {

constexpr uint8_t kDeepestHeading = 6;

// "## " for level 2.
inline std::string HeadingMarks(uint8_t level) {
  return std::string(std::min(level, kDeepestHeading), '#') + ' ';
}

class Headings {
 public:
  // REQUIRES: Settle(doc).
  explicit Headings(const Document& doc);

  // The level of the heading that begins in the stretch of the document's text; 0: none does.
  // Stretches are asked for in order.
  uint8_t LevelIn(Slice stretch);

 private:
  struct Heading {
    uint32_t begin;  // bytes of the document's text
    uint8_t level;
  };
  std::vector<Heading> headings_;
  size_t next_ = 0;
};

}  // namespace zhengwen::output::markdown

#endif  // ZHENGWEN_OUTPUT_MARKDOWN_HEADINGS_H_
