#include "fetch/surrogates.h"

#include <cstdint>

#include "core/ascii.h"

namespace zhengwen::fetch {
namespace {

constexpr size_t kEscape = 6;  // \uXXXX

// The value of the escape at json[at]; 0 where none stands.
uint32_t EscapeAt(const std::string& json, size_t at) {
  if (json.size() - at < kEscape || json[at] != '\\' || json[at + 1] != 'u') return 0;
  uint32_t value = 0;
  for (size_t i = at + 2; i < at + kEscape; ++i) {
    const int digit = HexValue(json[i]);
    if (digit < 0) return 0;
    value = value << 4 | static_cast<uint32_t>(digit);
  }
  return value;
}

bool IsHigh(uint32_t value) { return value >= 0xD800 && value < 0xDC00; }
bool IsLow(uint32_t value) { return value >= 0xDC00 && value < 0xE000; }

}  // namespace

bool MendSurrogates(std::string* json) {
  bool mended = false;
  for (size_t at = json->find('\\'); at < json->size(); at = json->find('\\', at)) {
    const uint32_t value = EscapeAt(*json, at);
    if (value == 0) {
      at += 2;
    } else if (IsHigh(value) && IsLow(EscapeAt(*json, at + kEscape))) {
      at += 2 * kEscape;
    } else {
      if (IsHigh(value) || IsLow(value)) {
        json->replace(at, kEscape, "\\ufffd");
        mended = true;
      }
      at += kEscape;
    }
  }
  return mended;
}

}  // namespace zhengwen::fetch
