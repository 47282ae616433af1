// Vocabulary: which words the prose of a document uses, to tell its title and headings from
// entries of menus and lists, whose words are foreign to it.
//
// A word is two Han characters that stand together, or one word of letters. Thread safety: none.
#ifndef ZHENGWEN_CLASSIFY_TEXT_VOCABULARY_H_
#define ZHENGWEN_CLASSIFY_TEXT_VOCABULARY_H_

#include <cstdint>
#include <span>
#include <vector>

#include "classify/text/symbols.h"

namespace zhengwen::classify {

// Appends a hash of each word.
void AppendWords(const Symbols& symbols, std::vector<uint16_t>* words);

class Vocabulary {
 public:
  // Line number `size()` has these symbols.
  void AddLine(const Symbols& symbols);
  size_t size() const { return begins_.size(); }
  // Hashes of the words of line `i`.
  std::span<const uint16_t> WordsOf(size_t i) const {
    return std::span(words_).subspan(begins_[i], EndOf(i) - begins_[i]);
  }

  // The words of line `i` become known as the document's own.
  void Learn(size_t i);
  // Share, in 1/250, of line `i`'s words that other lines were learnt with.
  uint8_t Overlap(size_t i) const;

 private:
  static constexpr uint32_t kSeveral = 0xFFFFFFFF;
  size_t EndOf(size_t i) const { return i + 1 < begins_.size() ? begins_[i + 1] : words_.size(); }

  std::vector<uint16_t> words_;   // hashes
  std::vector<uint32_t> begins_;  // of each line's words
  std::vector<uint32_t> known_;   // by hash: 1 + the line that taught it, or kSeveral
  uint32_t learnt_ = 0;           // distinct words
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_TEXT_VOCABULARY_H_
