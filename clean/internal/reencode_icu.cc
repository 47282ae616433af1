#include "clean/internal/reencode_icu.h"

#include <unicode/ucnv.h>

#include <array>
#include <memory>

namespace zhengwen::clean {
namespace {

using Table = std::array<uint16_t, 0x10000>;
constexpr char32_t kEuro = 0x20AC;
constexpr UChar kReplacement = 0xFFFD;

class Converter {
 public:
  explicit Converter(const char* name) : converter_(ucnv_open(name, &error_)) {}
  ~Converter() { ucnv_close(converter_); }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  // The one UTF-16 unit that the bytes read as; 0 where they do not.
  UChar Read(const char* bytes, int32_t size) {
    if (U_FAILURE(error_) != 0) return 0;
    UErrorCode error = U_ZERO_ERROR;
    std::array<UChar, 4> units{};
    const int32_t count = ucnv_toUChars(converter_, units.data(),
                                        static_cast<int32_t>(units.size()), bytes, size, &error);
    const bool one = U_SUCCESS(error) != 0 && count == 1 && units[0] != kReplacement;
    return one ? units[0] : UChar{0};
  }

 private:
  UErrorCode error_ = U_ZERO_ERROR;
  UConverter* converter_;
};

std::unique_ptr<const Table> MakeGbk() {
  auto table = std::make_unique<Table>();
  Converter gbk("gb18030");
  for (unsigned lead = 0x81; lead <= 0xFE; ++lead) {
    for (unsigned trail = 0x40; trail <= 0xFE; ++trail) {
      const std::array<char, 2> bytes = {static_cast<char>(lead), static_cast<char>(trail)};
      const UChar c = trail == 0x7F ? UChar{0} : gbk.Read(bytes.data(), 2);
      if (c >= 0x80) (*table)[c] = static_cast<uint16_t>(lead << 8 | trail);
    }
  }
  (*table)[kEuro] = 0x80;
  return table;
}

std::unique_ptr<const Table> MakeWindows1252() {
  auto table = std::make_unique<Table>();
  Converter windows("windows-1252");
  for (unsigned byte = 0x80; byte <= 0xFF; ++byte) {
    const auto b = static_cast<char>(byte);
    const UChar c = windows.Read(&b, 1);
    (*table)[c >= 0x80 ? c : byte] = static_cast<uint16_t>(byte);
  }
  return table;
}

}  // namespace

uint16_t GbkBytes(char32_t c) {
  static const std::unique_ptr<const Table> table = MakeGbk();
  return c < table->size() ? (*table)[c] : uint16_t{0};
}

uint8_t Windows1252Byte(char32_t c) {
  static const std::unique_ptr<const Table> table = MakeWindows1252();
  return c < table->size() ? static_cast<uint8_t>((*table)[c]) : uint8_t{0};
}

}  // namespace zhengwen::clean
