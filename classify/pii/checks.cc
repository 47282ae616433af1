#include "classify/pii/checks.h"

#include <array>
#include <string>

#include "core/ascii.h"

namespace zhengwen::classify {

bool HasIdCardCheck(std::string_view number) {
  constexpr std::array<int, 17> kWeights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  constexpr std::string_view kChecks = "10X98765432";
  if (number.size() != kWeights.size() + 1) return false;
  int sum = 0;
  for (size_t i = 0; i < kWeights.size(); ++i) {
    if (!IsAsciiDigit(number[i])) return false;
    sum += kWeights[i] * (number[i] - '0');
  }
  const char check = number.back() == 'x' ? 'X' : number.back();
  return kChecks[static_cast<size_t>(sum) % kChecks.size()] == check;
}

bool HasLuhnCheck(std::string_view number) {
  std::string digits;
  for (const char c : number) {
    if (IsAsciiDigit(c)) digits += c;
  }
  if (digits.find_first_not_of(digits.substr(0, 1)) == std::string::npos) return false;
  int sum = 0;
  for (size_t i = 0; i < digits.size(); ++i) {
    const int digit = digits[digits.size() - 1 - i] - '0';
    const int twice = digit * 2;
    sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
  }
  return sum % 10 == 0;
}

}  // namespace zhengwen::classify
