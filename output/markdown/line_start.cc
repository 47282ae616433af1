#include "output/markdown/line_start.h"

#include <algorithm>

namespace zhengwen::output::markdown {
namespace {

constexpr size_t kNone = std::string_view::npos;

bool EndsMarker(std::string_view line, size_t at) {
  return at >= line.size() || line[at] == ' ' || line[at] == '\t';
}

size_t CountOf(std::string_view line, std::string_view chars) {
  return std::min(line.find_first_not_of(chars), line.size());
}

bool IsTask(std::string_view line) {
  return line.size() >= 3 && line[0] == '[' && line[2] == ']' &&
         (line[1] == ' ' || line[1] == 'x' || line[1] == 'X');
}

}  // namespace

size_t ActingAtLineStart(std::string_view line) {
  constexpr size_t kDigits = 9;
  constexpr size_t kLevels = 6;
  if (line.empty()) return kNone;
  // Underlines, breaks, and the second row of a table.
  const bool rule = line.find_first_not_of("-=*_|: \t") == kNone;
  const char first = line.front();
  switch (first) {
    case '>':
      return 0;
    case '#': {
      const size_t level = CountOf(line, "#");
      return level <= kLevels && EndsMarker(line, level) ? 0 : kNone;
    }
    case '-':
    case '+':
    case '*':
      return EndsMarker(line, 1) || rule ? 0 : kNone;
    case '=':
    case '_':
    case '|':
    case ':':
      return rule ? 0 : kNone;
    case '[':
      return IsTask(line) ? 0 : kNone;
    default:
      break;
  }
  const size_t digits = CountOf(line, "0123456789");
  if (digits == 0 || digits > kDigits || digits >= line.size()) return kNone;
  const bool marker = line[digits] == '.' || line[digits] == ')';
  return marker && EndsMarker(line, digits + 1) ? digits : kNone;
}

}  // namespace zhengwen::output::markdown
