// Skeleton: a page reduced to what decides the shape of its tree, token by token.
//
// Tags without attributes, one token for each stretch of text, no scripts, styles and drawings.
// What of attributes tree construction looks at is kept: equal lists on formatting elements get
// equal ids (the standard's "Noah's Ark clause" compares them), type=hidden, what decides where svg
// and math end.
//
// How to read what follows a tag (raw text or tags, CDATA or a comment) depends on where tree
// construction stands; in svg, math, select and frameset, where that is not plain, it is asked,
// some kMostQuestions times at most.
//
// Source: HTML standard, 13.2.5 (tokenization).
#ifndef ZHENGWEN_CLEAN_HTML_SKELETON_H_
#define ZHENGWEN_CLEAN_HTML_SKELETON_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "clean/html/token.h"
#include "clean/html/token_sink.h"
#include "clean/html/tree.h"
#include "core/reason.h"

namespace zhengwen::clean::html {

inline constexpr uint32_t kMostQuestions = 16;

// What is known of the page besides the tokens.
struct Skeleton {
  uint32_t pieces = 0;  // start tags and texts among the tokens
  std::vector<Script> scripts;
  Reason verdict = Reason::none;
  uint32_t questions = 0;
  // The first <html> and <body> tags, wherever they stand; empty: none.
  Token html_tag, body_tag;
};

enum class Formatting : uint8_t { keep, leave_out };

// Reads until the end of the source, a bound, or `sink` gives up. Linear in the source, up to the
// questions. `formatting`: whether <b>, <font> ... are passed on.
Skeleton ReadSkeleton(std::string_view source, const TreeLimits& limits, Formatting formatting,
                      TokenSink* sink);

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_SKELETON_H_
