// Bytes of a known charset to UTF-8.
#ifndef ZHENGWEN_CLEAN_DECODE_CONVERT_H_
#define ZHENGWEN_CLEAN_DECODE_CONVERT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace zhengwen::clean {

struct Converted {
  std::string text;      // valid UTF-8
  uint32_t errors = 0;   // malformed sequences that became U+FFFD
  bool complete = true;  // false: `limit` was reached, the rest is missing
};

// `charset`: a name from CharsetNames(); `limit`: bound on text.size(). Linear time. Any thread.
Converted ConvertToUtf8(std::string bytes, std::string_view charset, size_t limit);

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_DECODE_CONVERT_H_
