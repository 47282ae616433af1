// Nuxt: the payload that a Nuxt 3 server puts into a page (devalue's format).
//
//   [{"data":1},{"article":2},{"title":3,"body":4},"A title","<p>A text"]
//
// A flat array: what an object or an array holds are places in it, the first value is the root. An
// array that begins with a string is a value of that kind: ["Reactive",1], ["Date","..."].
//
// Each object and array is told once, where it is met first. Iterative and linear; any thread.
#ifndef ZHENGWEN_CLEAN_HTML_DATA_NUXT_H_
#define ZHENGWEN_CLEAN_HTML_DATA_NUXT_H_

#include <string_view>

#include "core/json.h"

namespace zhengwen::clean::html {

void TellNuxt(std::string_view payload, JsonVisitor* visitor);

// The values that a script assigns to window.__NUXT__: a literal, or the one that a function
// returns whose parameters then stand for values that occur several times (they are not told).
void TellNuxtScript(std::string_view script, JsonVisitor* visitor);

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_DATA_NUXT_H_
