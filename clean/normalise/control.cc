// Control characters but tab and line ends; also what Unicode reserves for programs: U+FFF9 to
// U+FFFC and the noncharacters.
#include "clean/normalise/characters.h"
#include "clean/normalise/finders.h"
#include "core/unicode.h"

namespace zhengwen::clean {

uint32_t FindControl(Scan* scan, uint32_t at) {
  uint32_t end = at;
  for (Utf8Char c = CharAt(scan->text(), end); c.size != 0 && IsControl(c.value);
       c = CharAt(scan->text(), end)) {
    end += c.size;
  }
  if (end > at) scan->Put(at, end, Reason::control_char, "");
  return end - at;
}

}  // namespace zhengwen::clean
