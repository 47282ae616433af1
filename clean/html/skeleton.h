// Skeleton: a page reduced to what decides the shape of its tree.
//
// Tags without attributes, one letter for each text, an empty comment for each comment; no scripts,
// styles and drawings. A parser builds the same tree from it as from the page, in a fraction of the
// time; each tag and letter knows where in the page it comes from. What of attributes the parser
// looks at is kept: equal lists on formatting elements get equal names (the standard's "Noah's Ark
// clause" compares them), type=hidden, what decides where svg and math end.
//
// How to read what follows a tag (raw text or tags, CDATA or a comment) depends on where the parser
// stands; in svg, math, select and frameset, where that is not plain, the parser is asked with the
// skeleton so far, some kMostQuestions times at
// most.
//
// Source: HTML standard, 13.2.5 (tokenization).
#ifndef ZHENGWEN_CLEAN_HTML_SKELETON_H_
#define ZHENGWEN_CLEAN_HTML_SKELETON_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "clean/html/tags.h"
#include "clean/html/tree.h"
#include "core/reason.h"

namespace zhengwen::clean::html {

inline constexpr uint32_t kMostQuestions = 16;

// A start tag of the skeleton.
struct SkeletonTag {
  uint32_t at = 0;  // in Skeleton::html
  Tag tag = Tag::unknown;
  uint32_t begin = 0, end = 0;  // in the source
};

// A letter of the skeleton: ' ' white space, LF a line feed behind <pre>, NUL NULs, 'x' any text.
struct SkeletonText {
  uint32_t at = 0;
  Run run;
};

struct Skeleton {
  std::string html;
  std::vector<SkeletonTag> tags;    // by `at`
  std::vector<SkeletonText> texts;  // by `at`
  std::vector<Script> scripts;
  Reason verdict = Reason::none;
  uint32_t questions = 0;
  // The first <html> and <body> tags, wherever they stand; empty: none.
  SkeletonTag html_tag, body_tag;
};

enum class Formatting : uint8_t { keep, leave_out };

// Linear in the source, up to the questions. `formatting`: whether <b>, <font> ... are passed on.
Skeleton MakeSkeleton(std::string_view source, const TreeLimits& limits, Formatting formatting);

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_SKELETON_H_
