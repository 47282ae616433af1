// CRLF, CR, NEL, LS, PS, VT and FF become LF. A CR CR LF, which Windows makes of a CR LF when it
// writes it as text once more, is one line end.
#include "clean/normalise/finders.h"

namespace zhengwen::clean {
namespace {

// Bytes of the line end at `at`; 0 if there is none.
uint32_t LineEndSize(const Scan& scan, uint32_t at) {
  switch (scan.Byte(at)) {
    case '\n':
    case '\v':
    case '\f':
      return 1;
    case '\r':
      if (scan.Byte(at + 1) == '\n') return 2;
      return scan.Byte(at + 1) == '\r' && scan.Byte(at + 2) == '\n' ? 3 : 1;
    case 0xC2:
      return scan.Byte(at + 1) == 0x85 ? 2 : 0;
    default: {
      const bool separator =
          scan.Byte(at + 1) == 0x80 && (scan.Byte(at + 2) == 0xA8 || scan.Byte(at + 2) == 0xA9);
      return separator ? 3 : 0;
    }
  }
}

}  // namespace

uint32_t FindLineEnd(Scan* scan, uint32_t at) {
  const uint32_t size = LineEndSize(*scan, at);
  if (size == 0) return 0;
  if (scan->Byte(at) != '\n') scan->Put(at, at + size, Reason::line_end, "\n");
  scan->EndLine(at, at + size);
  return size;
}

}  // namespace zhengwen::clean
