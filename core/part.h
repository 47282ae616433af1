// Parts: one text that holds several documents, as a row of documents.
//
// The parts of a text cover it without gaps, so that what came in is still accounted for, each
// character in one of them. They share the text, its blocks and its page.
#ifndef ZHENGWEN_CORE_PART_H_
#define ZHENGWEN_CORE_PART_H_

#include <cstdint>
#include <vector>

#include "core/document.h"

namespace zhengwen {

// The spans of a settled document, cut into parts where its kept text is to be cut.
class Parts {
 public:
  // `borders`: bytes of the kept text at which the second and later parts begin; ascending, on
  // borders of characters. What was dropped at a border goes with the part before it; a replacement
  // is not cut. Takes the document's spans.
  Parts(const std::vector<uint32_t>& borders, Document* doc);

  size_t size() const { return parts_.size(); }

  // The number of the border that the i-th part begins at, counted from 1 (0: the first part begins
  // the text), and where it really begins: borders that could not be cut at are one with the next.
  size_t border(size_t i) const { return parts_[i].border; }
  uint32_t kept_begin(size_t i) const { return parts_[i].kept_begin; }

  // Makes the document its i-th part: Document::part and spans, and nothing told of it. Parts are
  // asked for in order, each once. REQUIRES: i < size().
  void Become(size_t i, Document* doc);

 private:
  struct Stretch {
    Part part;
    std::vector<Span> spans;
    size_t border = 0;
    uint32_t kept_begin = 0;  // bytes of the kept text
  };
  void Number(const Document& doc);

  std::vector<Stretch> parts_;
};

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_PART_H_
