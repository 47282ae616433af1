#include "classify/words/phrase_trie.h"

#include <algorithm>
#include <bit>

namespace zhengwen::classify {
namespace {

// The phrases below a node: those of [from, to) have `depth` bytes in common.
struct Stretch {
  size_t from;
  size_t to;
  size_t depth;
};

}  // namespace

PhraseTrie::PhraseTrie(const std::vector<std::string>& phrases, Letters letters)
    : letters_(letters), firsts_(phrases, letters) {
  AddNodes(phrases);
  AddSlots();
  AddPairs();
}

void PhraseTrie::AddNodes(const std::vector<std::string>& phrases) {
  nodes_.emplace_back();
  std::vector<Stretch> stretches = {{0, phrases.size(), 0}};  // of node i; grows under the loop
  for (size_t node = 0; node < stretches.size(); ++node) {
    auto [from, to, depth] = stretches[node];
    if (from < to && phrases[from].size() == depth)
      nodes_[node].phrase = static_cast<uint32_t>(from++);
    while (from < to) {
      const Utf8Char c = CharAt(phrases[from], depth);
      size_t end = from;
      while (end < to && CharAt(phrases[end], depth).value == c.value) ++end;
      Node child;
      child.parent = static_cast<uint32_t>(node);
      child.letter = c.value;
      nodes_[node].next |= NextBit(c.value);
      nodes_.push_back(child);
      stretches.push_back({from, end, depth + c.size});
      from = end;
    }
  }
}

void PhraseTrie::AddSlots() {
  slots_.resize(std::bit_ceil(nodes_.size() * 3 / 2 + 2));
  shift_ = 64 - std::countr_zero(slots_.size());
  for (uint32_t node = 1; node < nodes_.size(); ++node) {
    size_t at = Mix(nodes_[node].parent, nodes_[node].letter) >> shift_;
    while (slots_[at] != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = node;
  }
}

void PhraseTrie::AddPairs() {
  const auto is_second = [&](const Node& node) {
    return node.parent != 0 && nodes_[node.parent].parent == 0;
  };
  const auto count = static_cast<size_t>(std::count_if(nodes_.begin(), nodes_.end(), is_second));
  pairs_.resize(std::bit_ceil(count * 3 / 2 + 2));
  pair_shift_ = 64 - std::countr_zero(pairs_.size());
  for (uint32_t node = 1; node < nodes_.size(); ++node) {
    const char32_t first = nodes_[nodes_[node].parent].letter;
    const char32_t second = nodes_[node].letter;
    if (!is_second(nodes_[node]) || (first | second) >= kBmp) continue;
    const uint32_t letters = first << 16 | second;
    size_t at = MixPair(letters) >> pair_shift_;
    while (pairs_[at].node != kNone) at = (at + 1) & (pairs_.size() - 1);
    pairs_[at] = {letters, node};
  }
}

}  // namespace zhengwen::classify
