// The words of a text in their order, each as the number of its kind: equal words have equal
// numbers, given from 0 on as they come.
//
// Han characters, which are most words of a Chinese text, are gathered and looked up in a table,
// without a branch for whether one is new; all others are hashed. Memory is bounded: only the first
// kMost words are kept. Thread safety: none.
#ifndef ZHENGWEN_CLASSIFY_SIGNALS_WORD_LIST_H_
#define ZHENGWEN_CLASSIFY_SIGNALS_WORD_LIST_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/han.h"

namespace zhengwen::classify {

class WordList {
 public:
  static constexpr size_t kMost = size_t{1} << 21;

  // Of a text of so many bytes; more words than are expected do no harm.
  explicit WordList(size_t bytes);

  // Adds a word by its key (WordKey in classify/signals/word_key.h) and its characters.
  // REQUIRES: room for it.
  void Add(uint64_t key, uint32_t length);
  // Adds a Han character (core/han.h), which is a word. REQUIRES: room for it.
  void AddHan(char32_t c) {
    pending_[pending_size_++] = c;
    if (pending_size_ == kPending) Flush();
  }
  size_t room() const { return kMost - kinds_.size() - pending_size_; }

  // To be called behind the last word, before anything is asked.
  void Finish() { Flush(); }
  const std::vector<uint32_t>& kinds() const { return kinds_; }    // of each word
  const std::vector<uint32_t>& ends() const { return ends_; }      // characters up to and with it
  const std::vector<uint32_t>& counts() const { return counts_; }  // of each kind
  const std::vector<uint64_t>& keys() const { return keys_; }      // of each kind

 private:
  static constexpr size_t kPending = 64;

  void Flush();
  void AddKnown(uint32_t kind, uint32_t length);
  uint32_t HashedKind(uint64_t key);
  size_t PlaceOf(uint64_t key) const;
  void Grow();

  std::vector<uint32_t> kinds_;
  std::vector<uint32_t> ends_;
  std::vector<uint32_t> counts_;
  std::vector<uint64_t> keys_;
  std::array<uint16_t, kLastUnifiedHan - kFirstUnifiedHan + 1> han_{};  // kind + 1
  std::vector<uint32_t> slots_;  // kind + 1 of other words, by hash; a power of two
  size_t hashed_ = 0;
  std::array<char32_t, kPending> pending_{};  // Han characters that are not in the list yet
  size_t pending_size_ = 0;
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_SIGNALS_WORD_LIST_H_
