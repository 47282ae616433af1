// CharOffsets: where a byte of a text stands in its characters (code points).
//
// The text outlives it. Linear in the text to make; then some hundred bytes are counted for each
// question, in any order. Any thread.
#ifndef ZHENGWEN_CORE_CHAR_OFFSETS_H_
#define ZHENGWEN_CORE_CHAR_OFFSETS_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/unicode.h"

namespace zhengwen {

class CharOffsets {
 public:
  // REQUIRES: valid UTF-8.
  explicit CharOffsets(std::string_view text) : text_(text) {
    marks_.reserve(text.size() / kStep + 1);
    marks_.push_back({0, 0});
    while (marks_.back().byte + kStep < text.size()) {
      const Mark last = marks_.back();
      const size_t to = BorderBehind(text, last.byte + kStep);
      marks_.push_back({to, last.chars + CountCodePoints(text.substr(last.byte, to - last.byte))});
    }
  }

  // REQUIRES: on a border of characters.
  int64_t At(size_t byte) const {
    const auto behind = std::partition_point(marks_.begin(), marks_.end(),
                                             [byte](const Mark& m) { return m.byte <= byte; });
    const Mark& mark = *(behind - 1);
    return static_cast<int64_t>(mark.chars +
                                CountCodePoints(text_.substr(mark.byte, byte - mark.byte)));
  }

 private:
  static constexpr size_t kStep = 512;
  struct Mark {
    size_t byte;
    size_t chars;
  };
  std::string_view text_;
  std::vector<Mark> marks_;
};

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_CHAR_OFFSETS_H_
