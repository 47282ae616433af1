// Full-width letters and digits become ASCII. Punctuation never does: in Chinese the full-width
// form is the right one.
#include "clean/normalise/characters.h"
#include "clean/normalise/finders.h"
#include "core/unicode.h"

namespace zhengwen::clean {
namespace {

constexpr uint32_t kLongestRun = 64;  // characters in one edit

}  // namespace

uint32_t FindFullWidth(Scan* scan, uint32_t at) {
  std::string by;
  uint32_t end = at;
  while (by.size() < kLongestRun) {
    const Utf8Char c = CharAt(scan->text(), end);
    const char ascii = NarrowForm(c.value);
    if (ascii == '\0') break;
    by.push_back(ascii);
    end += c.size;
  }
  if (end > at) scan->Put(at, end, Reason::full_width, by);
  return end - at;
}

}  // namespace zhengwen::clean
