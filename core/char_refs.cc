#include "core/char_refs.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/ascii.h"
#include "core/unicode.h"

namespace zhengwen {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kBeyond = 0x110000;

struct Named {
  std::string_view name;
  char32_t first = 0;
  char32_t second = 0;
};

constexpr Named kNames[] = {
#include "core/char_ref_names.inc"
};
static_assert(std::is_sorted(std::begin(kNames), std::end(kNames),
                             [](const Named& a, const Named& b) { return a.name < b.name; }));

// HTML standard, 13.2.5.80.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

int DigitValue(char c, int base) {
  const int value = HexValue(c);
  return value < base ? value : -1;
}

char32_t Valid(char32_t number) {
  if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF))
    return kReplacement;
  return number >= 0x80 && number < 0xA0 ? kWindows1252[number - 0x80] : number;
}

CharRef ReadNumber(std::string_view text, size_t at) {
  size_t to = at + 2;
  const bool hex = to < text.size() && (text[to] | 0x20) == 'x';
  if (hex) ++to;
  const int base = hex ? 16 : 10;
  const size_t first_digit = to;
  char32_t number = 0;
  for (int digit; to < text.size() && (digit = DigitValue(text[to], base)) >= 0; ++to)
    number = std::min<char32_t>(number * static_cast<char32_t>(base) + static_cast<char32_t>(digit),
                                kBeyond);
  if (to == first_digit) return {};
  if (to < text.size() && text[to] == ';') ++to;
  return {Valid(number), 0, static_cast<uint32_t>(to - at)};
}

// The longest name that stands at text[at]; null if none does.
const Named* LongestName(std::string_view text, size_t at) {
  const Named* low = std::begin(kNames);
  const Named* high = std::end(kNames);
  const Named* found = nullptr;
  for (size_t i = 0; at + i < text.size(); ++i) {
    const char c = text[at + i];
    low = std::partition_point(
        low, high, [&](const Named& row) { return row.name.size() <= i || row.name[i] < c; });
    high = std::partition_point(low, high, [&](const Named& row) { return row.name[i] <= c; });
    if (low == high) break;
    if (low->name.size() == i + 1) found = low;
  }
  return found;
}

CharRef ReadName(std::string_view text, size_t at, RefPlace place) {
  const Named* named = LongestName(text, at + 1);
  if (named == nullptr) return {};
  const size_t end = at + 1 + named->name.size();
  if (place == RefPlace::attribute && text[end - 1] != ';' && end < text.size() &&
      (text[end] == '=' || IsAsciiLetterOrDigit(text[end])))
    return {};
  return {named->first, named->second, static_cast<uint32_t>(end - at)};
}

void AppendControl(std::string_view raw, size_t at, std::string* out) {
  if (raw[at] == '\0') {
    AppendUtf8(kReplacement, out);
  } else if (at + 1 == raw.size() || raw[at + 1] != '\n') {
    out->push_back('\n');
  }
}

}  // namespace

CharRef ReadCharRef(std::string_view text, size_t at, RefPlace place) {
  if (at + 1 >= text.size()) return {};
  const char next = text[at + 1];
  if (next == '#') return ReadNumber(text, at);
  return IsAsciiLetterOrDigit(next) ? ReadName(text, at, place) : CharRef{};
}

void AppendDecoded(std::string_view raw, RefPlace place, std::string* out) {
  constexpr std::string_view kStops("&\r\0", 3);
  for (size_t at = 0; at < raw.size();) {
    const size_t stop = std::min(raw.find_first_of(kStops, at), raw.size());
    out->append(raw.substr(at, stop - at));
    at = stop;
    if (at == raw.size()) break;
    if (raw[at] != '&') {
      AppendControl(raw, at++, out);
      continue;
    }
    const CharRef ref = ReadCharRef(raw, at, place);
    if (ref.size == 0) {
      out->push_back('&');
      ++at;
      continue;
    }
    AppendUtf8(ref.first, out);
    if (ref.second != 0) AppendUtf8(ref.second, out);
    at += ref.size;
  }
}

void AppendVerbatim(std::string_view raw, std::string* out) {
  constexpr std::string_view kStops("\r\0", 2);
  for (size_t at = 0; at < raw.size();) {
    const size_t stop = std::min(raw.find_first_of(kStops, at), raw.size());
    out->append(raw.substr(at, stop - at));
    at = stop;
    if (at < raw.size()) AppendControl(raw, at++, out);
  }
}

}  // namespace zhengwen
