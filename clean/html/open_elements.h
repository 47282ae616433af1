// How deep the parser stands: its stack of open elements, approximately, before it sees a tag.
//
// Follows what tags open and close by the HTML standard (13.2.6), the insertion modes left out.
// Where it is not sure that a tag closes something it says no, so that depth() is rather too large;
// the caller may set it right with what the parser itself says.
//
// Memory: as the depth. Work for a tag: at most the depth. One thread at a time.
#ifndef ZHENGWEN_CLEAN_HTML_OPEN_ELEMENTS_H_
#define ZHENGWEN_CLEAN_HTML_OPEN_ELEMENTS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "clean/html/tags.h"

namespace zhengwen::clean::html {

class OpenElements {
 public:
  // A start tag that is not void, not self-closing in svg or math, and not raw text.
  void Start(Tag tag);
  void End(Tag tag);

  size_t depth() const { return open_.size(); }
  bool IsOpen(Tag tag) const { return count_[static_cast<size_t>(tag)] > 0; }

  void Set(const std::vector<Tag>& open);

 private:
  bool TopIs(Tag tag) const { return !open_.empty() && open_.back() == tag; }
  void Push(Tag tag);
  void CutTo(size_t depth);
  void Remove(size_t index);

  // The place of the innermost `tag` with nothing that has one of `barriers` within; or kNone.
  size_t Find(Tag tag, uint8_t barriers) const;
  void Close(Tag tag, uint8_t barriers);
  void CloseFormatting(Tag tag);
  void CloseOrdinary(Tag tag);
  void CloseListItem(Tag tag);
  void StartInTable(Tag tag);
  void CloseTableAround();

  std::vector<Tag> open_;
  std::array<uint32_t, static_cast<size_t>(Tag::count)> count_ = {};
};

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_OPEN_ELEMENTS_H_
