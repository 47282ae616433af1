#include "classify/genre/quotations.h"

#include "core/unicode.h"

namespace zhengwen::classify {
namespace {

constexpr bool Closes(char32_t c) { return c == U'\u201D' || c == U'\u300D' || c == U'\u300F'; }

}  // namespace

void QuotationReader::LookAhead(size_t at) {
  at += CharAt(text_, at).size;
  for (size_t chars = 0; at < text_.size();) {
    const Utf8Char c = CharAt(text_, at);
    at += c.size;
    if (Closes(c.value)) {
      if (chars >= kLongQuotation) end_ = at;
      break;
    }
    if (c.value == '\n' || ++chars > kLongestQuotation) break;
  }
  looked_ = at;
}

}  // namespace zhengwen::classify
