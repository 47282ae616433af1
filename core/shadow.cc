#include "core/shadow.h"

#include <algorithm>

#include "core/document.h"

namespace zhengwen {

Shadow::Shadow(std::string_view text, const std::vector<Edit>& edits) {
  if (edits.empty()) return;
  own_.reserve(text.size());
  anchors_.reserve(edits.size());
  uint32_t from = 0;
  for (const Edit& e : edits) {
    own_.append(text, from, e.begin - from).append(e.by);
    anchors_.push_back(
        {static_cast<uint32_t>(own_.size()), e.end, static_cast<uint32_t>(e.by.size()), e.begin});
    from = e.end;
  }
  own_.append(text, from);
}

ptrdiff_t Shadow::Find(uint32_t at) const {
  const auto behind = std::upper_bound(
      anchors_.begin(), anchors_.end(), at,
      [](uint32_t value, const Anchor& a) { return value < a.shadow - a.replaced; });
  return behind - anchors_.begin() - 1;
}

uint32_t Shadow::ToText(uint32_t at) const {
  const ptrdiff_t i = Find(at);
  if (i < 0) return at;
  const Anchor& a = anchors_[static_cast<size_t>(i)];
  return at >= a.shadow ? a.text + (at - a.shadow) : a.begin;
}

uint32_t Shadow::ToTextEnd(uint32_t at) const {
  ptrdiff_t i = Find(at);
  // Edits that begin exactly at the border lie behind it.
  while (i >= 0 &&
         anchors_[static_cast<size_t>(i)].shadow - anchors_[static_cast<size_t>(i)].replaced == at)
    --i;
  if (i < 0) return at;
  const Anchor& a = anchors_[static_cast<size_t>(i)];
  return at >= a.shadow ? a.text + (at - a.shadow) : a.text;
}

}  // namespace zhengwen
