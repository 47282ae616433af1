// Layout: where on a page its headline stands, and its body.
//
// The headline is the heading that agrees with a title the page gives itself elsewhere; without one
// another block that is such a title; else the first <h1> with text. The body is what earlier steps
// have left.
//
// Pure functions; any thread.
#ifndef ZHENGWEN_CLEAN_METADATA_LAYOUT_H_
#define ZHENGWEN_CLEAN_METADATA_LAYOUT_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "clean/metadata/candidates.h"
#include "core/document.h"

namespace zhengwen::clean::metadata {

inline constexpr uint32_t kLongestHeadline = 200;  // characters
inline constexpr size_t kMostHeadings = 24;        // that are looked at
inline constexpr uint32_t kBlocksBetween = 4;      // a headline and its body
inline constexpr uint32_t kBlocksAround = 12;      // headline and body: what is said of the page

// How a heading goes with the titles of <meta>, JSON-LD and <title>.
enum class Agreement : uint8_t {
  site,     // it is the part of one that names the site
  nothing,  // it shares nothing with them
  part,     // it shares a good part with one
  whole,    // it is one, or what stands before a separator in one
};

struct Layout {
  uint32_t heading = kNowhere;  // element; kNowhere where there is no heading
  Agreement agreement = Agreement::nothing;
  bool counted = false;          // a number of comments stands behind its text
  uint32_t headline = kNowhere;  // block
  uint32_t body_begin = 0;       // blocks [body_begin, body_end); empty where nothing is kept
  uint32_t body_end = 0;
  uint32_t frame_end = 0;  // blocks of the innermost element that holds all of the body end here

  // Whether the headline stands in the body or right in front of it, as far as one is known.
  bool HeadsBody() const;
  // Whether a block stands at the headline, or at either end of the body.
  bool IsNear(uint32_t block) const;
};

// `titles`: of <meta> and JSON-LD. REQUIRES: doc.table.
Layout FindLayout(const Document& doc, const std::vector<Candidate>& titles);

}  // namespace zhengwen::clean::metadata

#endif  // ZHENGWEN_CLEAN_METADATA_LAYOUT_H_
