// JSON in a page, as JavaScript takes it.
//
// Iterative and linear; any thread.
#ifndef ZHENGWEN_CLEAN_HTML_DATA_SCRIPT_JSON_H_
#define ZHENGWEN_CLEAN_HTML_DATA_SCRIPT_JSON_H_

#include <string_view>

#include "core/json.h"
#include "core/page_table.h"

namespace zhengwen::clean::html {

// Whether a script is JSON-LD.
bool IsLinkedData(const PageTable& table, const PageScript& script);

// As WalkJson, of text that is not JSON nothing is told. A surrogate that is escaped without its
// other half is U+FFFD, as browsers show it.
void WalkScriptJson(std::string_view json, JsonVisitor* visitor);

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_DATA_SCRIPT_JSON_H_
