// Shadow: a normalised copy of a text that remembers where each of its characters came from.
//
//   text      of the*new kind     (what was received)
//   shadow    of thenew kind      (what rules match on)
//                   ^ ToText() points behind the '*', ToTextEnd() before it
//
// Where nothing was edited the shadow shares the text's bytes and maps by identity.
//
// A shadow holds no view of the text, so both may be moved; who asks for its text names the
// original again. Thread safety: reading is safe from any thread.
#ifndef ZHENGWEN_CORE_SHADOW_H_
#define ZHENGWEN_CORE_SHADOW_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zhengwen {

struct Edit;

class Shadow {
 public:
  Shadow() = default;
  // `edits`: sorted, disjoint spans of `text`.
  Shadow(std::string_view text, const std::vector<Edit>& edits);

  // `original`: the text this was made of.
  std::string_view Text(std::string_view original) const {
    return anchors_.empty() ? original : std::string_view(own_);
  }

  // The offset in the text where the shadow's byte `at` came from. For a byte that an edit
  // inserted: the begin of that edit. At a border, just behind the edit. `at` may be the shadow's
  // size.
  uint32_t ToText(uint32_t at) const;

  // As ToText, but at a border just before the edit: where a stretch that ends at `at` ends in the
  // text.
  uint32_t ToTextEnd(uint32_t at) const;

 private:
  // From shadow offset `shadow` on (up to the next anchor), text offset = shadow offset + (text -
  // shadow).
  struct Anchor {
    uint32_t shadow;    // first shadow byte behind the edit's replacement
    uint32_t text;      // first text byte behind the edit
    uint32_t replaced;  // bytes of the replacement, which stand just before `shadow`
    uint32_t begin;     // text byte where the edit begins
  };
  // The last anchor whose replacement begins before the shadow's byte `before`, or null.
  const Anchor* Last(uint32_t before) const;

  std::string own_;
  std::vector<Anchor> anchors_;
};

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_SHADOW_H_
