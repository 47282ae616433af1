// Stretches of lines in another language than their document's.
//
// A line counts from kLeastLine letters on (a Han character, kana or Hangul syllable counts as
// three), and only where its language is clear: shorter and unclear ones part no stretch and make
// none. A stretch is one or more neighbouring lines of one language, of kLeastStretch letters
// together; what lies between them and does not count is part of it.
//
// Deterministic; linear in the text; any thread.
#ifndef ZHENGWEN_CLASSIFY_LANGUAGE_STRETCHES_H_
#define ZHENGWEN_CLASSIFY_LANGUAGE_STRETCHES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "classify/language/evidence.h"
#include "core/language.h"

namespace zhengwen::classify {

inline constexpr uint64_t kLeastLine = 24;     // letters: eight Han characters
inline constexpr uint64_t kLeastStretch = 60;  // letters: twenty Han characters

// Reads a text line by line: its evidence, and which lines tell what.
class LineReader {
 public:
  // REQUIRES: valid UTF-8 of less than 4 GB, which outlives the reader.
  LineReader(std::string_view text, const LanguageTables& tables);

  const Evidence& evidence() const { return evidence_; }  // of the whole text

  // Where the text's own language is `tag`.
  std::vector<ForeignStretch> Foreign(std::string_view tag) const;

 private:
  enum class Told : uint8_t;  // what a line's characters tell
  struct Line {
    uint32_t begin = 0;
    uint32_t end = 0;
    uint32_t weight = 0;
    Told told;
  };
  static Told Tell(const Evidence& evidence);
  std::string TagOfLine(const Line& line) const;  // empty: none

  std::string_view text_;
  Evidence evidence_;
  std::vector<Line> lines_;  // those that count
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_LANGUAGE_STRETCHES_H_
