// Rule: one row of a list in config/rules, as loaded. docs/RULES.md tells the same for people who
// write rows.
//
// Plain values; safe from any thread.
#ifndef ZHENGWEN_CLEAN_RULES_RULE_H_
#define ZHENGWEN_CLEAN_RULES_RULE_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/reason.h"
#include "core/step.h"

namespace zhengwen::clean::rules {

// What a match means. The order is the order of the groups in a list.
enum class Kind : uint8_t {
  line,     // the block is furniture
  opener,   // the header of a list: it goes, and the entries behind it
  heading,  // a header only if entries follow; a section title of a body looks the same
  item,     // an entry of a list or menu: goes in a run, in a row of links, or behind a header
  dated,    // a title with a date or a count: goes in a run, or behind a header
  notice,   // the pattern begins a paragraph of any length that is furniture
  weak,     // evidence for the body model, nothing more
};

// Where in the document a match is believed. The head ends at the first real paragraph, the tail
// begins behind the last one (clean/rules/page.h).
enum class Where : uint8_t { any, head, tail, edge };

inline constexpr std::array<std::string_view, 7> kKindNames = {"line",  "opener", "heading", "item",
                                                               "dated", "notice", "weak"};
inline constexpr std::array<std::string_view, 4> kWhereNames = {"any", "head", "tail", "edge"};

constexpr std::string_view Name(Kind kind) { return kKindNames[static_cast<size_t>(kind)]; }
constexpr std::string_view Name(Where where) { return kWhereNames[static_cast<size_t>(where)]; }

std::optional<Kind> KindNamed(std::string_view name);
std::optional<Where> WhereNamed(std::string_view name);

struct Rule {
  std::string list;   // file name without ending
  uint32_t line = 0;  // in that file
  Reason reason = Reason::none;
  Kind kind = Kind::weak;
  Where where = Where::any;
  std::string pattern;   // as written
  std::string expanded;  // macros expanded, Han characters folded: what is compiled
  std::string hit;
  std::string miss;
  AuthorId author = 0;
};

}  // namespace zhengwen::clean::rules

#endif  // ZHENGWEN_CLEAN_RULES_RULE_H_
