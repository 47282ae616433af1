#include "clean/rules/clean_line.h"

#include <algorithm>
#include <array>

#include "core/unicode.h"

namespace zhengwen::clean::rules {
namespace {

// Marks that sites put around a header or an entry and that no sentence begins or ends with.
constexpr std::array<char32_t, 46> kOrnaments = {
    ' ',    '#',    '*',    '+',    '-',    '<',    '=',    '>',    '_',    '|',    '~',    0x00AB,
    0x00B7, 0x00BB, 0x2013, 0x2014, 0x2022, 0x2039, 0x203A, 0x2190, 0x2191, 0x2192, 0x2193, 0x25A0,
    0x25A1, 0x25B2, 0x25B3, 0x25B6, 0x25BA, 0x25BC, 0x25BD, 0x25C0, 0x25C6, 0x25C7, 0x25CB, 0x25CE,
    0x25CF, 0x2605, 0x2606, 0x2666, 0x30FB, 0xFF0D, 0xFF1C, 0xFF1E, 0xFF5C, 0xFF65};
static_assert(std::is_sorted(kOrnaments.begin(), kOrnaments.end()));

struct Pair {
  char32_t open;
  char32_t close;
};
constexpr std::array<Pair, 7> kBrackets = {{{'(', ')'},
                                            {'[', ']'},
                                            {'{', '}'},
                                            {0x3010, 0x3011},
                                            {0x3014, 0x3015},
                                            {0x3016, 0x3017},
                                            {0xFF08, 0xFF09}}};

// Rounds of taking ornaments and a pair of brackets off; real headers have at most two.
constexpr int kMaxRounds = 3;

bool IsOrnament(char32_t c) {
  constexpr char32_t kLastLow = 0x30FB, kFirstHigh = 0xFF0D;  // Han characters lie between
  if (c > kLastLow && c < kFirstHigh) return false;
  return std::binary_search(kOrnaments.begin(), kOrnaments.end(), c);
}

std::string_view TrimOrnaments(std::string_view s) {
  for (Utf8Char c = CharAt(s, 0); c.size > 0 && IsOrnament(c.value); c = CharAt(s, 0))
    s.remove_prefix(c.size);
  for (Utf8Char c = CharBefore(s, s.size()); c.size > 0 && IsOrnament(c.value);
       c = CharBefore(s, s.size()))
    s.remove_suffix(c.size);
  return s;
}

// Whether s = open ... close with no other bracket of that kind inside.
bool TrimPair(std::string_view* s) {
  const Utf8Char first = CharAt(*s, 0);
  const Utf8Char last = CharBefore(*s, s->size());
  for (const Pair& pair : kBrackets) {
    if (first.value != pair.open || last.value != pair.close) continue;
    const std::string_view inner = s->substr(first.size, s->size() - first.size - last.size);
    if (inner.find(s->substr(0, first.size)) != std::string_view::npos) return false;
    *s = inner;
    return true;
  }
  return false;
}

// White space of any kind. The last such character of Unicode is the ideographic space.
bool IsBlank(char32_t c) {
  constexpr char32_t kLastBlank = 0x3000;
  return c <= kLastBlank && (KindOf(c) & (kSpace | kLineEnd)) != 0;
}

// Whether a character of white space may begin with this byte.
constexpr bool MayBeginBlank(unsigned char b) {
  return b <= ' ' || b == 0xC2 || (b >= 0xE1 && b <= 0xE3);
}

// The first white space at or behind `at`; size 0, at the end of the text, if there is none.
Utf8Char FindBlank(std::string_view text, size_t* at) {
  while (*at < text.size()) {
    if (!MayBeginBlank(static_cast<unsigned char>(text[*at]))) {
      ++*at;
      continue;
    }
    const Utf8Char c = CharAt(text, *at);
    if (IsBlank(c.value)) return c;
    *at += c.size;
  }
  return {};
}

void AppendSqueezed(std::string_view text, std::string* out) {
  bool space = false;
  for (size_t at = 0; at < text.size();) {
    size_t end = at;
    const Utf8Char blank = FindBlank(text, &end);
    if (end > at) {
      if (space) out->push_back(' ');
      AppendFolded(text.substr(at, end - at), out);
    }
    space = true;
    at = end + blank.size;
  }
}

}  // namespace

std::string_view AppendClean(std::string_view text, std::string* out) {
  const size_t from = out->size();
  AppendSqueezed(text, out);
  std::string_view clean = std::string_view(*out).substr(from);
  for (int round = 0; round < kMaxRounds; ++round) {
    clean = TrimOrnaments(clean);
    if (!TrimPair(&clean)) break;
  }
  return clean;
}

}  // namespace zhengwen::clean::rules
