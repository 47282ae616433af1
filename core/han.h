// Most Han characters, told without a table: inner loops ask this first.
//
// Of U+4E00 to U+9FFF every character is of kind kHan | kWide and nothing else, and has three
// bytes; other Han characters are found by KindOf (core/unicode.h). Pure functions; any thread.
#ifndef ZHENGWEN_CORE_HAN_H_
#define ZHENGWEN_CORE_HAN_H_

#include <cstddef>
#include <string_view>

namespace zhengwen {

inline constexpr char32_t kFirstUnifiedHan = 0x4E00;
inline constexpr char32_t kLastUnifiedHan = 0x9FFF;
inline constexpr unsigned kUnifiedHanBytes = 3;

constexpr bool IsUnifiedHan(char32_t c) {
  return c - kFirstUnifiedHan <= kLastUnifiedHan - kFirstUnifiedHan;
}

// The one that begins at text[at], else 0. REQUIRES: valid UTF-8, `at` on a border or at the end.
inline char32_t UnifiedHanAt(std::string_view text, size_t at) {
  constexpr unsigned kFirstLead = 0xE4;
  constexpr unsigned kLastLead = 0xE9;
  if (at >= text.size()) return 0;
  const auto byte = [&](size_t i) { return unsigned{static_cast<unsigned char>(text[at + i])}; };
  if (byte(0) - kFirstLead > kLastLead - kFirstLead) return 0;
  const char32_t c = (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
  return c >= kFirstUnifiedHan ? c : 0;
}

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_HAN_H_
