#include "clean/html/active_formatting.h"

namespace zhengwen::clean::html {
namespace {

constexpr int kMostEqual = 3;  // the standard's "Noah's Ark clause"

}  // namespace

void ActiveFormatting::Start(Tag tag, uint32_t attributes) {
  int equal = 0;
  size_t earliest = 0;
  for (size_t i = entries_.size(); i-- > 0 && entries_[i].tag != Tag::unknown;) {
    if (entries_[i].tag != tag || entries_[i].attributes != attributes) continue;
    ++equal;
    earliest = i;
  }
  if (equal >= kMostEqual) entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(earliest));
  entries_.push_back({tag, attributes});
}

void ActiveFormatting::End(Tag tag) {
  for (size_t i = entries_.size(); i-- > 0 && entries_[i].tag != Tag::unknown;) {
    if (entries_[i].tag != tag) continue;
    entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(i));
    return;
  }
}

void ActiveFormatting::StartScope() { entries_.push_back({}); }

void ActiveFormatting::EndScope() {
  while (!entries_.empty() && entries_.back().tag != Tag::unknown) entries_.pop_back();
  if (!entries_.empty()) entries_.pop_back();
}

}  // namespace zhengwen::clean::html
