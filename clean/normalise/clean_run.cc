#include "clean/normalise/clean_run.h"

#include "clean/internal/byte_lanes.h"

namespace zhengwen::clean {
namespace {

Bytes IsAscii(Bytes a) {
  return In(a, 0x00, 0x1F) | Is(a, 0x7F) | Is(a, '&') | Is(a, '<') | Is(a, '*') | Is(a, '\'') |
         Is(a, '`') | Is(a, '^');
}

Bytes IsGeneralMark(Bytes b, Bytes c) {  // behind E2
  return Is(b, 0x81) | (Is(b, 0x80) & (In(c, 0x80, 0x8F) | In(c, 0xA8, 0xAF)));
}

Bytes IsForm(Bytes b, Bytes c) {  // behind EF
  return In(b, 0x80, 0xA3) | Is(b, 0xB7) | Is(b, 0xBB) | Is(b, 0xBF) |
         (Is(b, 0xBC) & (In(c, 0x90, 0x99) | In(c, 0xA1, 0xBA))) |
         (Is(b, 0xBD) & In(c, 0x81, 0x9A));
}

Bytes MayBeEdited(Bytes a, Bytes b, Bytes c) {
  return IsAscii(a) | In(a, 0xC2, 0xC3) | Is(a, 0xEE) | In(a, 0xF0, 0xFF) |
         (Is(a, 0xE2) & IsGeneralMark(b, c)) | (Is(a, 0xE3) & Is(b, 0x80) & Is(c, 0x80)) |
         (Is(a, 0xE9) & In(b, 0x88, 0x95)) | (Is(a, 0xEF) & IsForm(b, c));
}

}  // namespace

size_t CleanPrefix(std::string_view text) { return DullPrefix(text, MayBeEdited); }

}  // namespace zhengwen::clean
