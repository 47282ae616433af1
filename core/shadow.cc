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

const Shadow::Anchor* Shadow::Last(uint32_t before) const {
  const auto behind = std::lower_bound(
      anchors_.begin(), anchors_.end(), before,
      [](const Anchor& a, uint32_t value) { return a.shadow - a.replaced < value; });
  return behind == anchors_.begin() ? nullptr : &*(behind - 1);
}

uint32_t Shadow::ToText(uint32_t at) const {
  const Anchor* a = Last(at + 1);
  if (a == nullptr) return at;
  return at >= a->shadow ? a->text + (at - a->shadow) : a->begin;
}

uint32_t Shadow::ToTextEnd(uint32_t at) const {
  // An edit that begins exactly at the border lies behind it.
  const Anchor* a = Last(at);
  if (a == nullptr) return at;
  return at >= a->shadow ? a->text + (at - a->shadow) : a->text;
}

}  // namespace zhengwen
