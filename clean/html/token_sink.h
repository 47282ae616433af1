// Whoever builds a tree from tokens while the page is read (skeleton.h).
//
// One thread at a time.
#ifndef ZHENGWEN_CLEAN_HTML_TOKEN_SINK_H_
#define ZHENGWEN_CLEAN_HTML_TOKEN_SINK_H_

#include <vector>

#include "clean/html/token.h"

namespace zhengwen::clean::html {

struct Position {
  bool foreign = false;   // what comes next stands directly in svg or math
  std::vector<Tag> open;  // the elements around it, from html on
};

class TokenSink {
 public:
  virtual ~TokenSink() = default;
  virtual void Take(const Token& token) = 0;
  // It takes no more, reading on is in vain.
  virtual bool gave_up() const = 0;

  // Whether it builds framesets. Text in svg keeps a later one from taking the body's place.
  virtual bool takes_framesets() const = 0;

  // How to read on depends on these; both are about what stands behind the last token.
  virtual Position Where() = 0;
  // Whether a start tag would become an HTML element there (not ignored, not in svg or math).
  virtual bool Inserts(Tag tag) = 0;
};

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_TOKEN_SINK_H_
