#include "classify/collections/headings.h"

#include <algorithm>
#include <utility>

#include "classify/speech/numerals.h"
#include "core/table_file.h"
#include "core/unicode.h"

namespace zhengwen::classify {
namespace {

constexpr uint32_t kMostBytes = 210;  // a longer line is no heading

std::string WithNumerals(std::string pattern) {
  const std::string numerals = "(?:" + std::string(speech::NumeralPattern("han")) + '|' +
                               std::string(speech::NumeralPattern("arabic")) + ')';
  constexpr std::string_view kMacro = "{number}";
  const size_t at = pattern.find(kMacro);
  if (at != std::string::npos) pattern.replace(at, kMacro.size(), numerals);
  return pattern;
}

// Every heading has its number near its beginning or its end.
bool HasNumberNearEdge(std::string_view text) {
  constexpr int kFirst = 12;  // characters
  constexpr int kLast = 6;
  size_t at = 0;
  for (int i = 0; i < kFirst && at < text.size(); ++i) {
    const Utf8Char c = CharAt(text, at);
    if (speech::IsNumeral(c.value)) return true;
    at += c.size;
  }
  at = text.size();
  for (int i = 0; i < kLast && at > 0; ++i) {
    const Utf8Char c = CharBefore(text, at);
    if (speech::IsNumeral(c.value)) return true;
    at -= c.size;
  }
  return false;
}

size_t GroupNamed(const std::vector<std::string>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? 0 : static_cast<size_t>(found - names.begin());
}

}  // namespace

Result<CollectionHeadings> CollectionHeadings::Load(const std::string& path) {
  const Result<Table> table =
      LoadTable(path, {"family", "proof", "pattern", "hit", "told", "miss"});
  if (!table) return table.error();
  CollectionHeadings headings;
  std::vector<std::string> families;
  for (const TableRow& row : table->rows) {
    const std::string& proof = row.cells[1];
    if (proof != "strong" && proof != "weak")
      return Error{ErrorCode::config, table->Where(row), "proof is strong or weak"};
    Result<Regex> pattern = Regex::Compile(WithNumerals(row.cells[2]));
    if (!pattern) return Error{ErrorCode::config, table->Where(row), pattern.error().message};
    const std::vector<std::string> names = pattern->group_names();
    const size_t number = GroupNamed(names, "number");
    if (number == 0) return Error{ErrorCode::config, table->Where(row), "has no group number"};
    auto family = std::find(families.begin(), families.end(), row.cells[0]);
    if (family == families.end()) family = families.insert(families.end(), row.cells[0]);
    headings.matchers_.push_back({std::move(*pattern), number, GroupNamed(names, "title"),
                                  static_cast<uint32_t>(family - families.begin()),
                                  proof == "strong"});
    headings.rows_.push_back({table->Where(row), row.cells[3], row.cells[4], row.cells[5]});
  }
  headings.families_ = static_cast<uint32_t>(families.size());
  return headings;
}

std::optional<NumberedHeading> CollectionHeadings::ReadRow(size_t row, std::string_view folded,
                                                           Slice line) const {
  const Matcher& matcher = matchers_[row];
  const std::string_view text = folded.substr(line.begin, line.end - line.begin);
  if (text.size() > kMostBytes) return std::nullopt;
  const std::vector<MatchRange> groups = matcher.pattern.Groups(text);
  if (groups.empty()) return std::nullopt;
  const MatchRange number = groups[matcher.number];
  NumberedHeading heading{
      matcher.family,
      matcher.strong,
      speech::NumeralValue(text.substr(number.begin, number.end - number.begin)),
      {}};
  if (heading.number == 0) return std::nullopt;
  if (const MatchRange title = groups[matcher.title]; matcher.title != 0 && title) {
    heading.title = {line.begin + static_cast<uint32_t>(title.begin),
                     line.begin + static_cast<uint32_t>(title.end)};
  }
  return heading;
}

std::optional<NumberedHeading> CollectionHeadings::Read(std::string_view folded, Slice line) const {
  const std::string_view text = folded.substr(line.begin, line.end - line.begin);
  if (text.size() > kMostBytes || !HasNumberNearEdge(text)) return std::nullopt;
  for (size_t row = 0; row < matchers_.size(); ++row) {
    if (std::optional<NumberedHeading> heading = ReadRow(row, folded, line)) return heading;
  }
  return std::nullopt;
}

}  // namespace zhengwen::classify
