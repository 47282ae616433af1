// A trie of phrases: the longest one that begins at a place of a text.
//
// Built once from any number of phrases (a million take some tens of bytes each), in time linear in
// their bytes. Of a node the children stand side by side, sorted by their byte; the first character
// is found in a table. Immutable once built; any thread.
#ifndef ZHENGWEN_CLASSIFY_WORDS_PHRASE_TRIE_H_
#define ZHENGWEN_CLASSIFY_WORDS_PHRASE_TRIE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/unicode.h"

namespace zhengwen::classify {

class PhraseTrie {
 public:
  PhraseTrie() = default;
  // `phrases`: valid UTF-8, none empty, in byte order, each once.
  explicit PhraseTrie(const std::vector<std::string>& phrases);

  struct Match {
    uint32_t phrase = 0;  // its index in `phrases`
    uint32_t size = 0;    // bytes; 0: none
  };

  // The longest phrase that `accepts(match)` admits. REQUIRES: valid UTF-8, `at` on a border before
  // the end. Takes as many steps as the longest phrase has bytes at most.
  template <class Accepts>
  Match Longest(std::string_view text, size_t at, const Accepts& accepts) const {
    const Utf8Char c = CharAt(text, at);
    uint32_t node = 0;
    size_t to = at;
    if (c.value < first_.size()) {
      node = first_[c.value];
      if (node == 0) return {};
      to += c.size;
    }
    Match best;
    for (; node != kNone && node < phrase_.size(); ++to) {
      if (phrase_[node] != kNone) {
        const Match match{phrase_[node], static_cast<uint32_t>(to - at)};
        if (accepts(match)) best = match;
      }
      if (to >= text.size()) break;
      node = Child(node, static_cast<uint8_t>(text[to]));
    }
    return best;
  }

 private:
  static constexpr uint32_t kNone = UINT32_MAX;

  uint32_t Child(uint32_t node, uint8_t byte) const;  // kNone: there is none

  std::vector<uint32_t> children_;  // where they begin; of the next node: where they end
  std::vector<uint8_t> byte_;       // that leads to the node
  std::vector<uint32_t> phrase_;    // that ends there
  std::vector<uint32_t> first_;     // by code point of the BMP: the node behind it; 0: none
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_WORDS_PHRASE_TRIE_H_
