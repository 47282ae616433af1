// The characters that a match of a pattern can begin with, read off the pattern.
#ifndef ZHENGWEN_CLEAN_SEGMENT_FIRST_CHARS_H_
#define ZHENGWEN_CLEAN_SEGMENT_FIRST_CHARS_H_

#include <set>
#include <string_view>

namespace zhengwen::clean {

// Adds them to *chars. False where they cannot be told: the pattern must begin with a character,
// a class of listed characters, or a group of such; any of these may be optional.
bool AddFirstChars(std::string_view pattern, std::set<char32_t>* chars);

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_SEGMENT_FIRST_CHARS_H_
