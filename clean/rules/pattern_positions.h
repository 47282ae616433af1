// PatternPositions: a pattern as the places where it takes a character, and which of them may come
// first, next and last (Glushkov, "The abstract theory of automata", 1961).
//
// Reads the part of RE2's syntax that rules are written in; of the rest it says `any`. Counted
// repetitions count as loops, look-arounds and flags as anything. Never answers too narrowly.
#ifndef ZHENGWEN_CLEAN_RULES_PATTERN_POSITIONS_H_
#define ZHENGWEN_CLEAN_RULES_PATTERN_POSITIONS_H_

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace zhengwen::clean::rules {

struct PatternPositions {
  // The characters one place takes; empty means any character.
  std::vector<std::vector<char32_t>> places;
  std::vector<uint32_t> first;
  std::vector<uint32_t> last;
  std::vector<std::pair<uint32_t, uint32_t>> next;  // place, place behind it
  bool any = false;                                 // the pattern is not understood
};

PatternPositions PositionsOf(std::string_view pattern);

}  // namespace zhengwen::clean::rules

#endif  // ZHENGWEN_CLEAN_RULES_PATTERN_POSITIONS_H_
