// RuleFamily: what rules said of a block, by family of reason (core/reasons.def).
//
// Thread safety: pure functions.
#ifndef ZHENGWEN_CLASSIFY_TEXT_RULE_FAMILY_H_
#define ZHENGWEN_CLASSIFY_TEXT_RULE_FAMILY_H_

#include <cstdint>

#include "core/reason.h"

namespace zhengwen::classify {

enum RuleFamily : uint8_t {
  kRuleList = 1 << 0,    // lists of other pages
  kRuleMenu = 1 << 1,    // menus, breadcrumbs, rows of links
  kRuleTool = 1 << 2,    // share, login, comments, apps, advertisements
  kRuleCredit = 1 << 3,  // data about the page
  kRuleLegal = 1 << 4,   // copyright, disclaimer
};

// The bit of a reason to drop; 0 for Reason::none.
uint8_t FamilyOf(Reason reason);
// The bits of Block::hints.
uint8_t FamiliesOf(uint64_t hints);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_TEXT_RULE_FAMILY_H_
