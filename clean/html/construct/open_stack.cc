#include "clean/html/construct/open_stack.h"

namespace zhengwen::clean::html::construct {

size_t OpenStack::IndexOf(uint32_t node) const {
  for (size_t i = open_.size(); i-- > 0;)
    if (open_[i].node == node) return i;
  return kNowhere;
}

size_t OpenStack::IndexOf(Tag tag) const {
  if (!Holds(tag)) return kNowhere;
  for (size_t i = open_.size(); i-- > 0;)
    if (open_[i].tag == tag) return i;
  return kNowhere;
}

bool OpenStack::HasInScope(Tag tag, Facts ends) const {
  if (!Holds(tag)) return false;
  for (size_t i = open_.size(); i-- > 0;) {
    if (open_[i].tag == tag) return true;
    if (Is(open_[i].tag, ends)) return false;
  }
  return false;
}

bool OpenStack::HasInScope(Facts wanted, Facts ends) const {
  for (size_t i = open_.size(); i-- > 0;) {
    if (Is(open_[i].tag, wanted)) return true;
    if (Is(open_[i].tag, ends)) return false;
  }
  return false;
}

bool OpenStack::HasSelectInScope() const {
  for (size_t i = open_.size(); i-- > 0;) {
    if (open_[i].tag == Tag::select) return true;
    if (open_[i].tag != Tag::optgroup && open_[i].tag != Tag::option) return false;
  }
  return false;
}

void OpenStack::Push(OpenElement element) {
  open_.push_back(element);
  ++count_[static_cast<size_t>(element.tag)];
}

void OpenStack::Pop() {
  --count_[static_cast<size_t>(open_.back().tag)];
  open_.pop_back();
}

void OpenStack::Insert(size_t index, OpenElement element) {
  open_.insert(open_.begin() + static_cast<std::ptrdiff_t>(index), element);
  ++count_[static_cast<size_t>(element.tag)];
}

void OpenStack::Erase(size_t index) {
  --count_[static_cast<size_t>(open_[index].tag)];
  open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(index));
}

}  // namespace zhengwen::clean::html::construct
