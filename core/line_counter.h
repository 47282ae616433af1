// The 1-based number of the line that a place in a text stands on.
//
// Line ends are LF, CR, CRLF (one), VT, FF, NEL, LS and PS, as everywhere in the program. Each byte
// is looked at once: places must be asked for in ascending order. The text must outlive the
// counter.
#ifndef ZHENGWEN_CORE_LINE_COUNTER_H_
#define ZHENGWEN_CORE_LINE_COUNTER_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zhengwen {

class LineCounter {
 public:
  explicit LineCounter(std::string_view text) : text_(text) {}
  // From a place on that is known to stand on a line.
  LineCounter(std::string_view text, size_t at, uint64_t line)
      : text_(text), at_(at), line_(line) {}
  // REQUIRES: `at` is a byte offset of the text, not less than in the last call.
  uint64_t LineAt(size_t at);

 private:
  bool EndsLine(size_t at) const;

  std::string_view text_;
  size_t at_ = 0;
  uint64_t line_ = 1;
};

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_LINE_COUNTER_H_
