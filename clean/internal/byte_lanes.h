// Sixteen bytes at a time, with the vector types of GCC and Clang: for loops that pass over bytes
// in which next to nothing is of interest.
//
// A comparison gives all ones where it holds, all zeros elsewhere; combine with & and |.
#ifndef ZHENGWEN_CLEAN_INTERNAL_BYTE_LANES_H_
#define ZHENGWEN_CLEAN_INTERNAL_BYTE_LANES_H_

#include <cstdint>
#include <cstring>
#include <string_view>

namespace zhengwen::clean {

inline constexpr size_t kLanes = 16;
using Bytes = uint8_t __attribute__((vector_size(kLanes)));

inline Bytes LoadBytes(const char* at) {
  Bytes bytes;
  std::memcpy(&bytes, at, sizeof(bytes));
  return bytes;
}

inline Bytes Is(Bytes b, uint8_t value) { return reinterpret_cast<Bytes>(b == value); }

// low <= b <= high
inline Bytes In(Bytes b, uint8_t low, uint8_t high) {
  return reinterpret_cast<Bytes>(b - low <= static_cast<uint8_t>(high - low));
}

inline bool Any(Bytes bytes) {
  uint64_t halves[2];
  std::memcpy(halves, &bytes, sizeof(halves));
  return (halves[0] | halves[1]) != 0;
}

// Bytes at the beginning of `text` of which none is interesting: a multiple of kLanes.
// `interesting(a, b, c)` judges bytes `a` by the two bytes behind each, `b` and `c`.
template <class Interesting>
size_t DullPrefix(std::string_view text, Interesting interesting) {
  size_t at = 0;
  for (; at + kLanes + 2 <= text.size(); at += kLanes) {
    const char* lanes = text.data() + at;
    if (Any(interesting(LoadBytes(lanes), LoadBytes(lanes + 1), LoadBytes(lanes + 2)))) break;
  }
  return at;
}

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_INTERNAL_BYTE_LANES_H_
