// The list of active formatting elements.
//
// Source: HTML standard, 13.2.4.3. One thread at a time.
#ifndef ZHENGWEN_CLEAN_HTML_CONSTRUCT_FORMATTING_LIST_H_
#define ZHENGWEN_CLEAN_HTML_CONSTRUCT_FORMATTING_LIST_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "clean/html/construct/nodes.h"
#include "clean/html/construct/open_stack.h"

namespace zhengwen::clean::html::construct {

struct FormattingEntry {
  uint32_t node = kNone;  // kNone: a marker
  Tag tag = Tag::unknown;
  uint32_t attributes = 0;  // Token::attributes
};

class FormattingList {
 public:
  bool empty() const { return entries_.empty(); }
  size_t size() const { return entries_.size(); }
  FormattingEntry& operator[](size_t index) { return entries_[index]; }
  static bool IsMarker(const FormattingEntry& entry) { return entry.node == kNone; }

  size_t IndexOf(uint32_t node) const;  // or kNowhere
  // The last entry of this tag behind the last marker, or kNowhere.
  size_t LastOf(Tag tag) const;

  // By "Noah's Ark clause" the earliest of three equal ones goes.
  void Push(const FormattingEntry& entry);
  void PushMarker() { entries_.push_back({}); }
  void ClearToMarker();
  void Insert(size_t index, const FormattingEntry& entry);
  void Erase(size_t index);
  void Remove(uint32_t node);

 private:
  std::vector<FormattingEntry> entries_;
};

}  // namespace zhengwen::clean::html::construct

#endif  // ZHENGWEN_CLEAN_HTML_CONSTRUCT_FORMATTING_LIST_H_
