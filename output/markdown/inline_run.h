// InlineRun: one block's kept text with what Markdown can say about parts of it.
//
// Plain values.
#ifndef ZHENGWEN_OUTPUT_MARKDOWN_INLINE_RUN_H_
#define ZHENGWEN_OUTPUT_MARKDOWN_INLINE_RUN_H_

#include <cstdint>
#include <string>
#include <vector>

namespace zhengwen::output::markdown {

// The order is that of nesting where two have the same extent: the first is outside.
enum class InlineKind : uint8_t { link, code, strong, emphasis, deleted };

struct InlineRange {
  uint32_t begin = 0;  // bytes of InlineRun::text
  uint32_t end = 0;
  InlineKind kind = InlineKind::strong;
  std::string url = {};  // of a link

  bool operator==(const InlineRange&) const = default;
};

// Markdown that is written as it is, in front of the byte at `at`: an image, a formula.
struct Atom {
  uint32_t at = 0;
  std::string markdown;
};

struct InlineRun {
  std::string text;                 // valid UTF-8; '\n' parts lines
  std::vector<InlineRange> ranges;  // not empty; in any order, until NestRanges
  std::vector<Atom> atoms;          // in order

  bool empty() const { return text.empty() && atoms.empty(); }
};

}  // namespace zhengwen::output::markdown

#endif  // ZHENGWEN_OUTPUT_MARKDOWN_INLINE_RUN_H_
