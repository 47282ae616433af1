#include "classify/genre/quotations.h"

#include "core/unicode.h"

namespace zhengwen::classify {
namespace {

constexpr bool Opens(char32_t c) { return c == U'\u201C' || c == U'\u300C' || c == U'\u300E'; }
constexpr bool Closes(char32_t c) { return c == U'\u201D' || c == U'\u300D' || c == U'\u300F'; }

}  // namespace

std::vector<Quotation> LongQuotations(std::string_view text) {
  std::vector<Quotation> all;
  bool open = false;
  uint32_t begin = 0;
  size_t chars = 0;
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = CharAt(text, at);
    at += c.size;
    if (!open && Opens(c.value)) {
      open = true, chars = 0, begin = static_cast<uint32_t>(at - c.size);
    } else if (open && Closes(c.value)) {
      open = false;
      if (chars >= kLongQuotation) all.push_back({begin, static_cast<uint32_t>(at)});
    } else if (c.value == '\n' || ++chars > kLongestQuotation) {
      open = false;
    }
  }
  return all;
}

}  // namespace zhengwen::classify
