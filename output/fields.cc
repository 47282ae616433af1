#include "output/fields.h"

#include <array>
#include <cstdint>
#include <optional>

#include "core/unicode.h"

namespace zhengwen::output {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Reads between `least` and `most` digits off the front of *text.
std::optional<int> TakeNumber(size_t least, size_t most, std::string_view* text) {
  int value = 0;
  size_t digits = 0;
  for (; digits < most && digits < text->size() && IsDigit((*text)[digits]); ++digits) {
    value = value * 10 + ((*text)[digits] - '0');
  }
  if (digits < least) return std::nullopt;
  text->remove_prefix(digits);
  return value;
}

// Takes one character that is no digit off the front of *text.
bool TakeSeparator(std::string_view* text) {
  if (text->empty() || IsDigit(text->front())) return false;
  text->remove_prefix(CharAt(*text, 0).size);
  return true;
}

bool IsDay(int year, int month, int day) {
  constexpr std::array<int, 13> kDays = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 1 || month < 1 || month > 12) return false;
  if (day < 1 || day > kDays[static_cast<size_t>(month)]) return false;
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month != 2 || day < 29 || leap;
}

void AppendPadded(int value, size_t width, std::string* out) {
  const std::string digits = std::to_string(value);
  out->append(width - digits.size(), '0').append(digits);
}

}  // namespace

std::string IsoDate(std::string_view text) {
  const auto year = TakeNumber(4, 4, &text);
  if (!year) return "";
  const bool parted = TakeSeparator(&text);
  const size_t least = parted ? 1 : 2;
  const auto month = TakeNumber(least, 2, &text);
  if (parted && !TakeSeparator(&text)) return "";
  const auto day = TakeNumber(least, 2, &text);
  if (!month || !day || !IsDay(*year, *month, *day)) return "";
  if (!text.empty() && IsDigit(text.front())) return "";
  std::string date;
  AppendPadded(*year, 4, &date);
  AppendPadded(*month, 2, &(date += '-'));
  AppendPadded(*day, 2, &(date += '-'));
  return date;
}

std::string HostOf(std::string_view url) {
  const size_t slashes = url.find("//");
  if (slashes == std::string_view::npos) return "";
  // What stands before the slashes must be a scheme.
  const std::string_view scheme = url.substr(0, slashes);
  if (!scheme.empty() && scheme.find_first_of("/?#:") != scheme.size() - 1) return "";
  if (!scheme.empty() && scheme.back() != ':') return "";
  std::string_view host = url.substr(slashes + 2);
  host = host.substr(0, host.find_first_of("/?#\\"));
  if (const size_t at = host.rfind('@'); at != std::string_view::npos) host.remove_prefix(at + 1);
  const size_t bracket = host.find(']');  // [2001:db8::1]:80
  const size_t colon = host.find(':', bracket == std::string_view::npos ? 0 : bracket);
  host = host.substr(0, colon);
  std::string lower(host);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return lower;
}

std::string Printable(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  while (!bytes.empty()) {
    const size_t valid = ValidUtf8Prefix(bytes);
    out.append(bytes.substr(0, valid));
    bytes.remove_prefix(valid);
    if (bytes.empty()) break;
    const auto byte = static_cast<unsigned char>(bytes.front());
    out += '%';
    out += kDigits[byte >> 4];
    out += kDigits[byte & 0xF];
    bytes.remove_prefix(1);
  }
  return out;
}

}  // namespace zhengwen::output
