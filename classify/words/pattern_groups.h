// PatternGroups: a table of patterns in named groups, each row with an example that it hits and one
// that it misses.
//
//   part<TAB>pattern<TAB>hit<TAB>miss        the first column's name is the table's own
//
// Patterns are RE2 without groups that capture. Immutable once loaded; any thread.
#ifndef ZHENGWEN_CLASSIFY_WORDS_PATTERN_GROUPS_H_
#define ZHENGWEN_CLASSIFY_WORDS_PATTERN_GROUPS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/matcher.h"
#include "core/result.h"

namespace zhengwen::classify {

class PatternGroups {
 public:
  struct Row {
    size_t group = 0;   // an index of the names
    std::string where;  // file and line
    std::string pattern;
    std::string hit;
    std::string miss;
  };
  struct Form {
    std::string column;                   // the name of the first one
    std::vector<std::string_view> names;  // of the groups; each must have a row
    // A pattern of the group as it must stand in a text (^...$ and the like).
    std::string (*anchored)(size_t group, const std::string& pattern);
  };

  // An error names file and line.
  static Result<PatternGroups> Load(const std::string& path, const Form& form);

  // The leftmost place at or behind `from` where a pattern of the group stands as it must.
  MatchRange Find(size_t group, std::string_view text, size_t from = 0) const {
    return patterns_[group].Find(text, from);
  }

  // All patterns of a group as one, unanchored, for use within another.
  const std::string& Alternatives(size_t group) const { return alternatives_[group]; }

  const std::vector<Row>& rows() const { return rows_; }

 private:
  std::vector<Row> rows_;
  std::vector<Regex> patterns_;  // by group
  std::vector<std::string> alternatives_;
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_WORDS_PATTERN_GROUPS_H_
