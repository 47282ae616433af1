#include "classify/speech/orders.h"

#include <algorithm>
#include <utility>

#include "classify/speech/numerals.h"
#include "core/ascii.h"
#include "core/table_file.h"
#include "core/unicode.h"

namespace zhengwen::classify::speech {
namespace {

// What a word stands for: a digit, "next" or "last".
std::optional<int> WordNumber(std::string_view cell) {
  if (cell == "next") return OrderMark::kNext;
  if (cell == "last") return OrderMark::kLast;
  if (cell.size() == 1 && cell[0] >= '1' && cell[0] <= '9') return cell[0] - '0';
  return std::nullopt;
}

// A number that goes on behind a point, a comma or a space is no mark: 1.5, 1 000.
bool GoesOn(std::string_view text, size_t number_end, size_t end) {
  constexpr uint16_t kJoins = kComma | kSentenceEnd | kSpace;
  return number_end + CharAt(text, number_end).size == end &&
         (KindOf(CharBefore(text, end).value) & kJoins) != 0 &&
         (KindOf(CharAt(text, end).value) & kDigit) != 0 &&
         CharBefore(text, end).value != U'\u3001';  // the enumeration comma joins no digits
}

}  // namespace

Result<Orders> Orders::Load(const std::string& path) {
  const Result<Table> table =
      LoadTable(path, {"kind", "rank", "before", "number", "after", "hit", "miss"});
  if (!table) return table.error();
  Orders orders;
  std::vector<std::string> kinds;
  std::string any;
  for (const TableRow& row : table->rows) {
    const std::string& number = row.cells[3];
    if (row.cells[1] != "outer" && row.cells[1] != "inner")
      return Error{ErrorCode::config, table->Where(row), "rank is outer or inner"};
    const std::optional<int> word = WordNumber(number);
    const std::string numeral(NumeralPattern(number));
    if (!word && numeral.empty()) {
      return Error{ErrorCode::config, table->Where(row),
                   "number is han, arabic, circled, a digit, next or last, not " + number};
    }
    const std::string mark = "(?:" + row.cells[2] + ")(" + numeral + ")(?:" + row.cells[4] + ")";
    any += (any.empty() ? "" : "|") + mark;
    Result<Regex> pattern = Regex::Compile("^" + mark);
    if (!pattern) return Error{ErrorCode::config, table->Where(row), pattern.error().message};
    auto kind = std::find(kinds.begin(), kinds.end(), row.cells[0]);
    if (kind == kinds.end()) kind = kinds.insert(kinds.end(), row.cells[0]);
    orders.matchers_.push_back({std::move(*pattern), static_cast<uint32_t>(kind - kinds.begin()),
                                row.cells[1] == "outer", word});
    orders.rows_.push_back({table->Where(row), row.cells[5], row.cells[6]});
  }
  Result<Regex> all = Regex::Compile("^(?:" + any + ")");
  if (!all) return Error{ErrorCode::config, path, all.error().message};
  orders.any_ = std::move(*all);
  return orders;
}

std::optional<OrderMark> Orders::ReadRow(size_t row, std::string_view folded, Slice line) const {
  const Matcher& matcher = matchers_[row];
  const std::string_view text = folded.substr(line.begin, line.end - line.begin);
  const std::vector<MatchRange> groups = matcher.pattern.Groups(text);
  if (groups.empty()) return std::nullopt;
  OrderMark mark;
  mark.kind = matcher.kind;
  mark.outer = matcher.outer;
  mark.end = line.begin + static_cast<uint32_t>(groups[0].end);
  mark.number = matcher.number
                    ? *matcher.number
                    : NumeralValue(text.substr(groups[1].begin, groups[1].end - groups[1].begin));
  if (mark.number == 0 || (!matcher.number && GoesOn(text, groups[1].end, groups[0].end)))
    return std::nullopt;
  return mark;
}

std::optional<OrderMark> Orders::Read(std::string_view folded, Slice line) const {
  if (!any_->Find(folded.substr(line.begin, line.end - line.begin))) return std::nullopt;
  for (size_t row = 0; row < matchers_.size(); ++row) {
    if (std::optional<OrderMark> mark = ReadRow(row, folded, line)) return mark;
  }
  return std::nullopt;
}

}  // namespace zhengwen::classify::speech
