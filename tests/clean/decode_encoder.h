// Text to bytes of a charset, for tests: the converter under test read backwards.
#ifndef ZHENGWEN_TESTS_CLEAN_DECODE_ENCODER_H_
#define ZHENGWEN_TESTS_CLEAN_DECODE_ENCODER_H_

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "clean/internal/icu_converter.h"

namespace zhengwen::clean::testing {

class Encoder {
 public:
  explicit Encoder(std::string_view charset) : charset_(charset) {
    if (charset.starts_with("utf-")) return;
    for (int lead = 0; lead < 0x100; ++lead) {
      Enter(std::string(1, static_cast<char>(lead)));
      for (int trail = 0x40; lead >= 0x80 && trail < 0x100; ++trail)
        Enter({static_cast<char>(lead), static_cast<char>(trail)});
    }
  }

  // Nothing where the charset (in sequences of at most two bytes) has no such text.
  std::optional<std::string> Encode(std::u32string_view text) const {
    std::string bytes;
    for (const char32_t c : text) {
      if (charset_.starts_with("utf-16")) {
        if (c >= 0x10000) return std::nullopt;
        AppendUnit(c, 2, &bytes);
      } else if (charset_.starts_with("utf-32")) {
        AppendUnit(c, 4, &bytes);
      } else {
        const auto found = bytes_of_.find(c);
        if (found == bytes_of_.end()) return std::nullopt;
        bytes += found->second;
      }
    }
    return bytes;
  }

 private:
  void AppendUnit(char32_t unit, int size, std::string* bytes) const {
    for (int i = 0; i < size; ++i) {
      const int shift = 8 * (charset_.ends_with("le") ? i : size - 1 - i);
      bytes->push_back(static_cast<char>(unit >> shift & 0xFF));
    }
  }

  void Enter(const std::string& bytes) {
    auto converter = internal::IcuConverter::Open(charset_);
    std::string_view rest = bytes;
    std::array<char16_t, 4> units;
    const size_t count = converter->Convert(&rest, true, units.data(), units.size());
    if (count == 1 && converter->errors() == 0) bytes_of_.emplace(units[0], bytes);
  }

  std::string charset_;
  std::map<char32_t, std::string> bytes_of_;
};

}  // namespace zhengwen::clean::testing

#endif  // ZHENGWEN_TESTS_CLEAN_DECODE_ENCODER_H_
