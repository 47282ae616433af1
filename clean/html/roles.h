// What an element is to the text under it.
//
// Source: the default style sheet of the HTML standard (section 15), with form controls as blocks
// of their own: their text is no part of the sentence they stand in.
//
// Constant tables; any thread.
#ifndef ZHENGWEN_CLEAN_HTML_ROLES_H_
#define ZHENGWEN_CLEAN_HTML_ROLES_H_

#include <cstdint>

#include "core/page_table.h"
#include "core/tag.h"

namespace zhengwen::clean::html {

enum Role : uint8_t {
  kBlockLevel = 1 << 0,  // parts the text around it
  kUnseen = 1 << 1,      // its text is not shown by any browser of today
  kPreserves = 1 << 2,   // white space in it stays
  kList = 1 << 3,        // a list around items
  kEmphasis = 1 << 4,
};

// Bits of Role.
uint8_t RoleOf(Tag tag);

// The kind of the blocks directly under an element of this tag, where those around it are `outer`.
BlockKind KindUnder(Tag tag, BlockKind outer);

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_ROLES_H_
