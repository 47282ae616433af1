// The tree of a skeleton as the library Gumbo builds it: for what construct/ does not take.
//
// Pure function; any thread.
#ifndef ZHENGWEN_CLEAN_HTML_TREE_FROM_GUMBO_H_
#define ZHENGWEN_CLEAN_HTML_TREE_FROM_GUMBO_H_

#include "clean/html/skeleton.h"
#include "clean/html/tree.h"

namespace zhengwen::clean::html {

// Fills nodes and runs of `tree`, whose source is that of the skeleton; the verdict if there are
// too many nodes. false: it would take too much memory, the tree is not filled.
bool TreeFromGumbo(const Skeleton& skeleton, const TreeLimits& limits, Tree* tree);

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_TREE_FROM_GUMBO_H_
