// Which charset bytes are in, from the bytes and what somebody said about them.
//
// Evidence, strongest first: a byte order mark; ISO-2022-JP's escapes; strict UTF-8 without control
// characters; UTF-8 with few faults; then the race (race.h), in which the hint is worth so much
// that only strong evidence overrules it.
//
// The validity of UTF-8 is judged on the whole, the rest by the first bytes, and where those leave
// doubts by lines that are not ASCII out of the beginning, the middle and the end.
//
// Pure functions; any thread.
#ifndef ZHENGWEN_CLEAN_DECODE_DETECT_H_
#define ZHENGWEN_CLEAN_DECODE_DETECT_H_

#include <cstddef>
#include <string_view>

namespace zhengwen::clean {

struct ByteOrderMark {
  std::string_view charset;  // "": there is none
  size_t size = 0;           // bytes
};
ByteOrderMark FindByteOrderMark(std::string_view bytes);

struct Detected {
  std::string_view charset;
  bool is_text = true;  // false: even the best reading is less probable than bytes of pure chance
};

// `hint`: a name from CharsetOfLabel, or "".
Detected Detect(std::string_view bytes, std::string_view hint);

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_DECODE_DETECT_H_
