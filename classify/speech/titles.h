// Titles: who spoke, in which office, at what, where and when, as titles and the lines around a
// speech tell it (config/speech/titles.tsv).
//
// Immutable once loaded; any thread.
#ifndef ZHENGWEN_CLASSIFY_SPEECH_TITLES_H_
#define ZHENGWEN_CLASSIFY_SPEECH_TITLES_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "classify/speech/words.h"
#include "core/matcher.h"
#include "core/result.h"

namespace zhengwen::classify::speech {

// Where a line stands that may tell.
enum class TitlePlace : uint8_t {
  title,  // the title that came with the input, or one in the head of the text
  head,   // any other line before the speech
  foot,   // a line behind it
};

enum class Told : uint8_t { speaker, post, occasion, place, when };
inline constexpr std::array<std::string_view, 5> kTold = {"speaker", "post", "occasion", "place",
                                                          "when"};
using Tellings = std::array<std::string, kTold.size()>;  // empty: not told

class Titles {
 public:
  struct Row {
    std::string where;  // file and line
    TitlePlace place = TitlePlace::title;
    std::string hit;
    Tellings told;
    std::string miss;
  };

  // `path`: of the table. An error names file and line.
  static Result<Titles> Load(const std::string& path, const SpeechWords& words);

  // Fills in what the line tells and `tellings` does not hold yet.
  void Read(std::string_view line, TitlePlace place, Tellings* tellings) const;

  // What a title tells: all of it without what stands around it, and what follows a colon in it.
  void ReadTitle(std::string_view line, Tellings* tellings) const;

  // Without what stands around a title (dashes, a stamp of its date before it, "full text" in
  // brackets behind it). A part of `line`.
  static std::string_view Bare(std::string_view line);

  const std::vector<Row>& rows() const { return rows_; }
  // What one row alone reads.
  Tellings ReadRow(size_t row, std::string_view line) const;

 private:
  struct Matcher {
    Regex pattern;
    std::vector<int> tells;  // of each group: an index of kTold, or -1
  };
  std::vector<Row> rows_;
  std::vector<Matcher> matchers_;
};

}  // namespace zhengwen::classify::speech

#endif  // ZHENGWEN_CLASSIFY_SPEECH_TITLES_H_
