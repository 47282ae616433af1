// A lone mark that a scraper left between two Han characters. Left alone: marks of a short line
// (forum masks such as a swear word's), marks with another of their kind in sight (bold, quotes,
// products), and formulas.
#include "clean/normalise/finders.h"
#include "core/unicode.h"

namespace zhengwen::clean {
namespace {

constexpr uint32_t kShortLine = 40;  // characters; shorter lines are titles, menus, forum replies
constexpr uint32_t kSight = 100;     // characters to either side that must hold no second mark
constexpr uint32_t kFormula = 12;    // characters to either side that must hold no formula

bool IsLineEnd(char32_t c) { return c == '\n' || c == '\r'; }

// A backquote opens what an apostrophe closes.
bool SameFamily(char32_t a, char32_t b) {
  const auto quote = [](char32_t c) { return c == '\'' || c == '`' || c == 0x2018 || c == 0x2019; };
  return a == b || (quote(a) && quote(b));
}

bool IsFormula(char32_t c) {
  return c == '=' || c == '+' || c == '/' || c == 0xD7 || c == 0xF7 || c == 0xFF1D;
}

struct Side {
  bool clear = true;    // nothing there speaks against a stray mark
  uint32_t length = 0;  // characters up to the line's border or the end of sight
};

template <class Next>
Side Look(char32_t mark, Next next) {
  Side side;
  for (; side.length < kSight; ++side.length) {
    const char32_t c = next();
    if (c == 0 || IsLineEnd(c)) break;
    side.clear = side.clear && !SameFamily(c, mark) && (side.length >= kFormula || !IsFormula(c));
    if (!side.clear) break;
  }
  return side;
}

}  // namespace

uint32_t FindStrayMark(Scan* scan, uint32_t at) {
  if (at == 0 || scan->Byte(at - 1) < 0x80 || scan->Byte(at + 1) < 0x80) return 0;
  const std::string_view text = scan->text();
  if ((KindOf(CharBefore(text, at).value) & kHan) == 0) return 0;
  if ((KindOf(CharAt(text, at + 1).value) & kHan) == 0) return 0;
  const char32_t mark = scan->Byte(at);
  uint32_t back = at;
  const Side before = Look(mark, [&] {
    const Utf8Char c = CharBefore(text, back);
    back -= c.size;
    return c.value;
  });
  if (!before.clear) return 0;
  uint32_t forth = at + 1;
  const Side behind = Look(mark, [&] {
    const Utf8Char c = CharAt(text, forth);
    forth += c.size;
    return c.value;
  });
  if (!behind.clear || before.length + behind.length < kShortLine) return 0;
  scan->Put(at, at + 1, Reason::stray_mark, "");
  return 1;
}

}  // namespace zhengwen::clean
