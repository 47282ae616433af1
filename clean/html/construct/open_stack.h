// The stack of open elements.
//
// Source: HTML standard, 13.2.4.2. One thread at a time.
#ifndef ZHENGWEN_CLEAN_HTML_CONSTRUCT_OPEN_STACK_H_
#define ZHENGWEN_CLEAN_HTML_CONSTRUCT_OPEN_STACK_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "clean/html/construct/tag_facts.h"

namespace zhengwen::clean::html::construct {

inline constexpr size_t kNowhere = SIZE_MAX;

struct OpenElement {
  uint32_t node = 0;
  Tag tag = Tag::unknown;  // as OfItsTime has it; or of ForeignTag
};

class OpenStack {
 public:
  size_t size() const { return open_.size(); }
  bool empty() const { return open_.empty(); }
  const OpenElement& top() const { return open_.back(); }
  const OpenElement& operator[](size_t index) const { return open_[index]; }

  bool Holds(Tag tag) const { return count_[static_cast<size_t>(tag)] > 0; }
  // The uppermost one, from the top on; or kNowhere.
  size_t IndexOf(uint32_t node) const;
  size_t IndexOf(Tag tag) const;
  // Whether `tag`, or an element with one of the facts, is open with none of `ends` within.
  bool HasInScope(Tag tag, Facts ends) const;
  bool HasInScope(Facts wanted, Facts ends) const;
  // "Has an element in select scope", for select itself.
  bool HasSelectInScope() const;

  void Push(OpenElement element);
  void Pop();
  void Insert(size_t index, OpenElement element);
  void Erase(size_t index);
  // `node` takes the place of another of its tag.
  void Replace(size_t index, uint32_t node) { open_[index].node = node; }

 private:
  std::vector<OpenElement> open_;
  std::array<uint32_t, kOpenTags> count_ = {};
};

}  // namespace zhengwen::clean::html::construct

#endif  // ZHENGWEN_CLEAN_HTML_CONSTRUCT_OPEN_STACK_H_
