// The tree of a page as the library Gumbo builds it: for what construct/ does not take.
//
// Pure function; any thread.
#ifndef ZHENGWEN_CLEAN_HTML_TREE_FROM_GUMBO_H_
#define ZHENGWEN_CLEAN_HTML_TREE_FROM_GUMBO_H_

#include <string_view>

#include "clean/html/skeleton.h"
#include "clean/html/tree.h"

namespace zhengwen::clean::html {

// false: it would take too much memory, the tree is not filled.
bool TreeFromGumbo(std::string_view source, const TreeLimits& limits, Formatting formatting,
                   Tree* tree);

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_TREE_FROM_GUMBO_H_
