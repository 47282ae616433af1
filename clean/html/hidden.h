// Whether an element is hidden by what stands in its own start tag.
//
// Only what is certain without style sheets: the attribute `hidden`, a closed <dialog>, a style
// that says display:none or visibility:hidden, aria-hidden. Not hidden is what a
// server sends late and a script puts in its place at once (React's streams).
//
// Pure functions; any thread.
#ifndef ZHENGWEN_CLEAN_HTML_HIDDEN_H_
#define ZHENGWEN_CLEAN_HTML_HIDDEN_H_

#include <string_view>

#include "core/page_table.h"

namespace zhengwen::clean::html {

HiddenBy HiddenOf(const PageTable& table, const Element& element);

// A value of the attribute `style`, as it stands in the source.
bool StyleHides(std::string_view style);

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_HIDDEN_H_
