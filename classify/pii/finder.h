// Finder: numbers and addresses of persons in a text (config/pii/patterns.tsv).
//
// A row of the table says what stands before (keyword), what the number looks like (pattern), which
// check digit it must have, and what must not stand behind it (unless). No number touches another
// letter or digit of ASCII, nor a point or dash that joins it to one. Where two overlap, the one
// that begins first counts; of those the one whose row stands first.
//
// Only lines with an at sign, five digits, or a run of six letters and digits of ASCII are looked
// at. Linear in the text for every row.
// Immutable once loaded; any thread.
#ifndef ZHENGWEN_CLASSIFY_PII_FINDER_H_
#define ZHENGWEN_CLASSIFY_PII_FINDER_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/matcher.h"
#include "core/reason.h"
#include "core/result.h"

namespace zhengwen::classify {

class PiiFinder {
 public:
  struct Row {
    Reason reason = Reason::none;
    std::string name;  // "pii/patterns:12": file and line
    std::string hit;
    std::string miss;
  };
  struct Hit {
    uint32_t begin = 0;  // bytes of the text
    uint32_t end = 0;
    uint32_t row = 0;  // of rows()
  };

  // `path`: of the table. An error names file and line.
  static Result<PiiFinder> Load(const std::string& path);

  // In order, disjoint. REQUIRES: valid UTF-8.
  std::vector<Hit> Find(std::string_view text) const;

  const std::vector<Row>& rows() const { return rows_; }
  // What stands for a number of this reason: "<PHONE>".
  static std::string_view Tag(Reason reason);

 private:
  enum class Check : uint8_t { none, id_card, luhn };
  struct Matcher {
    Regex whole;                   // keyword and number
    std::optional<Regex> keyword;  // at the beginning of the whole
    std::optional<Regex> unless;
    Check check = Check::none;
  };
  static std::string WholePattern(const std::vector<std::string>& cells);
  static Result<Matcher> Compile(const std::vector<std::string>& cells);
  void FindInLine(std::string_view line, size_t line_begin, std::vector<Hit>* hits) const;
  // The number in a match of the row, if it is one.
  std::optional<MatchRange> NumberIn(std::string_view line, MatchRange match,
                                     const Matcher& matcher) const;

  std::vector<Row> rows_;
  std::vector<Matcher> matchers_;
  std::optional<PatternSet> all_;  // of the matchers' wholes
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_PII_FINDER_H_
