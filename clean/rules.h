// Rules: what is certainly boilerplate is marked as dropped, what may be gets a hint for the body
// model.
//
// The words and patterns are rows of config/rules/*.tsv; docs/RULES.md tells the format and how a
// row gets in.
#ifndef ZHENGWEN_CLEAN_RULES_H_
#define ZHENGWEN_CLEAN_RULES_H_

#include <string>
#include <vector>

#include "core/step.h"

namespace zhengwen::clean {

// Marks blocks (Block::drop, author, hints).
Result<std::unique_ptr<Step>> MakeRules(const StepContext& context);

// One row of a rule list, for `zhengwen list` and the tests that run every row's examples.
struct RuleInfo {
  std::string list;   // file name without ending
  uint32_t line = 0;  // in that file
  Reason reason = Reason::none;
  std::string kind;
  std::string pattern;
  std::string hit;
  std::string miss;
};
Result<std::vector<RuleInfo>> LoadRuleInfos(const std::string& config);

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_RULES_H_
