// Shape: what a line looks like, whatever its words.
//
// Lengths are in cells (a Han character takes two, a Latin letter one), so that one bound serves
// all scripts. Pure functions, safe from any thread.
#ifndef ZHENGWEN_CLEAN_RULES_SHAPE_H_
#define ZHENGWEN_CLEAN_RULES_SHAPE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zhengwen::clean::rules {

// How a line ends, behind closing quotes and brackets.
enum class Ending : uint8_t { none, statement, exclamation, dots, colon };

struct Shape {
  uint32_t chars = 0;  // code points
  uint32_t cells = 0;
  uint32_t breaks = 0;      // commas and sentence ends inside, not counting the one it ends with
  uint32_t separators = 0;  // blanks, bars, dots and arrows, as between links
  uint32_t arrows = 0;      // of these
  Ending ending = Ending::none;
};
Shape ShapeOf(std::string_view line);

// Marks that part links on one line; arrows part the steps of a breadcrumb.
bool IsSeparator(char32_t c);
bool IsArrow(char32_t c);

// Long enough for a paragraph, and sentences.
bool IsParagraph(const Shape& shape);

// The same for a line that is known to be long; reads no more than it must.
bool LongLineIsParagraph(std::string_view line);

// At most `max_chars` code points from the beginning.
std::string_view Beginning(std::string_view line, size_t max_chars);

// Whether `line` has at most `max_chars` code points; reads no more than it must.
bool IsShort(std::string_view line, size_t max_chars);

}  // namespace zhengwen::clean::rules

#endif  // ZHENGWEN_CLEAN_RULES_SHAPE_H_
