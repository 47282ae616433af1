#include "clean/rules/rule_book.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace zhengwen::clean::rules {
namespace {

constexpr std::string_view kAnything = ".*";
constexpr std::string_view kNever = "[^\\x00-\\x{10FFFF}]";

// Every date has at least two digits; Han numerals begin dates such as U+4E8C U+3007 ....
bool MayHoldDate(std::string_view line) {
  constexpr std::string_view kHanNumerals[] = {"\u4E00", "\u4E8C", "\u3007", "\u6628", "\u4ECA"};
  if (std::any_of(line.begin(), line.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return true;
  return std::any_of(std::begin(kHanNumerals), std::end(kHanNumerals),
                     [line](std::string_view n) { return line.find(n) != std::string_view::npos; });
}

}  // namespace

Result<RuleBook> RuleBook::Make(std::vector<Rule> rules) {
  if (rules.size() > std::numeric_limits<uint16_t>::max())
    return Error{ErrorCode::limit, "config/rules", "holds more than 65,535 rows"};
  RuleBook book;
  book.rules_ = std::move(rules);
  std::string stamps;
  for (size_t i = 0; i < book.rules_.size(); ++i) {
    const Rule& rule = book.rules_[i];
    const auto add = [i](Set* set, std::string pattern) {
      set->patterns.push_back(std::move(pattern));
      set->rules.push_back(static_cast<uint16_t>(i));
    };
    std::string_view pattern = rule.expanded;
    if (rule.kind == Kind::stamp) stamps += (stamps.empty() ? "(?:" : "|(?:") + rule.expanded + ")";
    if (rule.kind == Kind::dated) {
      add(&book.dated_, rule.expanded);
    } else if (rule.kind == Kind::notice) {
      add(&book.whole_, "(?:" + rule.expanded + ").*");
      add(&book.notice_, "(?:" + rule.expanded + ").*");
    } else if (pattern.substr(0, kAnything.size()) == kAnything) {
      pattern.remove_prefix(kAnything.size());
      const bool open = pattern.size() > kAnything.size() &&
                        pattern.substr(pattern.size() - kAnything.size()) == kAnything;
      if (open) pattern.remove_suffix(kAnything.size());
      add(&book.floating_, "(?:" + std::string(pattern) + (open ? ")" : ")$"));
    } else {
      add(&book.whole_, rule.expanded);
    }
  }
  for (const auto& [set, anchor] : {std::pair(&book.whole_, PatternSet::Anchor::both),
                                    std::pair(&book.floating_, PatternSet::Anchor::none),
                                    std::pair(&book.dated_, PatternSet::Anchor::both),
                                    std::pair(&book.notice_, PatternSet::Anchor::both)}) {
    if (Status status = Compile(anchor, set); !status) return status.error();
  }
  Result<Regex> stamp = Regex::Compile(stamps.empty() ? std::string(kNever) : stamps);
  if (!stamp) return Error{ErrorCode::config, "config/rules", stamp.error().message};
  book.stamp_ = std::move(*stamp);
  return book;
}

Status RuleBook::Compile(PatternSet::Anchor anchor, Set* set) {
  if (set->patterns.empty()) return Ok();
  Result<PatternSet> compiled = PatternSet::Compile(set->patterns, anchor);
  if (!compiled) return Error{ErrorCode::config, "config/rules", compiled.error().message};
  set->compiled = std::move(*compiled);
  return Ok();
}

void RuleBook::MatchSet(const Set& set, std::string_view line, std::vector<uint16_t>* hits) {
  if (!set.compiled) return;
  std::vector<int> found;  // stays without memory of its own where nothing matches
  set.compiled->Match(line, &found);
  for (const int i : found) hits->push_back(set.rules[static_cast<size_t>(i)]);
}

void RuleBook::Match(std::string_view line, std::vector<uint16_t>* hits) const {
  if (line.empty()) return;
  MatchSet(whole_, line, hits);
  MatchSet(floating_, line, hits);
  if (MayHoldDate(line)) MatchSet(dated_, line, hits);
}

void RuleBook::MatchNotice(std::string_view beginning, std::vector<uint16_t>* hits) const {
  MatchSet(notice_, beginning, hits);
}

}  // namespace zhengwen::clean::rules
