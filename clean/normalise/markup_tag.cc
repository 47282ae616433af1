// Left-over tags and comments. Only names of the table count, and what is behind the name must be
// attributes: "a<b", "<3" and "<<" stay. A tag that parts blocks becomes a line end, unless one is
// there already; a cell begins with a space; all others go.
#include <algorithm>
#include <array>

#include "clean/normalise/finders.h"

namespace zhengwen::clean {
namespace {

enum class Break : uint8_t { none, cell, line };

struct Tag {
  std::string_view name;
  Break becomes;
};

// Sorted. Names that are also common words in angle brackets ("title", "key") are left out.
constexpr std::array kTags = {
    Tag{"a", Break::none},      Tag{"abbr", Break::none},     Tag{"article", Break::line},
    Tag{"b", Break::none},      Tag{"big", Break::none},      Tag{"blockquote", Break::line},
    Tag{"body", Break::line},   Tag{"br", Break::line},       Tag{"button", Break::none},
    Tag{"center", Break::line}, Tag{"dd", Break::line},       Tag{"del", Break::none},
    Tag{"div", Break::line},    Tag{"dl", Break::line},       Tag{"dt", Break::line},
    Tag{"em", Break::none},     Tag{"embed", Break::none},    Tag{"figcaption", Break::line},
    Tag{"figure", Break::line}, Tag{"font", Break::none},     Tag{"footer", Break::line},
    Tag{"form", Break::line},   Tag{"h1", Break::line},       Tag{"h2", Break::line},
    Tag{"h3", Break::line},     Tag{"h4", Break::line},       Tag{"h5", Break::line},
    Tag{"h6", Break::line},     Tag{"head", Break::line},     Tag{"header", Break::line},
    Tag{"hr", Break::line},     Tag{"html", Break::line},     Tag{"i", Break::none},
    Tag{"iframe", Break::none}, Tag{"img", Break::none},      Tag{"input", Break::none},
    Tag{"ins", Break::none},    Tag{"label", Break::none},    Tag{"li", Break::line},
    Tag{"link", Break::none},   Tag{"meta", Break::none},     Tag{"nav", Break::line},
    Tag{"nobr", Break::none},   Tag{"o:p", Break::none},      Tag{"object", Break::none},
    Tag{"ol", Break::line},     Tag{"option", Break::line},   Tag{"p", Break::line},
    Tag{"param", Break::none},  Tag{"pre", Break::line},      Tag{"s", Break::none},
    Tag{"script", Break::none}, Tag{"section", Break::line},  Tag{"select", Break::none},
    Tag{"small", Break::none},  Tag{"span", Break::none},     Tag{"strike", Break::none},
    Tag{"strong", Break::none}, Tag{"style", Break::none},    Tag{"sub", Break::none},
    Tag{"sup", Break::none},    Tag{"table", Break::line},    Tag{"tbody", Break::line},
    Tag{"td", Break::cell},     Tag{"textarea", Break::none}, Tag{"th", Break::cell},
    Tag{"thead", Break::line},  Tag{"tr", Break::line},       Tag{"tt", Break::none},
    Tag{"u", Break::none},      Tag{"ul", Break::line},       Tag{"video", Break::none},
    Tag{"wbr", Break::none},
};
static_assert(std::is_sorted(kTags.begin(), kTags.end(),
                             [](const Tag& a, const Tag& b) { return a.name < b.name; }));

constexpr size_t kLongestName = 10;
constexpr uint32_t kLongestTag = 2048;      // bytes; image and link URLs can be long
constexpr uint32_t kLongestComment = 4096;  // bytes; Word's conditional comments

bool IsNameByte(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ':';
}
bool IsAsciiSpace(unsigned char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

const Tag* ReadName(const Scan& scan, uint32_t at, uint32_t* end) {
  std::array<char, kLongestName> name{};
  size_t size = 0;
  while (true) {
    const unsigned char c = scan.Byte(at + size);
    const auto lower = static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    if (!IsNameByte(lower)) break;
    if (size == kLongestName) return nullptr;
    name[size++] = static_cast<char>(lower);
  }
  *end = at + static_cast<uint32_t>(size);
  const std::string_view wanted(name.data(), size);
  const auto tag =
      std::lower_bound(kTags.begin(), kTags.end(), wanted,
                       [](const Tag& row, std::string_view w) { return row.name < w; });
  return tag != kTags.end() && tag->name == wanted ? &*tag : nullptr;
}

// Where the tag ends whose name ends at `at`; 0 where what follows are no attributes.
uint32_t ReadAttributes(const Scan& scan, uint32_t at) {
  bool assigned = false;
  bool anything = false;
  const uint32_t limit = std::min(scan.size(), at + kLongestTag);
  if (!IsAsciiSpace(scan.Byte(at)) && scan.Byte(at) != '/' && scan.Byte(at) != '>') return 0;
  for (uint32_t to = at; to < limit; ++to) {
    const unsigned char c = scan.Byte(to);
    if (c == '>') return assigned || !anything ? to + 1 : 0;
    if (c == '<') return 0;
    assigned = assigned || c == '=';
    anything = anything || (c != '/' && !IsAsciiSpace(c));
  }
  return 0;
}

// `at`: behind "<!--". A comment that opens inside another is not looked through, which keeps the
// time linear.
uint32_t ReadComment(const Scan& scan, uint32_t at) {
  const std::string_view rest = scan.text().substr(at, kLongestComment);
  const size_t close = rest.substr(0, rest.find("<!--")).find("-->");
  if (close == std::string_view::npos) return 0;
  return at + static_cast<uint32_t>(close) + 3;
}

// A line end follows, or the text ends, but for white space.
bool LineEndsAt(const Scan& scan, uint32_t at) {
  constexpr uint32_t kFar = 64;
  for (uint32_t to = at; to < at + kFar; ++to) {
    const unsigned char c = scan.Byte(to);
    if (c == '\n' || c == '\r' || to >= scan.size()) return true;
    if (c != ' ' && c != '\t') return false;
  }
  return false;
}

bool IsAsciiWord(unsigned char c) {
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_';
}

uint32_t RemoveComment(Scan* scan, uint32_t at) {
  const uint32_t end = ReadComment(*scan, at + 4);
  if (end == 0) return 0;
  scan->Put(at, end, Reason::markup_tag, "");
  return end - at;
}

}  // namespace

uint32_t FindMarkupTag(Scan* scan, uint32_t at) {
  if (scan->text().substr(at, 4) == "<!--") return RemoveComment(scan, at);
  const bool closes = scan->Byte(at + 1) == '/';
  const uint32_t name = at + (closes ? 2 : 1);
  uint32_t name_end = 0;
  const Tag* tag = ReadName(*scan, name, &name_end);
  if (tag == nullptr) return 0;
  // "vector<a>", "x<b>y": one letter behind a word is an operand rather than a tag.
  if (!closes && tag->name.size() == 1 && at > 0 && IsAsciiWord(scan->Byte(at - 1)) &&
      scan->Byte(name_end) == '>') {
    return 0;
  }
  const uint32_t end = ReadAttributes(*scan, name_end);
  if (end == 0) return 0;
  const bool blank = scan->LineIsBlank(at);
  const bool parts = !blank && !LineEndsAt(*scan, end);
  if (tag->becomes == Break::line && parts) {
    scan->Put(at, end, Reason::markup_tag, "\n");
    scan->EndLine(at, end);
  } else {
    const bool cell = tag->becomes == Break::cell && parts && !closes;
    scan->Put(at, end, Reason::markup_tag, cell ? " " : "");
  }
  return end - at;
}

}  // namespace zhengwen::clean
