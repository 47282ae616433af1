// Names: how class names are hashed, so that names that differ in numbers only are alike.
//
// Thread safety: pure functions.
#ifndef ZHENGWEN_CLASSIFY_PAGE_NAMES_H_
#define ZHENGWEN_CLASSIFY_PAGE_NAMES_H_

#include <cstdint>
#include <vector>

#include "core/ascii.h"
#include "core/page_table.h"

namespace zhengwen::classify {

// Small letters; all digits are '0', and a run of them counts once.
inline char FoldName(char c) { return c >= '0' && c <= '9' ? '0' : AsciiLower(c); }

// Of each element: a hash of its first class; the same for all that have none.
std::vector<uint32_t> FirstClasses(const PageTable& table);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_PAGE_NAMES_H_
