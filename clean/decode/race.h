// Charsets race: all read the same bytes side by side, and the one whose reading is the most
// probable text (text_cost.h) wins. Who is far behind gives up, so that a few dozen characters are
// read before one is left, on most texts.
//
// Pure function; any thread. Time: linear in the bytes.
#ifndef ZHENGWEN_CLEAN_DECODE_RACE_H_
#define ZHENGWEN_CLEAN_DECODE_RACE_H_

#include <cstdint>
#include <string_view>

namespace zhengwen::clean {

// What follows the bytes: nothing, so that an unfinished character at their end is malformed, or
// more of the text.
enum class End : uint8_t { of_text, of_sample };

enum class Entrants : uint8_t {
  all,
  bytewise,  // without UTF-16 and UTF-32
};

struct Winner {
  std::string_view charset = "utf-8";
  bool sure = false;    // all others gave up
  bool wide = false;    // UTF-16 or UTF-32
  bool is_text = true;  // false: pure chance would have made the bytes with more probability
};

// `hint`: a charset's name that the others must beat clearly, or "". One that is not among the
// candidates of its own enters the race.
Winner Race(std::string_view bytes, End end, std::string_view hint, Entrants entrants);

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_DECODE_RACE_H_
