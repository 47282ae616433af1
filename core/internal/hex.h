// Bytes as lower-case hexadecimal digits.
#ifndef ZHENGWEN_CORE_INTERNAL_HEX_H_
#define ZHENGWEN_CORE_INTERNAL_HEX_H_

#include <cstddef>
#include <string>

namespace zhengwen::internal {

inline std::string Hex(const unsigned char* bytes, size_t size) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string hex;
  hex.reserve(2 * size);
  for (size_t i = 0; i < size; ++i) {
    hex += kDigits[bytes[i] >> 4];
    hex += kDigits[bytes[i] & 0xF];
  }
  return hex;
}

}  // namespace zhengwen::internal

#endif  // ZHENGWEN_CORE_INTERNAL_HEX_H_
