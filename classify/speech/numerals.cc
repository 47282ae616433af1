#include "classify/speech/numerals.h"

#include <algorithm>
#include <array>

#include "core/date.h"
#include "core/unicode.h"

namespace zhengwen::classify::speech {
namespace {

// Zero to nine, plain and as on cheques; ten.
constexpr std::array<char32_t, 10> kPlain = {0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB,
                                             0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D};
constexpr std::array<char32_t, 10> kFormal = {0x96F6, 0x58F9, 0x8D30, 0x53C1, 0x8086,
                                              0x4F0D, 0x9646, 0x67D2, 0x634C, 0x7396};
constexpr char32_t kTen = 0x5341;
constexpr char32_t kFormalTen = 0x62FE;
constexpr char32_t kWhiteCircle = 0x25CB;  // often written for zero

// Blocks of numbers in one character, from 1 on.
struct Enclosed {
  char32_t first;
  int count;
};
constexpr std::array<Enclosed, 5> kEnclosed = {{{0x2460, 20},    // circled
                                                {0x2474, 20},    // in parentheses
                                                {0x2488, 20},    // with a full stop
                                                {0x2776, 10},    // in a black circle
                                                {0x3220, 10}}};  // ideographs in parentheses

int Digit(char32_t c) {
  if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
  if (c >= 0xFF10 && c <= 0xFF19) return static_cast<int>(c - 0xFF10);
  if (c == kWhiteCircle) return 0;
  for (const auto* digits : {&kPlain, &kFormal}) {
    const auto* const found = std::find(digits->begin(), digits->end(), c);
    if (found != digits->end()) return static_cast<int>(found - digits->begin());
  }
  return -1;
}

int EnclosedValue(char32_t c) {
  for (const Enclosed& block : kEnclosed) {
    const auto at = static_cast<int>(c) - static_cast<int>(block.first);
    if (at >= 0 && at < block.count) return at + 1;
  }
  return 0;
}

}  // namespace

std::string_view NumeralPattern(std::string_view name) {
  if (name == "han") {
    return "[\\x{4E00}\\x{4E8C}\\x{4E09}\\x{56DB}\\x{4E94}\\x{516D}\\x{4E03}\\x{516B}\\x{4E5D}"
           "\\x{5341}\\x{3007}\\x{96F6}\\x{58F9}\\x{8D30}\\x{53C1}\\x{8086}\\x{4F0D}\\x{9646}"
           "\\x{67D2}\\x{634C}\\x{7396}\\x{62FE}]{1,3}";
  }
  if (name == "arabic") return "[0-9\\x{FF10}-\\x{FF19}]{1,2}";
  if (name == "circled") {
    return "[\\x{2460}-\\x{249B}\\x{2776}-\\x{277F}\\x{3220}-\\x{3229}]";
  }
  return {};
}

int NumeralValue(std::string_view numeral) {
  int value = 0;
  bool tens = false;
  for (size_t at = 0; at < numeral.size();) {
    const Utf8Char c = CharAt(numeral, at);
    at += c.size;
    if (const int enclosed = EnclosedValue(c.value); enclosed != 0) return enclosed;
    if (c.value == kTen || c.value == kFormalTen) {
      if (tens || value > 9) return 0;
      value = std::max(value, 1) * 10;
      tens = true;
      continue;
    }
    const int digit = Digit(c.value);
    value = tens ? value + digit : value * 10 + digit;
  }
  return value < 100 ? value : 0;
}

bool IsNumeral(char32_t c) {
  return Digit(c) >= 0 || c == kTen || c == kFormalTen || EnclosedValue(c) != 0;
}

std::string IsoDay(std::string_view when) {
  std::string plain;  // 2015-5-7
  for (size_t at = 0; at < when.size();) {
    const size_t begin = at;
    std::string digits;
    bool tens = false;
    while (at < when.size()) {
      const Utf8Char c = CharAt(when, at);
      const int digit = Digit(c.value);
      const bool ten = c.value == kTen || c.value == kFormalTen;
      if (digit < 0 && !ten) break;
      tens |= ten;
      if (digit >= 0) digits += static_cast<char>('0' + digit);
      at += c.size;
    }
    if (at == begin) {
      at += CharAt(when, at).size;
      continue;
    }
    if (tens) digits = std::to_string(NumeralValue(when.substr(begin, at - begin)));
    plain += plain.empty() ? digits : '-' + digits;
  }
  std::string day = IsoDate(plain);
  if (!day.empty()) return day;
  constexpr size_t kMonth = 7;  // 2015-05
  day = IsoDate(plain + "-1");
  return day.substr(0, std::min(day.size(), kMonth));
}

}  // namespace zhengwen::classify::speech
