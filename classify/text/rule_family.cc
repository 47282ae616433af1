#include "classify/text/rule_family.h"

#include <bit>
#include <cstddef>

namespace zhengwen::classify {

uint8_t FamilyOf(Reason reason) {
  switch (reason) {
    case Reason::recommend_list:
    case Reason::dated_list:
    case Reason::page_nav:
      return kRuleList;
    case Reason::link_row:
    case Reason::breadcrumb:
    case Reason::menu:
      return kRuleMenu;
    case Reason::share_tools:
    case Reason::login:
    case Reason::comment_ui:
    case Reason::app_promo:
    case Reason::download_box:
    case Reason::ad:
      return kRuleTool;
    case Reason::copyright:
    case Reason::disclaimer:
      return kRuleLegal;
    case Reason::none:
      return 0;
    default:
      return kRuleCredit;
  }
}

uint8_t FamiliesOf(uint64_t hints) {
  uint8_t families = 0;
  for (; hints != 0; hints &= hints - 1) {
    const int bit = std::countr_zero(hints);
    if (static_cast<size_t>(bit) < kReasonCount)
      families = static_cast<uint8_t>(families | FamilyOf(static_cast<Reason>(bit)));
  }
  return families;
}

}  // namespace zhengwen::classify
