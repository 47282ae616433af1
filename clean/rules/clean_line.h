// What patterns see of a line: folded (core/unicode.h), runs of white space as one space, without
// the ornaments around it.
//
//   "  * [Related  Articles] >> "  ->  "related articles"
//
// Bullets, arrows and bars go from both ends; brackets only as a pair that encloses the whole.
#ifndef ZHENGWEN_CLEAN_RULES_CLEAN_LINE_H_
#define ZHENGWEN_CLEAN_RULES_CLEAN_LINE_H_

#include <string>
#include <string_view>

namespace zhengwen::clean::rules {

// Appends the cleaned `text` to *out and returns the appended part, which lives as long as *out is
// not changed. A line of ornaments alone gives an empty part.
std::string_view AppendClean(std::string_view text, std::string* out);

}  // namespace zhengwen::clean::rules

#endif  // ZHENGWEN_CLEAN_RULES_CLEAN_LINE_H_
