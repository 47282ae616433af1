// RuleBook: all rules, compiled so that a line is matched against all of them with little work.
//
// Rows are parted by what their patterns look like, for the sake of speed; each part has its own
// filter in front of it:
//   words     alternatives without any operator: one look-up of the line
//   whole     must match the whole line; tried if the line's first two characters can begin a match
//   floating  begin with ".*": searched for anywhere in the line, if it holds two characters that
//             can begin a match; never in a line of sentences, which is not cut for words it
//             contains
//   dated     rows of kind `dated`; tried if there are digits near one of the line's ends
//   notice    rows of kind `notice`, for the beginning of long lines
//
// Thread safety: immutable once made.
#ifndef ZHENGWEN_CLEAN_RULES_RULE_BOOK_H_
#define ZHENGWEN_CLEAN_RULES_RULE_BOOK_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "clean/rules/prefixes.h"
#include "clean/rules/rule.h"
#include "core/matcher.h"
#include "core/result.h"

namespace zhengwen::clean::rules {

class RuleBook {
 public:
  // Code points of a long line that notices are looked for in.
  static constexpr size_t kNoticeChars = 60;

  // Errors: more than 65,535 rules, patterns too large together.
  // `moment`: a pattern of dates and times, macros expanded.
  static Result<RuleBook> Make(std::vector<Rule> rules, const std::string& moment);

  // Appends to *hits the indices of the rules that match `line`, a short line as AppendClean gives
  // it. `sentences`: the line is a paragraph.
  void Match(std::string_view line, bool sentences, std::vector<uint16_t>* hits) const;

  // The same for rules of kind `notice` alone. `beginning`: kNoticeChars of a long line.
  void MatchNotice(std::string_view beginning, std::vector<uint16_t>* hits) const;

  const Rule& rule(size_t i) const { return rules_[i]; }
  size_t size() const { return rules_.size(); }

  // Finds a date, inside a line.
  const Regex& moment() const { return *moment_; }
  // Whether the line is a date and no more.
  bool IsMoment(std::string_view line) const;

 private:
  struct Set {
    std::vector<std::string> patterns;
    std::vector<uint16_t> rules;  // of each pattern
    Prefixes prefixes;
    std::optional<PatternSet> compiled;
  };
  struct WordHash {
    using is_transparent = void;
    size_t operator()(std::string_view word) const { return std::hash<std::string_view>()(word); }
  };
  void Add(uint16_t i);
  static void AddTo(Set* set, uint16_t rule, std::string pattern, Prefixes::End end);
  static Status Compile(PatternSet::Anchor anchor, Set* set);
  static void MatchSet(const Set& set, std::string_view line, std::vector<uint16_t>* hits);

  std::vector<Rule> rules_;
  std::unordered_map<std::string, std::vector<uint16_t>, WordHash, std::equal_to<>> words_;
  size_t longest_word_ = 0;  // in bytes
  Set whole_;
  Set floating_;
  Set dated_;
  Set notice_;
  std::optional<Regex> moment_;
};

}  // namespace zhengwen::clean::rules

#endif  // ZHENGWEN_CLEAN_RULES_RULE_BOOK_H_
