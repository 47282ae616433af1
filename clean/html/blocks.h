// Blocks: a page's tree as its text and its table (core/page_table.h).
//
// What is not shown (clean/html/hidden.h): hidden elements keep their text, in blocks that say so,
// for some sites show them later and a model may judge. A hidden inline element that is shorter
// than kHiddenBytes is left out: it would tear a sentence apart. So is a <noscript> shorter than
// kNoscriptBytes, which says no more than that scripts are needed; a longer one holds the page's
// content. Never text: <head>, <template> (but for declared shadow roots), <iframe>, fallback of
// media, annotations of formulas.
//
// One walk over the nodes, without recursion. Pure function; any thread.
#ifndef ZHENGWEN_CLEAN_HTML_BLOCKS_H_
#define ZHENGWEN_CLEAN_HTML_BLOCKS_H_

#include <string>
#include <string_view>

#include "clean/html/tree.h"
#include "core/page_table.h"

namespace zhengwen::clean::html {

inline constexpr uint32_t kHiddenBytes = 120;
inline constexpr uint32_t kNoscriptBytes = 300;

// Whether a letter, a digit or an ideograph is in it.
bool HasWords(std::string_view text);

// Fills all of *table but its source, which the tree views, and returns the page's text.
std::string BuildTable(const Tree& tree, PageTable* table);

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_BLOCKS_H_
