// Vocabulary: which words the prose of a document uses, to tell its title and headings from
// entries of menus and lists, whose words are foreign to it.
//
// A word is two Han characters that stand together, or one word of letters. Thread safety: none.
#ifndef ZHENGWEN_CLASSIFY_TEXT_VOCABULARY_H_
#define ZHENGWEN_CLASSIFY_TEXT_VOCABULARY_H_

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "classify/text/symbols.h"

namespace zhengwen::classify {

// Appends a hash of each word.
void AppendWords(const Symbols& symbols, std::vector<uint16_t>* words);

class Vocabulary {
 public:
  // Line number `size()` has these words.
  void AddLine(std::span<const uint16_t> words) {
    begins_.push_back(static_cast<uint32_t>(words_.size()));
    words_.insert(words_.end(), words.begin(), words.end());
  }
  void AddLine(const Symbols& symbols);
  size_t size() const { return begins_.size(); }
  // Hashes of the words of line `i`.
  std::span<const uint16_t> WordsOf(size_t i) const {
    const size_t end = i + 1 < begins_.size() ? begins_[i + 1] : words_.size();
    return std::span(words_).subspan(begins_[i], end - begins_[i]);
  }

  // The words of line `i` become known as the document's own.
  void Learn(size_t i);
  // Share, in 1/250, of line `i`'s words that other lines were learnt with.
  uint8_t Overlap(size_t i) const;

 private:
  static constexpr size_t kHashes = 0x10000;
  using Hashes = std::bitset<kHashes>;

  std::vector<uint16_t> words_;   // hashes
  std::vector<uint32_t> begins_;  // of each line's words
  std::vector<bool> taught_;      // lines whose words were learnt
  Hashes known_;
  Hashes several_;       // those that several lines taught
  uint32_t learnt_ = 0;  // distinct words
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_TEXT_VOCABULARY_H_
