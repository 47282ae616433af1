// LineFacts: what one pass over a line's characters tells about it, its neighbours unseen.
//
// Sizes are in quarters of a Han character (char_class.h), so that a Chinese and an English line
// that say the same are about equally long.
#ifndef ZHENGWEN_CLASSIFY_TEXT_LINE_FACTS_H_
#define ZHENGWEN_CLASSIFY_TEXT_LINE_FACTS_H_

#include <cstdint>
#include <string_view>

#include "classify/text/char_class.h"

namespace zhengwen::classify {

// How a line ends, from "a link, surely" to "a sentence, surely".
enum class LineEnd : uint8_t {
  arrow,     // '>' and its kin
  ellipsis,  // cut short
  digit,
  mark,  // other punctuation or a symbol
  letter,
  han,
  bracket,  // closing bracket or quote with no sentence end before it
  comma,
  colon,
  sentence_closed,  // sentence end, then closing quotes or brackets
  sentence,
};

enum class LineBegin : uint8_t {
  han,
  letter,
  digit,
  date,      // a date or a time of day
  numbered,  // "1.", "(3)", a Han numeral with a list mark: an entry or a heading
  chapter,   // ordinal prefix, numeral
  bullet,
  bracket,  // opening bracket or quote
  mark,
};

struct LineFacts {
  uint64_t hash = 0;     // of the folded characters; digits are alike, white space is skipped
  uint32_t chars = 0;    // code points
  uint32_t size = 0;     // quarters of a Han character
  uint32_t han = 0;      // Han, kana, hangul
  uint32_t letters = 0;  // of other scripts
  uint32_t digits = 0;
  uint32_t capitals = 0;       // A to Z
  uint32_t words = 0;          // runs of letters and digits; a Han character or kana is one
  uint32_t capital_words = 0;  // of these, those that begin with a capital
  uint32_t short_words = 0;    // ... of at most three small letters: what English cannot do without
  uint32_t spaces = 0;
  uint32_t marks = 0;       // punctuation and symbols
  uint32_t code_marks = 0;  // those that programs are full of
  uint32_t functions = 0;   // function characters (Han only)
  uint32_t pronouns = 0;
  uint32_t ends = 0;  // sentence ends
  uint32_t commas = 0;
  uint32_t colons = 0;
  uint32_t quotes = 0;  // opening quotes and brackets
  uint32_t separators = 0;
  uint32_t currencies = 0;      // signs of money
  uint32_t tokens = 0;          // parts between white space and separators
  uint32_t longest_token = 0;   // size
  uint32_t longest_clause = 0;  // size of the longest stretch without punctuation
  uint32_t longest_digits = 0;  // digits in the longest run
  uint32_t dates = 0;           // dates and times of day
  bool date_at_end = false;
  LineBegin begin = LineBegin::mark;
  LineEnd end = LineEnd::mark;

  uint32_t Pauses() const { return ends + commas; }
  bool EndsSentence() const { return end >= LineEnd::sentence_closed; }
};

// `line`: valid UTF-8 without surrounding white space; `classes`: CharClasses().
LineFacts ScanLine(std::string_view line, const CharClass* classes);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_TEXT_LINE_FACTS_H_
