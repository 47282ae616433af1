#include "clean/rules/rule_book.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace zhengwen::clean::rules {
namespace {

constexpr std::string_view kAnything = ".*";

bool IsWords(std::string_view pattern) {
  return pattern.find_first_of("\\[](){}.*+?^$") == std::string_view::npos;
}

constexpr std::string_view kJustNow = "\u521A";
constexpr std::string_view kDay = "\u65E5";

// Bytes that digits, kJustNow and kDay begin with.
constexpr std::array<bool, 256> kDateBytes = [] {
  std::array<bool, 256> bytes{};
  for (unsigned char c = '0'; c <= '9'; ++c) bytes[c] = true;
  for (const char c : {kJustNow[0], kDay[0]}) bytes[static_cast<unsigned char>(c)] = true;
  return bytes;
}();

// Dates and counts stand at an end of the line, within so many bytes. Those without ASCII digits
// are the word for just now, and dates in Han numerals, which end with the character for day.
bool MayHoldDate(std::string_view line) {
  constexpr size_t kReach = 12;
  const auto tells = [&](size_t begin, size_t end, bool day) {
    for (size_t at = begin; at < end; ++at) {
      if (!kDateBytes[static_cast<unsigned char>(line[at])]) continue;
      if (static_cast<unsigned char>(line[at]) < 0x80) return true;
      const std::string_view rest = line.substr(at, end - at);
      if (rest.starts_with(kJustNow) || (day && rest.starts_with(kDay))) return true;
    }
    return false;
  };
  const size_t reach = std::min(line.size(), kReach);
  if (tells(line.size() - reach, line.size(), true)) return true;
  return reach < line.size() && tells(0, reach, false);
}

}  // namespace

Result<RuleBook> RuleBook::Make(std::vector<Rule> rules, const std::string& moment) {
  if (rules.size() > std::numeric_limits<uint16_t>::max())
    return Error{ErrorCode::limit, "config/rules", "holds more than 65,535 rows"};
  RuleBook book;
  book.rules_ = std::move(rules);
  for (size_t i = 0; i < book.rules_.size(); ++i) book.Add(static_cast<uint16_t>(i));
  for (const auto& [set, anchor] : {std::pair(&book.whole_, PatternSet::Anchor::both),
                                    std::pair(&book.floating_, PatternSet::Anchor::none),
                                    std::pair(&book.dated_, PatternSet::Anchor::both),
                                    std::pair(&book.notice_, PatternSet::Anchor::both)}) {
    if (Status status = Compile(anchor, set); !status) return status.error();
  }
  Result<Regex> dates = Regex::Compile(moment);
  if (!dates) return Error{ErrorCode::config, "config/rules/macros.tsv", dates.error().message};
  book.moment_ = std::move(*dates);
  return book;
}

void RuleBook::Add(uint16_t i) {
  using End = Prefixes::End;
  const Rule& rule = rules_[i];
  std::string_view pattern = rule.expanded;
  if (rule.kind == Kind::dated) {
    AddTo(&dated_, i, rule.expanded, End::fixed);
  } else if (rule.kind == Kind::notice) {
    AddTo(&whole_, i, "(?:" + rule.expanded + ").*", End::open);
    AddTo(&notice_, i, "(?:" + rule.expanded + ").*", End::open);
  } else if (pattern.substr(0, kAnything.size()) == kAnything) {
    pattern.remove_prefix(kAnything.size());
    const bool open = pattern.size() > kAnything.size() &&
                      pattern.substr(pattern.size() - kAnything.size()) == kAnything;
    if (open) pattern.remove_suffix(kAnything.size());
    AddTo(&floating_, i, "(?:" + std::string(pattern) + (open ? ")" : ")$"),
          open ? End::open : End::fixed);
  } else if (IsWords(pattern)) {
    while (true) {
      const size_t end = std::min(pattern.find('|'), pattern.size());
      words_[std::string(pattern.substr(0, end))].push_back(i);
      longest_word_ = std::max(longest_word_, end);
      if (end == pattern.size()) break;
      pattern.remove_prefix(end + 1);
    }
  } else {
    AddTo(&whole_, i, rule.expanded, End::fixed);
  }
}

void RuleBook::AddTo(Set* set, uint16_t rule, std::string pattern, Prefixes::End end) {
  set->prefixes.Add(pattern, end);
  set->patterns.push_back(std::move(pattern));
  set->rules.push_back(rule);
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
  std::vector<int> found;  // takes no memory where nothing matches
  set.compiled->Match(line, &found);
  for (const int i : found) hits->push_back(set.rules[static_cast<size_t>(i)]);
}

void RuleBook::Match(std::string_view line, bool sentences, std::vector<uint16_t>* hits) const {
  if (line.empty()) return;
  if (line.size() <= longest_word_) {
    if (const auto word = words_.find(line); word != words_.end())
      hits->insert(hits->end(), word->second.begin(), word->second.end());
  }
  if (whole_.prefixes.AtBegin(line)) MatchSet(whole_, line, hits);
  if (!sentences && floating_.prefixes.Anywhere(line)) MatchSet(floating_, line, hits);
  if (MayHoldDate(line)) MatchSet(dated_, line, hits);
}

bool RuleBook::IsMoment(std::string_view line) const {
  constexpr size_t kMaxBytes = 48;  // sixteen Han characters, or a date in English and a time
  return line.size() <= kMaxBytes && MayHoldDate(line) && moment_->FullMatch(line);
}

void RuleBook::MatchNotice(std::string_view beginning, std::vector<uint16_t>* hits) const {
  if (!beginning.empty() && notice_.prefixes.AtBegin(beginning)) MatchSet(notice_, beginning, hits);
}

}  // namespace zhengwen::clean::rules
