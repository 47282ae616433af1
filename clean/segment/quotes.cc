#include "clean/segment/quotes.h"

#include <string>

#include "core/unicode.h"

namespace zhengwen::clean {
namespace {

constexpr uint32_t kQuoteReach = 300;  // bytes to either side in which quotes must close

// 0 where `open` opens nothing.
char32_t CloserOf(char32_t open) {
  switch (open) {
    case 0x201C:
      return 0x201D;
    case 0x2018:
      return 0x2019;
    case 0x300A:
      return 0x300B;
    case 0x3008:
      return 0x3009;
    case 0x300C:
      return 0x300D;
    case 0x300E:
      return 0x300F;
    case 0x3010:
      return 0x3011;
    case 0xFF08:
      return 0xFF09;
    default:
      return 0;
  }
}

}  // namespace

bool InsideQuotes(std::string_view line, uint32_t at) {
  uint32_t closed = 0;
  for (uint32_t back = at; back > 0 && at - back < kQuoteReach;) {
    const Utf8Char c = CharBefore(line, back);
    back -= c.size;
    if ((KindOf(c.value) & kPunctuation) == 0 || c.size < 3) continue;
    const char32_t closer = CloserOf(c.value);
    if (closer == 0) {
      closed += (KindOf(c.value) & kClosing) != 0 ? 1 : 0;
    } else if (closed > 0) {
      --closed;
    } else {
      std::string mark;
      AppendUtf8(closer, &mark);
      if (line.substr(at, kQuoteReach).find(mark) != std::string_view::npos) return true;
    }
  }
  return false;
}

}  // namespace zhengwen::clean
