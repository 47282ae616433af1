#include "clean/decode/convert.h"

#include <algorithm>
#include <array>
#include <utility>

#include "clean/internal/icu_converter.h"
#include "core/unicode.h"

namespace zhengwen::clean {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// Bytes of the longest beginning of a well-formed sequence at the front of `bytes`, at least 1:
// what one U+FFFD stands for (WHATWG, UTF-8 decoder). REQUIRES: no well-formed sequence stands
// there.
size_t BrokenLength(std::string_view bytes) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0xE0 || lead > 0xF4 || bytes.size() < 2) return 1;
  const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (byte(1) < low || byte(1) > high) return 1;
  if (lead < 0xF0 || bytes.size() < 3 || (byte(2) & 0xC0) != 0x80) return 2;
  return 3;
}

Converted RepairUtf8(std::string bytes, size_t limit) {
  Converted result;
  std::string_view rest = bytes;
  size_t valid = ValidUtf8Prefix(rest);
  if (valid == bytes.size() && valid <= limit) {
    result.text = std::move(bytes);
    return result;
  }
  for (;; valid = ValidUtf8Prefix(rest)) {
    if (result.text.size() + valid + kReplacement.size() > limit) {
      result.complete = false;
      return result;
    }
    result.text.append(rest, 0, valid);
    rest.remove_prefix(valid);
    if (rest.empty()) return result;
    rest.remove_prefix(BrokenLength(rest));
    result.text.append(kReplacement);
    ++result.errors;
  }
}

constexpr bool IsLead(char16_t unit) { return (unit & 0xFC00) == 0xD800; }
constexpr bool IsTrail(char16_t unit) { return (unit & 0xFC00) == 0xDC00; }

// Well-formed UTF-16 to UTF-8 at `out`; returns the end of what was written.
char* WriteUtf8(const char16_t* units, size_t count, char* out) {
  const auto put = [&out](char32_t byte) { *out++ = static_cast<char>(byte); };
  for (size_t i = 0; i < count; ++i) {
    char32_t c = units[i];
    if (c < 0x80) {
      put(c);
    } else if (c < 0x800) {
      put(0xC0 | c >> 6), put(0x80 | (c & 0x3F));
    } else if (IsLead(units[i]) && i + 1 < count && IsTrail(units[i + 1])) {
      c = 0x10000 + ((c & 0x3FF) << 10 | (units[++i] & 0x3FFU));
      put(0xF0 | c >> 18), put(0x80 | (c >> 12 & 0x3F)), put(0x80 | (c >> 6 & 0x3F)),
          put(0x80 | (c & 0x3F));
    } else {
      if (c >= 0xD800 && c < 0xE000) c = 0xFFFD;
      put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
    }
  }
  return out;
}

}  // namespace

Converted ConvertToUtf8(std::string bytes, std::string_view charset, size_t limit) {
  if (charset == "utf-8") return RepairUtf8(std::move(bytes), limit);
  Converted result;
  auto converter = internal::IcuConverter::Open(charset);
  if (!converter) {
    result.complete = bytes.empty();
    return result;
  }
  constexpr size_t kUnits = 4096;
  constexpr size_t kBytesPerUnit = 3;
  std::array<char16_t, kUnits> units;
  std::array<char, kUnits * kBytesPerUnit> utf8;
  result.text.reserve(std::min(limit, bytes.size() + bytes.size() / 2));
  std::string_view rest = bytes;
  size_t kept = 0;  // a lead surrogate whose trail comes with the next units
  for (;;) {
    const size_t count =
        kept + converter->Convert(&rest, true, units.data() + kept, units.size() - kept);
    if (count == kept && rest.empty()) break;
    const size_t next = count > 0 && IsLead(units[count - 1]) ? 1 : 0;
    const char* end = WriteUtf8(units.data(), count - next, utf8.data());
    const auto size = static_cast<size_t>(end - utf8.data());
    if (result.text.size() + size > limit) {
      result.complete = false;
      break;
    }
    result.text.append(utf8.data(), size);
    if (next == 1) units[0] = units[count - 1];
    kept = next;
  }
  result.errors = converter->errors();
  return result;
}

}  // namespace zhengwen::clean
