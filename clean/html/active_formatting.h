// The formatting elements that the parser may open anew, approximately, before it sees a tag.
//
// Source: HTML standard, 13.2.4.3 (the list of active formatting elements). One thread at a time.
#ifndef ZHENGWEN_CLEAN_HTML_ACTIVE_FORMATTING_H_
#define ZHENGWEN_CLEAN_HTML_ACTIVE_FORMATTING_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "clean/html/tags.h"

namespace zhengwen::clean::html {

class ActiveFormatting {
 public:
  // Those that a paragraph would open anew at the worst.
  size_t size() const { return entries_.size(); }

  // Of more than three equal ones (by `attributes`, an id) the earliest goes.
  void Start(Tag tag, uint32_t attributes);
  void End(Tag tag);
  // A cell, caption or object begins or ends: what it holds does not reach beyond it.
  void StartScope();
  void EndScope();

 private:
  struct Entry {
    Tag tag = Tag::unknown;  // unknown: where a scope begins
    uint32_t attributes = 0;
  };
  std::vector<Entry> entries_;
};

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_ACTIVE_FORMATTING_H_
