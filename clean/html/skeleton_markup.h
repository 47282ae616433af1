// A skeleton as HTML again, for a parser that takes nothing else.
//
// One letter for each text, tags without attributes save what the parser looks at, <base> and
// <link> for scripts and styles (what the standard has those do differently in tables and selects
// concerns only where they go themselves).
//
// One thread at a time.
#ifndef ZHENGWEN_CLEAN_HTML_SKELETON_MARKUP_H_
#define ZHENGWEN_CLEAN_HTML_SKELETON_MARKUP_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "clean/html/token.h"

namespace zhengwen::clean::html {

// A start tag or text of the markup.
struct MarkupPiece {
  uint32_t at = 0;  // in html()
  Token token;
};

class SkeletonMarkup {
 public:
  explicit SkeletonMarkup(std::string_view source) : source_(source) {}

  void Add(const Token& token);

  const std::string& html() const { return html_; }
  const std::vector<MarkupPiece>& tags() const { return tags_; }    // by `at`
  const std::vector<MarkupPiece>& texts() const { return texts_; }  // by `at`

 private:
  void AddStartTag(const Token& token);
  void AddEndTag(const Token& token);
  void AddName(const Token& token);

  const std::string_view source_;
  std::string html_;
  std::vector<MarkupPiece> tags_, texts_;
};

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_SKELETON_MARKUP_H_
