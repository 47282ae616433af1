// KeptText: what the spans of a document leave of a stretch of its text, with a way back and forth.
//
// Stretches are asked for in any order; those in the document's order cost no search. The document
// outlives it. Thread safety: none.
#ifndef ZHENGWEN_OUTPUT_MARKDOWN_KEPT_TEXT_H_
#define ZHENGWEN_OUTPUT_MARKDOWN_KEPT_TEXT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/document.h"

namespace zhengwen::output::markdown {

class KeptText {
 public:
  explicit KeptText(const Document& doc) : doc_(doc) {}

  // Whether anything but white space is left of it.
  bool Keeps(Slice stretch);

  // The text that is left, and from then on the stretch that At is about.
  std::string Take(Slice stretch);

  // Where a byte of the document stands in what Take has returned; where it is left out, what
  // follows it.
  uint32_t At(uint32_t document_byte) const;

 private:
  struct Piece {
    uint32_t document = 0;  // begin, bytes of the document
    uint32_t size = 0;      // there
    uint32_t taken = 0;     // begin in what was taken
    uint32_t taken_size = 0;
  };
  size_t FirstSpan(uint32_t at);

  const Document& doc_;
  size_t span_ = 0;  // the last one found
  std::vector<Piece> pieces_;
};

}  // namespace zhengwen::output::markdown

#endif  // ZHENGWEN_OUTPUT_MARKDOWN_KEPT_TEXT_H_
