// Integer scales that bring counts and shares into a byte, the only type that features have.
//
// A feature is one byte so that the trees compare bytes, sixteen at a time, and nothing needs to be
// binned. All functions are pure and exact on every machine.
#ifndef ZHENGWEN_CLASSIFY_TREES_SCALE_H_
#define ZHENGWEN_CLASSIFY_TREES_SCALE_H_

#include <algorithm>
#include <bit>
#include <cstdint>

namespace zhengwen::classify {

inline constexpr int kByteMax = 255;
inline constexpr int kByteMiddle = 128;  // zero of a signed feature

constexpr uint8_t ToByte(int64_t v) {
  return static_cast<uint8_t>(std::clamp<int64_t>(v, 0, kByteMax));
}

constexpr uint8_t SignedByte(int64_t v) { return ToByte(v + kByteMiddle); }

// About 8 * log2(1 + x): 0 for 0, 8 for 1, 16 for 3, 80 for 1,023; linear between powers of two.
constexpr int Log8(uint32_t x) {
  const uint64_t y = uint64_t{x} + 1;
  const auto exponent = static_cast<int>(std::bit_width(y)) - 1;
  return 8 * exponent + static_cast<int>((y << 3 >> exponent) & 7);
}

// part / whole in 1/250; 0 of 0 is 0.
constexpr uint8_t Share(uint64_t part, uint64_t whole) {
  if (part == 0 || whole == 0) return 0;
  // Nearly always: a division of 32 bits takes half the time.
  if ((part | whole) >> 24 == 0)
    return ToByte(static_cast<uint32_t>(part) * 250 / static_cast<uint32_t>(whole));
  return ToByte(static_cast<int64_t>(part * 250 / whole));
}

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_TREES_SCALE_H_
