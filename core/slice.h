// Slice: a stretch of a text, in bytes on borders of characters. Plain value; any thread.
#ifndef ZHENGWEN_CORE_SLICE_H_
#define ZHENGWEN_CORE_SLICE_H_

#include <cstdint>
#include <string_view>

namespace zhengwen {

struct Slice {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  // The stretch itself. REQUIRES: it lies in the text.
  std::string_view Of(std::string_view text) const { return text.substr(begin, end - begin); }
  bool operator==(const Slice&) const = default;
};

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_SLICE_H_
