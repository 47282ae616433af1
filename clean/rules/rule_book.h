// RuleBook: all rules, compiled so that one line is matched against all of them in one or two
// passes.
//
// Rows are parted by how their patterns begin, for the sake of speed:
//   whole     must match the whole line; such a set is done with most lines after a few bytes
//   floating  begin with ".*": searched for anywhere in the line
//   dated     rows of kind `dated`, tried on lines that hold a digit or a Han numeral only
//   notice    rows of kind `notice`, for the beginning of long lines
//
// Thread safety: immutable once made.
#ifndef ZHENGWEN_CLEAN_RULES_RULE_BOOK_H_
#define ZHENGWEN_CLEAN_RULES_RULE_BOOK_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "clean/rules/rule.h"
#include "core/matcher.h"
#include "core/result.h"

namespace zhengwen::clean::rules {

class RuleBook {
 public:
  // REQUIRES: fewer than 65,536 rules.
  static Result<RuleBook> Make(std::vector<Rule> rules);

  // Appends to *hits the indices of the rules whose patterns match `line`, a short line as
  // AppendClean gives it. Ascending within each set.
  void Match(std::string_view line, std::vector<uint16_t>* hits) const;

  // The same for rules of kind `notice` alone. `beginning`: the first kNoticeChars of a long line.
  void MatchNotice(std::string_view beginning, std::vector<uint16_t>* hits) const;

  const Rule& rule(size_t i) const { return rules_[i]; }
  size_t size() const { return rules_.size(); }

  // Finds what any rule of kind `stamp` matches, inside a line.
  const Regex& stamp() const { return *stamp_; }

  // Code points of a long line that notices are looked for in.
  static constexpr size_t kNoticeChars = 60;

 private:
  struct Set {
    std::vector<std::string> patterns;
    std::vector<uint16_t> rules;  // of each pattern
    std::optional<PatternSet> compiled;
  };
  static Status Compile(PatternSet::Anchor anchor, Set* set);
  static void MatchSet(const Set& set, std::string_view line, std::vector<uint16_t>* hits);

  std::vector<Rule> rules_;
  Set whole_;
  Set floating_;
  Set dated_;
  Set notice_;
  std::optional<Regex> stamp_;
};

}  // namespace zhengwen::clean::rules

#endif  // ZHENGWEN_CLEAN_RULES_RULE_BOOK_H_
