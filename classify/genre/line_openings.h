// LineOpenings: what the beginnings of a text's lines tell of its kind.
//
// One text at a time, lines in order. Thread safety: none.
#ifndef ZHENGWEN_CLASSIFY_GENRE_LINE_OPENINGS_H_
#define ZHENGWEN_CLASSIFY_GENRE_LINE_OPENINGS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace zhengwen::classify {

class LineOpenings {
 public:
  // A line begins at text[at]; its first character is no white space.
  void Begin(std::string_view text, size_t at);

  // Somebody who is reported of, or what he says or does, ends `chars` characters into the line.
  void Reporter(int64_t chars) { reporter_ = chars; }
  void Reports(int64_t chars);

  // In 1/1,000: lines that begin with a name and what it says, of all; lines that begin with who
  // speaks, where several do so alike, twice their share.
  int32_t reported() const;
  int32_t turns() const;

 private:
  void ReadLabel(std::string_view text, size_t at);

  int64_t lines_ = 0;
  int64_t reported_ = 0;
  int64_t reporter_ = 0;  // characters into the line; negative: none in it, or it has counted
  struct Label {
    uint64_t hash = 0;
    int64_t lines = 0;
  };
  std::vector<Label> labels_;
};

// Whether a name, alone on its line, and a day below it stand near the end, as under a letter.
// REQUIRES: valid UTF-8.
bool IsSignedAndDated(std::string_view text);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_GENRE_LINE_OPENINGS_H_
