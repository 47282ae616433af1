// Spaces other than the plain one. A run of them, with plain ones between, is one edit: it becomes
// one space, or two where it was wider than one, for a wide gap parts things. At the beginning of a
// line it is an indent, and goes.
#include "clean/normalise/characters.h"
#include "clean/normalise/finders.h"
#include "core/unicode.h"

namespace zhengwen::clean {

uint32_t FindOddSpace(Scan* scan, uint32_t at) {
  const std::string_view text = scan->text();
  uint32_t end = at;
  uint32_t count = 0;
  for (uint32_t to = at, seen = 0;;) {
    const Utf8Char c = CharAt(text, to);
    if (c.size == 0 || (c.value != ' ' && !IsOddSpace(c.value))) break;
    to += c.size;
    ++seen;
    if (c.value != ' ') {
      end = to;
      count = seen;
    }
  }
  if (end == at) return 0;
  const bool indent = scan->LineIsBlank(at);
  scan->Put(at, end, Reason::odd_space, indent ? "" : count == 1 ? " " : "  ");
  return end - at;
}

}  // namespace zhengwen::clean
