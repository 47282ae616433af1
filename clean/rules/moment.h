// Moment: the date and time that a line of a list bears, as numbers that can be ordered.
//
//   "Title 2024-06-08 12:22:13"  ->  {2024, 6, 8, 12, 22, 13}
//
// Which characters are a date is told by the macro {moment}. Plain values, any thread.
#ifndef ZHENGWEN_CLEAN_RULES_MOMENT_H_
#define ZHENGWEN_CLEAN_RULES_MOMENT_H_

#include <array>
#include <cstddef>
#include <string_view>

#include "core/matcher.h"

namespace zhengwen::clean::rules {

struct Moment {
  std::array<int, 6>
      numbers{};     // in the order of the text; a date without a year begins with its month
  size_t count = 0;  // how many there are; 0: the date has no ASCII digits, or no date
  size_t bytes = 0;  // of the line, that the date takes

  bool ToTheSecond() const { return count == numbers.size(); }
};

// The date at one end of `line`, a clean line; `dates` matches dates. Linear in the line.
Moment MomentOf(std::string_view line, const Regex& dates);

// Whether a is earlier than b. Dates with and without a year cannot be ordered: false both ways.
bool Earlier(const Moment& a, const Moment& b);

}  // namespace zhengwen::clean::rules

#endif  // ZHENGWEN_CLEAN_RULES_MOMENT_H_
