#include "clean/html/construct/formatting_list.h"

namespace zhengwen::clean::html::construct {
namespace {

constexpr int kMostEqual = 3;  // the standard's "Noah's Ark clause"

}  // namespace

size_t FormattingList::IndexOf(uint32_t node) const {
  for (size_t i = entries_.size(); i-- > 0;)
    if (entries_[i].node == node) return i;
  return kNowhere;
}

size_t FormattingList::LastOf(Tag tag) const {
  for (size_t i = entries_.size(); i-- > 0 && !IsMarker(entries_[i]);)
    if (entries_[i].tag == tag) return i;
  return kNowhere;
}

void FormattingList::Push(const FormattingEntry& entry) {
  int equal = 0;
  size_t earliest = 0;
  for (size_t i = entries_.size(); i-- > 0 && !IsMarker(entries_[i]);) {
    if (entries_[i].tag != entry.tag || entries_[i].attributes != entry.attributes) continue;
    ++equal;
    earliest = i;
  }
  if (equal >= kMostEqual) Erase(earliest);
  entries_.push_back(entry);
}

void FormattingList::ClearToMarker() {
  while (!entries_.empty()) {
    const bool marker = IsMarker(entries_.back());
    entries_.pop_back();
    if (marker) return;
  }
}

void FormattingList::Insert(size_t index, const FormattingEntry& entry) {
  entries_.insert(entries_.begin() + static_cast<std::ptrdiff_t>(index), entry);
}

void FormattingList::Erase(size_t index) {
  entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(index));
}

void FormattingList::Remove(uint32_t node) {
  if (const size_t index = IndexOf(node); index != kNowhere) Erase(index);
}

}  // namespace zhengwen::clean::html::construct
