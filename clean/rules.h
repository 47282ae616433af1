// Rules: what is certainly boilerplate is marked as dropped, what may be gets a hint for the body
// model.
//
// The words and patterns are rows of config/rules/*.tsv; docs/RULES.md tells the format and how a
// row gets in. A row says what a line is; the heuristics (clean/rules/heuristics.h) decide from
// where it stands and what stands around it whether to believe that. A block longer than
// rules.line_chars is only looked at for how it begins: a sentence is never cut for a word in it.
//
// Authors are "rules/LIST:LINE" for a row and "rules/HEURISTIC" for what no single row answers for.
#ifndef ZHENGWEN_CLEAN_RULES_H_
#define ZHENGWEN_CLEAN_RULES_H_

#include <string>
#include <vector>

#include "core/step.h"

namespace zhengwen::clean {

// Marks blocks (Block::drop, author, hints). Linear in the text. Errors: a list that cannot be read
// or holds a bad row (file:line and remedy), a name in rules.off that no list has, a threshold out
// of range.
Result<std::unique_ptr<Step>> MakeRules(const StepContext& context);

// One row of a rule list, for `zhengwen list` and the tests that run every row's examples.
struct RuleInfo {
  std::string list;   // file name without ending
  uint32_t line = 0;  // in that file
  Reason reason = Reason::none;
  std::string kind;   // line, opener, heading, item, dated, notice, weak
  std::string where;  // any, head, tail, edge
  std::string pattern;
  std::string hit;
  std::string miss;
};
Result<std::vector<RuleInfo>> LoadRuleInfos(const std::string& config);

// One heuristic, in the order of execution.
struct HeuristicInfo {
  std::string_view name;
  std::string_view doc;
};
std::vector<HeuristicInfo> RuleHeuristics();

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_RULES_H_
