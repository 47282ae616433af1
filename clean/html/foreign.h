// Looks ahead into svg and math: whether their content can be passed over, or passed on, without
// asking the parser where it stands.
//
// Source: HTML standard, 13.2.6.5 (foreign content).
//
// Pure functions; any thread.
#ifndef ZHENGWEN_CLEAN_HTML_FOREIGN_H_
#define ZHENGWEN_CLEAN_HTML_FOREIGN_H_

#include <cstddef>
#include <string_view>

namespace zhengwen::clean::html {

inline constexpr size_t kNotSimple = SIZE_MAX;

// `at`: behind an <svg> start tag. Behind its end tag, or before the HTML tag that ends it too, if
// it is sure that everything between stays within: nothing there could hold HTML, and every end tag
// closes something in it.
size_t SimpleSvgEnd(std::string_view text, size_t at);

// The same behind <math>; in simple math only MathML's own elements stand.
size_t SimpleMathEnd(std::string_view text, size_t at);

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_FOREIGN_H_
