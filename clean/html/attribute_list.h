// The attributes of core/attributes.def that stand in a start tag.
//
// Pure functions; any thread.
#ifndef ZHENGWEN_CLEAN_HTML_ATTRIBUTE_LIST_H_
#define ZHENGWEN_CLEAN_HTML_ATTRIBUTE_LIST_H_

#include <string_view>
#include <vector>

#include "core/page_table.h"

namespace zhengwen::clean::html {

// Appends them in the order of the source, each name once: of several the first counts. `tag`: of
// the source, an empty one has none.
void ListAttributes(std::string_view source, Slice tag, std::vector<zhengwen::Attribute>* out);

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_ATTRIBUTE_LIST_H_
