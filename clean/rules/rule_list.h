// Rule lists: the tables of config/rules as rules.
//
// A list opens with `# reason: ID` (a drop reason of core/reasons.def) and `# what:`, `# source:`,
// `# admits:`; its columns are pattern, kind, where, hit, miss. docs/RULES.md explains each.
//
// Patterns are written in lower case; Han characters in any form, for they are folded as the text
// is. Errors name file and line and say what to write instead.
#ifndef ZHENGWEN_CLEAN_RULES_RULE_LIST_H_
#define ZHENGWEN_CLEAN_RULES_RULE_LIST_H_

#include <string>
#include <string_view>
#include <vector>

#include "clean/rules/macros.h"
#include "clean/rules/rule.h"
#include "core/result.h"

namespace zhengwen::clean::rules {

// `path` names the list (its file name without ending) and is used in errors.
Result<std::vector<Rule>> ParseRuleList(const std::string& path, std::string_view content,
                                        const Macros& macros);

struct RuleLists {
  std::vector<Rule> rules;  // in the order of the lists' names; authors are not set
  std::string moment;       // the macro {moment}, expanded: what a date or time looks like
};
// All lists of the config folder.
Result<RuleLists> LoadRuleLists(const std::string& config);

// "a/b/share_tools.tsv" -> "share_tools".
std::string ListName(std::string_view path);

}  // namespace zhengwen::clean::rules

#endif  // ZHENGWEN_CLEAN_RULES_RULE_LIST_H_
