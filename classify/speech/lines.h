// The lines of a text that hold something, and the clauses of a line.
//
// Pure functions; any thread. REQUIRES (all): valid UTF-8.
#ifndef ZHENGWEN_CLASSIFY_SPEECH_LINES_H_
#define ZHENGWEN_CLASSIFY_SPEECH_LINES_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/slice.h"
#include "core/unicode.h"

namespace zhengwen::classify::speech {

// Without white space around them; lines of white space are left out.
std::vector<Slice> LinesOf(std::string_view text);

// What stands between commas, points and the like (not between 、), and the marks that end it.
struct Clause {
  Slice words;       // without white space around them
  uint32_t end = 0;  // behind its marks
  bool ends_sentence = false;
  bool ends_in_colon = false;
};

// Of text[line]. Marks at its beginning belong to no clause.
std::vector<Clause> ClausesOf(std::string_view text, Slice line);

// Where the first sentence of text[line] ends, behind its marks and closing quotes; the line's end
// where it has no second one.
uint32_t FirstSentenceEnd(std::string_view text, Slice line);

// The kind of the last character of text[line].
inline uint16_t LastKind(std::string_view text, Slice line) {
  return KindOf(CharBefore(text, line.end).value);
}

// Whether a line is prose: longer than titles, names and dates are, or of more than one sentence.
bool IsProse(std::string_view text, Slice line);

}  // namespace zhengwen::classify::speech

#endif  // ZHENGWEN_CLASSIFY_SPEECH_LINES_H_
