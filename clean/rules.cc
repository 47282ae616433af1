#include "clean/rules.h"

#include <algorithm>
#include <utility>

#include "clean/rules/heuristics.h"
#include "clean/rules/page.h"
#include "clean/rules/rule_book.h"
#include "clean/rules/rule_list.h"

namespace zhengwen::clean {
namespace {

using rules::Heuristic;
using rules::Known;
using rules::Page;
using rules::Rule;
using rules::RuleBook;
using rules::Thresholds;

class Rules : public Step {
 public:
  Rules(RuleBook book, Thresholds thresholds, std::vector<AuthorId> authors)
      : book_(std::move(book)), thresholds_(thresholds), authors_(std::move(authors)) {}

  void Apply(Document* doc) const override {
    Page page(doc, book_, thresholds_, &known_);
    const std::vector<Heuristic>& heuristics = rules::Heuristics();
    for (size_t i = 0; i < heuristics.size(); ++i) {
      heuristics[i].apply(&page, authors_[i]);
      page.FindBody();
    }
  }

 private:
  RuleBook book_;
  Thresholds thresholds_;
  std::vector<AuthorId> authors_;  // of the heuristics
  mutable Known known_;
};

Result<Thresholds> ReadThresholds(const Recipe& recipe) {
  const auto in = [](int64_t value, int64_t least, int64_t most) {
    return value >= least && value <= most;
  };
  // The upper bounds keep one line's work small; no menu line is longer.
  constexpr int64_t kMaxLineChars = 1000;
  constexpr int64_t kMaxRun = 100;
  if (!in(recipe.rules_line_chars, 1, kMaxLineChars))
    return Error{ErrorCode::config, "", "rules.line_chars must be from 1 to 1000"};
  if (!in(recipe.rules_entry_chars, 1, recipe.rules_line_chars))
    return Error{ErrorCode::config, "", "rules.entry_chars must be from 1 to rules.line_chars"};
  if (!in(recipe.rules_run_entries, 2, kMaxRun))
    return Error{ErrorCode::config, "", "rules.run_entries must be from 2 to 100"};
  return Thresholds{static_cast<size_t>(recipe.rules_line_chars),
                    static_cast<size_t>(recipe.rules_entry_chars),
                    static_cast<size_t>(recipe.rules_run_entries)};
}

// Without the lists that the recipe turns off.
Status TurnOff(const Words& off, std::vector<Rule>* all) {
  for (const std::string& name : off) {
    const auto in_list = [&](const Rule& rule) { return rule.list == name; };
    if (std::none_of(all->begin(), all->end(), in_list)) {
      return Error{ErrorCode::config, "",
                   "rules.off names '" + name + "', but config/rules has no such list"};
    }
    all->erase(std::remove_if(all->begin(), all->end(), in_list), all->end());
  }
  return Ok();
}

}  // namespace

Result<std::unique_ptr<Step>> MakeRules(const StepContext& context) {
  Result<rules::RuleLists> lists = rules::LoadRuleLists(context.config);
  if (!lists) return lists.error();
  if (Status status = TurnOff(context.recipe->rules_off, &lists->rules); !status)
    return status.error();
  Result<Thresholds> thresholds = ReadThresholds(*context.recipe);
  if (!thresholds) return thresholds.error();
  for (Rule& rule : lists->rules)
    rule.author = context.authors->Add("rules/" + rule.list + ":" + std::to_string(rule.line));
  std::vector<AuthorId> authors;
  for (const Heuristic& heuristic : rules::Heuristics())
    authors.push_back(context.authors->Add("rules/" + std::string(heuristic.name)));
  Result<RuleBook> book = RuleBook::Make(std::move(lists->rules), lists->moment);
  if (!book) return book.error();
  return std::unique_ptr<Step>(new Rules(std::move(*book), *thresholds, std::move(authors)));
}

Result<std::vector<RuleInfo>> LoadRuleInfos(const std::string& config) {
  Result<rules::RuleLists> lists = rules::LoadRuleLists(config);
  if (!lists) return lists.error();
  std::vector<RuleInfo> infos;
  for (Rule& rule : lists->rules) {
    infos.push_back({std::move(rule.list), rule.line, rule.reason,
                     std::string(rules::Name(rule.kind)), std::string(rules::Name(rule.where)),
                     std::move(rule.pattern), std::move(rule.hit), std::move(rule.miss)});
  }
  return infos;
}

std::vector<HeuristicInfo> RuleHeuristics() {
  std::vector<HeuristicInfo> infos;
  for (const Heuristic& heuristic : rules::Heuristics())
    infos.push_back({heuristic.name, heuristic.doc});
  return infos;
}

}  // namespace zhengwen::clean
