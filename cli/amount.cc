#include "cli/amount.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <limits>

namespace zhengwen::cli {
namespace {

constexpr double kSecondsPerMinute = 60;
constexpr uint64_t kSecondsPerHour = 3600;

template <class... Values>
std::string Format(const char* form, Values... values) {
  char text[64];
  const int size = std::snprintf(text, sizeof text, form, values...);
  return std::string(text, static_cast<size_t>(size));
}

}  // namespace

std::optional<uint64_t> ParseCount(std::string_view text) {
  uint64_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return count;
}

std::optional<uint64_t> ParseSize(std::string_view text) {
  unsigned shift = 0;
  switch (text.empty() ? '\0' : text.back()) {
    case 'k':
    case 'K':
      shift = 10;
      break;
    case 'm':
    case 'M':
      shift = 20;
      break;
    case 'g':
    case 'G':
      shift = 30;
      break;
    default:
      break;
  }
  if (shift != 0) text.remove_suffix(1);
  const std::optional<uint64_t> count = ParseCount(text);
  if (!count || *count > std::numeric_limits<uint64_t>::max() >> shift) return std::nullopt;
  return *count << shift;
}

std::string Grouped(uint64_t count) {
  std::string digits = std::to_string(count);
  for (size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

std::string Counted(uint64_t count, std::string_view noun) {
  return Grouped(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::string Share(uint64_t part, uint64_t whole) {
  constexpr double kPercent = 100;
  if (whole == 0 || part == 0) return "0 %";
  if (part == whole) return "100 %";
  const double share = kPercent * static_cast<double>(part) / static_cast<double>(whole);
  return Format("%.1f %%", std::clamp(share, 0.1, kPercent - 0.1));
}

std::string Duration(double seconds) {
  if (seconds < 1) return Format("%.2f s", seconds);
  if (seconds < kSecondsPerMinute) return Format("%.1f s", seconds);
  const auto whole = static_cast<uint64_t>(seconds);
  const auto hours = static_cast<unsigned>(whole / kSecondsPerHour);
  const auto minutes = static_cast<unsigned>(whole / 60 % 60);
  const auto rest = static_cast<unsigned>(whole % 60);
  return hours == 0 ? Format("%u:%02u", minutes, rest)
                    : Format("%u:%02u:%02u", hours, minutes, rest);
}

std::string Speed(uint64_t bytes, double seconds) {
  constexpr double kMega = 1e6;
  return Format("%.1f MB/s", seconds <= 0 ? 0.0 : static_cast<double>(bytes) / kMega / seconds);
}

}  // namespace zhengwen::cli
