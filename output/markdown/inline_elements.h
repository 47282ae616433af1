// InlineElements: which stretches of a page's text are links, strong, code, a formula, ..., and
// where its images stand.
//
// One pass over the page's elements; then what concerns a block is found as blocks are asked for in
// order. The document outlives it. Thread safety: none.
#ifndef ZHENGWEN_OUTPUT_MARKDOWN_INLINE_ELEMENTS_H_
#define ZHENGWEN_OUTPUT_MARKDOWN_INLINE_ELEMENTS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "core/document.h"
#include "output/markdown.h"
#include "output/markdown/inline_run.h"

namespace zhengwen::output::markdown {

struct InlineElement {
  enum class What : uint8_t { range, formula, image };
  Slice text;  // of the document
  What what = What::range;
  InlineKind kind = InlineKind::link;  // of a range
  uint32_t element = 0;
};

class InlineElements {
 public:
  InlineElements(const Document& doc, const MarkdownOptions& options);

  // Those that meet [block.begin, block.end], in the order in which they begin. REQUIRES: blocks
  // come in order.
  std::vector<InlineElement> In(Slice block);

  bool has_formulas() const { return has_formulas_; }
  const std::vector<InlineElement>& images() const { return images_; }  // in order

  // "![alt](src)"; empty where the element has no source.
  std::string Image(uint32_t element) const;
  // Of a link, absolute; empty where it leads nowhere else.
  std::string Url(uint32_t element) const;

 private:
  const Document& doc_;
  std::vector<InlineElement> all_;  // by beginning; at most one of a kind around a place
  std::vector<InlineElement> images_;
  std::vector<InlineElement> open_;  // that reach behind the last block asked for
  size_t next_ = 0;
  bool has_formulas_ = false;
};

}  // namespace zhengwen::output::markdown

#endif  // ZHENGWEN_OUTPUT_MARKDOWN_INLINE_ELEMENTS_H_
