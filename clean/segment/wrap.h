// Hard wraps: which lines go on from the line before.
//
// Evidence is asked of a whole group of neighbouring lines that share a right margin: at least four
// of them reach it, most of those do not end a sentence, there are full stops inside the lines, and
// commas. Titles of one length, menus, tables, verse and dialogue have no such flow. Two lines
// are joined only where the first reaches the margin (the next word would not have fitted), ends no
// sentence, and the second has neither indent nor list mark. Where all paragraphs of a group show
// where they begin, a line that ends a sentence at the margin is joined as well.
//
// Either no line of a group has an empty line before it, but between paragraphs, or every one has
// exactly one: both are found in dumps.
// Source: data of web crawls, where even chosen texts come with 38 characters a line; the share of
// .6 is segment.wrap_share of the recipe.
#ifndef ZHENGWEN_CLEAN_SEGMENT_WRAP_H_
#define ZHENGWEN_CLEAN_SEGMENT_WRAP_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "clean/segment/lines.h"

namespace zhengwen::clean {

// For each line whether it goes on from the line before; empty where there are no wraps at all.
// `share`: of the lines of a group that are no paragraph's last, how many must reach the margin.
// Time is linear in the text.
std::vector<bool> FindWraps(std::string_view shadow, const std::vector<Line>& lines, double share);

// What stands for the line end between two joined lines: " " between words that are parted by
// spaces, else "".
std::string_view Joint(std::string_view before, std::string_view after);

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_SEGMENT_WRAP_H_
