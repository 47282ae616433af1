// The names under which a skeleton passes elements on to the parser.
//
// To the standard two elements that it does not know are two; to Gumbo they are one, so that the
// end tag of one closes the other. Unknown names are therefore passed on as names that Gumbo knows
// and that mean nothing in HTML (of SVG's filters); of many unknown names on one page the last ones
// are again the same to it.
//
// Memory: a few kilobytes. One thread at a time.
#ifndef ZHENGWEN_CLEAN_HTML_ELEMENT_NAMES_H_
#define ZHENGWEN_CLEAN_HTML_ELEMENT_NAMES_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "clean/html/tags.h"

namespace zhengwen::clean::html {

class ElementNames {
 public:
  // `tag`: TagNamed(name). `name`: as in the source. The result lives as long as this.
  std::string_view PassedOn(Tag tag, std::string_view name);

 private:
  std::unordered_map<std::string, std::string_view> aliases_;  // by lower-case name
  size_t used_ = 0;
};

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_ELEMENT_NAMES_H_
