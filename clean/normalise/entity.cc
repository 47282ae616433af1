// Left-over character references: &nbsp; &ldquo; &#8220; &#x201c; and what was escaped twice
// (&amp;lt;). The semicolon is required, so that AT&T and the parameters of a URL stay.
#include <algorithm>
#include <array>
#include <string>

#include "clean/normalise/characters.h"
#include "clean/normalise/finders.h"
#include "core/unicode.h"

namespace zhengwen::clean {
namespace {

struct Named {
  std::string_view name;
  char32_t value;
};

// The references that scraped text really holds, out of the 2,231 of the HTML standard; sorted.
constexpr std::array kNamed = {
    Named{"Prime", 0x2033},  Named{"amp", '&'},       Named{"apos", '\''},
    Named{"bdquo", 0x201E},  Named{"bull", 0x2022},   Named{"cent", 0xA2},
    Named{"copy", 0xA9},     Named{"darr", 0x2193},   Named{"deg", 0xB0},
    Named{"divide", 0xF7},   Named{"emsp", 0x2003},   Named{"ensp", 0x2002},
    Named{"euro", 0x20AC},   Named{"frac12", 0xBD},   Named{"frac14", 0xBC},
    Named{"frac34", 0xBE},   Named{"ge", 0x2265},     Named{"gt", '>'},
    Named{"hearts", 0x2665}, Named{"hellip", 0x2026}, Named{"iexcl", 0xA1},
    Named{"infin", 0x221E},  Named{"iquest", 0xBF},   Named{"laquo", 0xAB},
    Named{"larr", 0x2190},   Named{"ldquo", 0x201C},  Named{"le", 0x2264},
    Named{"lsaquo", 0x2039}, Named{"lsquo", 0x2018},  Named{"lt", '<'},
    Named{"mdash", 0x2014},  Named{"micro", 0xB5},    Named{"middot", 0xB7},
    Named{"minus", 0x2212},  Named{"nbsp", 0xA0},     Named{"ndash", 0x2013},
    Named{"ne", 0x2260},     Named{"not", 0xAC},      Named{"para", 0xB6},
    Named{"permil", 0x2030}, Named{"plusmn", 0xB1},   Named{"pound", 0xA3},
    Named{"prime", 0x2032},  Named{"quot", '"'},      Named{"raquo", 0xBB},
    Named{"rarr", 0x2192},   Named{"rdquo", 0x201D},  Named{"reg", 0xAE},
    Named{"rsaquo", 0x203A}, Named{"rsquo", 0x2019},  Named{"sbquo", 0x201A},
    Named{"sect", 0xA7},     Named{"shy", 0xAD},      Named{"sup2", 0xB2},
    Named{"sup3", 0xB3},     Named{"thinsp", 0x2009}, Named{"tilde", 0x2DC},
    Named{"times", 0xD7},    Named{"trade", 0x2122},  Named{"uarr", 0x2191},
    Named{"yen", 0xA5},      Named{"zwj", 0x200D},    Named{"zwnj", 0x200C},
};
static_assert(std::is_sorted(kNamed.begin(), kNamed.end(),
                             [](const Named& a, const Named& b) { return a.name < b.name; }));

constexpr uint32_t kLongestName = 6;
constexpr uint32_t kMostDigits = 7;

// What browsers take &#128; to &#159; for: windows-1252 (HTML standard, 13.2.5.80).
constexpr char16_t kC1[32] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                              0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                              0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                              0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

struct Reference {
  char32_t value = 0;
  uint32_t size = 0;  // bytes behind the '&'; 0: it is none
};

int DigitValue(unsigned char c, int base) {
  if (c >= '0' && c <= '9') return c - '0';
  const int letter = (c | 0x20) - 'a';
  return base == 16 && letter >= 0 && letter < 6 ? letter + 10 : -1;
}

Reference ReadNumeric(const Scan& scan, uint32_t at) {  // behind the '#'
  const bool hex = (scan.Byte(at) | 0x20) == 'x';
  const int base = hex ? 16 : 10;
  const uint32_t first = hex ? at + 1 : at;
  uint32_t to = first;
  char32_t value = 0;
  for (int digit; to - first <= kMostDigits && (digit = DigitValue(scan.Byte(to), base)) >= 0; ++to)
    value = value * static_cast<char32_t>(base) + static_cast<char32_t>(digit);
  const bool character = value != 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
  if (to == first || to - first > kMostDigits || scan.Byte(to) != ';' || !character) return {};
  if (value >= 0x80 && value < 0xA0) value = kC1[value - 0x80];
  return {value, to + 1 - at + 1};
}

// `at`: behind the '&'.
Reference ReadReference(const Scan& scan, uint32_t at) {
  if (scan.Byte(at) == '#') return ReadNumeric(scan, at + 1);
  const std::string_view rest = scan.text().substr(at, kLongestName + 1);
  const size_t semicolon = rest.find(';');
  if (semicolon == std::string_view::npos) return {};
  const std::string_view name = rest.substr(0, semicolon);
  const auto named =
      std::lower_bound(kNamed.begin(), kNamed.end(), name,
                       [](const Named& row, std::string_view wanted) { return row.name < wanted; });
  if (named == kNamed.end() || named->name != name) return {};
  return {named->value, static_cast<uint32_t>(semicolon) + 1};
}

// What the character becomes when it stands there by itself.
std::string NormalForm(char32_t c) {
  if (c == '\r' || IsControl(c) || IsZeroWidth(c) || IsPrivateUse(c)) return "";
  if (IsOddSpace(c)) return " ";
  if (c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029) return "\n";
  if (const char narrow = NarrowForm(c); narrow != '\0') return std::string(1, narrow);
  std::string form;
  AppendUtf8(c, &form);
  return form;
}

}  // namespace

uint32_t FindEntity(Scan* scan, uint32_t at) {
  Reference found = ReadReference(*scan, at + 1);
  if (found.size == 0) return 0;
  if (found.value == '&') {
    const Reference inner = ReadReference(*scan, at + 1 + found.size);
    if (inner.size != 0) found = {inner.value, found.size + inner.size};
  }
  const uint32_t end = at + 1 + found.size;
  std::string by = NormalForm(found.value);
  if (by == " " && scan->LineIsBlank(at)) by.clear();  // an indent
  scan->Put(at, end, Reason::entity, by);
  if (by == "\n") scan->EndLine(at, end);
  return end - at;
}

}  // namespace zhengwen::clean
