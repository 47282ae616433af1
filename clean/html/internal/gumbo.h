// Gumbo: HTML to a tree, as the HTML standard builds it.
//
// Gumbo is written for trusted input: it recurses when it frees a tree and checks no allocation. So
// its memory comes from an arena with a budget that is given back as a whole; when the budget is
// used up the parse is abandoned. Depth and number of tags are for the caller to bound.
//
// Functions without state; any thread. Nothing here keeps `html`.
#ifndef ZHENGWEN_CLEAN_HTML_INTERNAL_GUMBO_H_
#define ZHENGWEN_CLEAN_HTML_INTERNAL_GUMBO_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "clean/html/tags.h"
#include "clean/html/token_sink.h"

namespace zhengwen::clean::html::internal {

enum class Namespace : uint8_t { html, svg, math };

inline constexpr uint32_t kNoPlace = UINT32_MAX;

// What a walk over the tree tells, in document order.
class TreeSink {
 public:
  virtual ~TreeSink() = default;
  // `at`: offset of the element's start tag in `html`; kNoPlace if there is none. false: leave the
  // element out; neither its content nor Close comes then.
  virtual bool Open(Tag tag, Namespace space, uint32_t at) = 0;
  virtual void Close() = 0;
  // `at`: offset of the first byte that made the text, `text`: as Gumbo has it.
  virtual void Text(uint32_t at, std::string_view text) = 0;
};

// Parses `html` and tells `sink` of <html> and what is in it. false: over budget, nothing was told.
bool WalkTree(std::string_view html, size_t budget, TreeSink* sink);

// Whether the start tag at `at`, the last one in `html`, becomes an HTML element (not ignored, not
// in svg or math).
bool BecomesHtmlElement(std::string_view html, uint32_t at, size_t budget);

// Where the parser stands behind `html`.
Position PositionBehind(std::string_view html, size_t budget);

// Whether a page that begins with this document type ("<!doctype ...") is in quirks mode.
bool IsQuirky(std::string_view doctype);

}  // namespace zhengwen::clean::html::internal

#endif  // ZHENGWEN_CLEAN_HTML_INTERNAL_GUMBO_H_
