// Tree construction: a page's tokens to the nodes of a tree, while they are read.
//
// Source: HTML standard, 13.2.6, as it was in 2015 and as the library Gumbo has it, with scripting
// disabled. Left to Gumbo itself (tree_from_gumbo.h): framesets, names of svg and math outside of
// them, pages on which formatting elements are opened anew very often or that reach the bound of
// nodes.
//
// Pure function; any thread.
#ifndef ZHENGWEN_CLEAN_HTML_CONSTRUCT_CONSTRUCT_H_
#define ZHENGWEN_CLEAN_HTML_CONSTRUCT_CONSTRUCT_H_

#include <string_view>

#include "clean/html/tree.h"

namespace zhengwen::clean::html {

// false: something on the page is not for this function; the tree then means nothing.
//
// Time: linear in the source, times the depth of open elements at worst.
bool Construct(std::string_view source, const TreeLimits& limits, Tree* tree);

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_CONSTRUCT_CONSTRUCT_H_
