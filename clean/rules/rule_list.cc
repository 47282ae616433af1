#include "clean/rules/rule_list.h"

#include <algorithm>
#include <utility>

#include "clean/rules/pattern_positions.h"
#include "core/file.h"
#include "core/matcher.h"
#include "core/table_file.h"
#include "core/unicode.h"

namespace zhengwen::clean::rules {
namespace {

constexpr std::string_view kMacroList = "macros";

template <size_t N>
std::string Listed(const std::array<std::string_view, N>& names) {
  std::string all;
  for (const std::string_view name : names) all += (all.empty() ? "" : ", ") + std::string(name);
  return all;
}

// The first upper-case ASCII letter that is to be matched literally; npos if there is none.
size_t LiteralUpperCase(std::string_view pattern) {
  for (size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '\\') {
      const bool named = i + 2 < pattern.size() && pattern[i + 2] == '{';  // \p{Han}
      i = named ? std::min(pattern.find('}', i), pattern.size() - 1) : i + 1;
    } else if (pattern[i] >= 'A' && pattern[i] <= 'Z') {
      return i;
    }
  }
  return std::string_view::npos;
}

// Han characters in the form that matched text has; ASCII, where case tells \s from \S, as it is.
std::string FoldPattern(std::string_view pattern) {
  std::string folded;
  for (size_t at = 0; at < pattern.size();) {
    const size_t size = CharAt(pattern, at).size;
    if (size == 1) {
      folded += pattern[at];
    } else {
      AppendFolded(pattern.substr(at, size), &folded);
    }
    at += size;
  }
  return folded;
}

bool BeginsWithAnything(std::string_view pattern) {
  const PatternPositions positions = PositionsOf(pattern);
  return positions.any ||
         std::any_of(positions.first.begin(), positions.first.end(),
                     [&](uint32_t place) { return positions.places[place].empty(); });
}

// A message, or empty where the row is fine.
std::string ReadRow(const std::vector<std::string>& cells, const Macros& macros, Rule* rule) {
  const std::optional<Kind> kind = KindNamed(cells[1]);
  if (!kind) return "kind '" + cells[1] + "' is none of " + Listed(kKindNames);
  const std::optional<Where> where = WhereNamed(cells[2]);
  if (!where) return "where '" + cells[2] + "' is none of " + Listed(kWhereNames);
  rule->kind = *kind, rule->where = *where;
  rule->pattern = cells[0], rule->hit = cells[3], rule->miss = cells[4];
  if (rule->hit.empty() || rule->miss.empty())
    return "needs an example that it hits and one that it must miss";
  if (const size_t at = LiteralUpperCase(rule->pattern); at != std::string_view::npos)
    return std::string("text is matched in lower case, so '") + rule->pattern[at] +
           "' never matches; write it in lower case";
  Result<std::string> expanded = macros.Expand(rule->pattern);
  if (!expanded) return expanded.error().message;
  rule->expanded = FoldPattern(*expanded);
  Result<Regex> regex = Regex::Compile(rule->expanded);
  if (!regex) return regex.error().message;
  if (regex->FullMatch("")) return "matches the empty text; demand at least one character";
  const bool floating = rule->pattern.substr(0, 2) == ".*";
  if (!floating && rule->kind != Kind::dated && BeginsWithAnything(rule->expanded)) {
    return "may begin with any character, which keeps the matcher busy on every line; begin with a "
           "literal, or with '.*' to search inside the line";
  }
  return "";
}

}  // namespace

std::optional<Kind> KindNamed(std::string_view name) {
  const auto found = std::find(kKindNames.begin(), kKindNames.end(), name);
  if (found == kKindNames.end()) return std::nullopt;
  return static_cast<Kind>(found - kKindNames.begin());
}

std::optional<Where> WhereNamed(std::string_view name) {
  const auto found = std::find(kWhereNames.begin(), kWhereNames.end(), name);
  if (found == kWhereNames.end()) return std::nullopt;
  return static_cast<Where>(found - kWhereNames.begin());
}

std::string ListName(std::string_view path) {
  const size_t slash = path.rfind('/');
  if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  return std::string(path.substr(0, path.find('.')));
}

Result<std::vector<Rule>> ParseRuleList(const std::string& path, std::string_view content,
                                        const Macros& macros) {
  Result<Table> table = ParseTable(path, content, {"pattern", "kind", "where", "hit", "miss"});
  if (!table) return table.error();
  const std::string_view id = table->Header("reason");
  const std::optional<Reason> reason = ReasonNamed(id);
  if (!reason || Info(*reason).kind != ReasonKind::drop) {
    return Error{ErrorCode::config, path,
                 "'# reason: " + std::string(id) +
                     "' before the columns must name a drop reason of core/reasons.def"};
  }
  std::vector<Rule> rules;
  for (const TableRow& row : table->rows) {
    Rule rule;
    rule.list = ListName(path), rule.line = row.line, rule.reason = *reason;
    if (std::string wrong = ReadRow(row.cells, macros, &rule); !wrong.empty())
      return Error{ErrorCode::config, table->Where(row), std::move(wrong)};
    rules.push_back(std::move(rule));
  }
  return rules;
}

Result<RuleLists> LoadRuleLists(const std::string& config) {
  const std::string folder = config + "/rules";
  Result<std::vector<std::string>> paths = ListFiles(folder, ".tsv");
  if (!paths) return paths.error();
  Result<Macros> macros = Macros::Load(folder + "/" + std::string(kMacroList) + ".tsv");
  if (!macros) return macros.error();
  Result<std::string> moment = macros->Expand("{moment}");
  if (!moment) return Error{ErrorCode::config, folder + "/macros.tsv", moment.error().message};
  RuleLists lists{{}, FoldPattern(*moment)};
  for (const std::string& path : *paths) {
    if (ListName(path) == kMacroList) continue;
    Result<std::string> content = ReadFile(path);
    if (!content) return content.error();
    Result<std::vector<Rule>> rules = ParseRuleList(path, *content, *macros);
    if (!rules) return rules.error();
    std::move(rules->begin(), rules->end(), std::back_inserter(lists.rules));
  }
  return lists;
}

}  // namespace zhengwen::clean::rules
