// Literals of JavaScript as JSON, for data that a script assigns.
//
// Iterative and linear; any thread.
#ifndef ZHENGWEN_CLEAN_HTML_DATA_LITERAL_H_
#define ZHENGWEN_CLEAN_HTML_DATA_LITERAL_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace zhengwen::clean::html {

// The JavaScript literal of an object or array that begins at text[*at], as JSON: keys without
// quotes, strings in single quotes, and what JavaScript alone escapes. Other values than strings,
// true, false and integers become null: names of variables, `void 0`, `new Date(1)`. Nothing where
// it is no such literal. Moves *at behind what was read, in both cases by one at least.
std::optional<std::string> LiteralToJson(std::string_view text, size_t* at);

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_DATA_LITERAL_H_
