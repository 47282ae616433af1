// A trie of phrases: the longest one that begins at a place of a text.
//
// Built once from any number of phrases (a million take about a hundred bytes each), in time linear
// in their characters. A step from node to node is one look-up in a table of all steps; for the
// first two letters there is a table of their own, small enough to stay near, and a filter is asked
// before (classify/words/first_letters.h), so that most places of a text cost next to nothing.
// Immutable once built; any thread.
#ifndef ZHENGWEN_CLASSIFY_WORDS_PHRASE_TRIE_H_
#define ZHENGWEN_CLASSIFY_WORDS_PHRASE_TRIE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "classify/words/first_letters.h"
#include "core/fold.h"
#include "core/unicode.h"

namespace zhengwen::classify {

class PhraseTrie {
 public:
  // `phrases`: valid UTF-8, none empty, in byte order, each once.
  explicit PhraseTrie(const std::vector<std::string>& phrases = {},
                      Letters letters = Letters::exact);

  struct Match {
    uint32_t phrase = 0;  // its index in `phrases`
    uint32_t size = 0;    // bytes; 0: none
  };

  // Whether a phrase may begin with the character c of a text, which `next` follows (0: nothing).
  bool MayBegin(char32_t c, char32_t next) const { return firsts_.Has(c, next); }

  // Whether one of two letters or more may.
  bool MayBeginLong(char32_t c, char32_t next) const { return firsts_.HasPair(c, next); }

  // The longest phrase that `accepts(match)` admits; shorter ones are asked about first. REQUIRES:
  // valid UTF-8, `at` on a border before the end. Takes as many steps as the longest phrase has
  // characters at most.
  template <class Accepts>
  Match Longest(std::string_view text, size_t at, const Accepts& accepts) const {
    Match best;
    const Utf8Char first = CharAt(text, at);
    size_t to = at + first.size;
    Utf8Char c = CharAt(text, to);
    if (!MayBegin(first.value, c.value)) return best;
    uint32_t node = kNone;
    const auto visit = [&] {
      if (node == kNone || nodes_[node].phrase == kNone) return;
      const Match match{nodes_[node].phrase, static_cast<uint32_t>(to - at)};
      if (accepts(match)) best = match;
    };
    if (firsts_.HasOnly(first.value)) {
      node = Step(0, Read(first.value));
      visit();
    }
    if (!firsts_.HasPair(first.value, c.value)) return best;
    node = Second(Read(first.value), Read(c.value));
    while (node != kNone) {
      to += c.size;
      visit();
      c = CharAt(text, to);
      if (c.size == 0 || (nodes_[node].next & NextBit(Read(c.value))) == 0) break;
      node = Step(node, Read(c.value));
    }
    return best;
  }

 private:
  static constexpr uint32_t kNone = UINT32_MAX;
  static constexpr char32_t kBmp = 0x10000;

  struct Node {
    uint32_t parent = 0;
    char32_t letter = 0;      // that leads to it
    uint32_t phrase = kNone;  // that ends there
    uint32_t next = 0;        // a bit for each letter that leads on, by hash
  };

  struct Pair {
    uint32_t letters = 0;
    uint32_t node = kNone;
  };

  char32_t Read(char32_t c) const { return letters_ == Letters::folded ? FoldedChar(c) : c; }
  static uint64_t Mix(uint32_t node, char32_t letter) {
    return (uint64_t{node} << 21 ^ letter) * 0x9E3779B97F4A7C15;  // 2^64 by the golden ratio
  }
  static uint32_t NextBit(char32_t letter) { return 1U << (letter * 0x9E3779B1U >> 27); }
  static uint64_t MixPair(uint32_t letters) { return letters * 0x9E3779B97F4A7C15; }
  // The node behind a letter; kNone: there is none.
  uint32_t Step(uint32_t node, char32_t letter) const {
    for (size_t at = Mix(node, letter) >> shift_;; at = (at + 1) & (slots_.size() - 1)) {
      const uint32_t child = slots_[at];
      if (child == 0) return kNone;
      if (nodes_[child].parent == node && nodes_[child].letter == letter) return child;
    }
  }
  // The node behind two letters; kNone: there is none.
  uint32_t Second(char32_t first, char32_t second) const {
    if ((first | second) >= kBmp) {
      const uint32_t node = Step(0, first);
      return node == kNone ? kNone : Step(node, second);
    }
    const uint32_t letters = first << 16 | second;
    for (size_t at = MixPair(letters) >> pair_shift_;; at = (at + 1) & (pairs_.size() - 1)) {
      if (pairs_[at].letters == letters || pairs_[at].node == kNone) return pairs_[at].node;
    }
  }
  void AddPairs();
  void AddNodes(const std::vector<std::string>& phrases);
  void AddSlots();

  Letters letters_ = Letters::exact;
  FirstLetters firsts_;          // of a text, before its letters are folded
  std::vector<Node> nodes_;      // the root first
  std::vector<uint32_t> slots_;  // nodes by parent and letter; 0: none; a power of two
  int shift_ = 63;
  std::vector<Pair> pairs_;  // of the BMP; the same, for nodes behind two letters
  int pair_shift_ = 63;
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_WORDS_PHRASE_TRIE_H_
