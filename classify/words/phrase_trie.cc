#include "classify/words/phrase_trie.h"

#include <algorithm>

namespace zhengwen::classify {
namespace {

constexpr size_t kBmp = 0x10000;

// The phrases below a node: those of [from, to) have `depth` bytes in common.
struct Stretch {
  size_t from;
  size_t to;
  size_t depth;
};

}  // namespace

PhraseTrie::PhraseTrie(const std::vector<std::string>& phrases) {
  std::vector<Stretch> stretches = {{0, phrases.size(), 0}};  // of node i; grows under the loop
  byte_.push_back(0);
  for (size_t node = 0; node < stretches.size(); ++node) {
    auto [from, to, depth] = stretches[node];
    children_.push_back(static_cast<uint32_t>(stretches.size()));
    const bool ends = from < to && phrases[from].size() == depth;
    phrase_.push_back(ends ? static_cast<uint32_t>(from) : kNone);
    if (ends) ++from;
    while (from < to) {
      const char byte = phrases[from][depth];
      size_t end = from;
      while (end < to && phrases[end][depth] == byte) ++end;
      byte_.push_back(static_cast<uint8_t>(byte));
      stretches.push_back({from, end, depth + 1});
      from = end;
    }
  }
  children_.push_back(static_cast<uint32_t>(stretches.size()));

  first_.assign(kBmp, 0);
  for (const std::string& phrase : phrases) {
    const Utf8Char c = CharAt(phrase, 0);
    if (c.value >= kBmp || first_[c.value] != 0) continue;
    uint32_t node = 0;
    for (size_t i = 0; i < c.size; ++i) node = Child(node, static_cast<uint8_t>(phrase[i]));
    first_[c.value] = node;
  }
}

uint32_t PhraseTrie::Child(uint32_t node, uint8_t byte) const {
  const auto begin = byte_.begin() + children_[node];
  const auto end = byte_.begin() + children_[node + 1];
  const auto at = std::lower_bound(begin, end, byte);
  return at != end && *at == byte ? static_cast<uint32_t>(at - byte_.begin()) : kNone;
}

}  // namespace zhengwen::classify
