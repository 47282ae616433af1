#include "classify/pii/finder.h"

#include <algorithm>
#include <array>
#include <utility>

#include "classify/pii/checks.h"
#include "core/ascii.h"
#include "core/table_file.h"

namespace zhengwen::classify {
namespace {

struct Kind {
  std::string_view name;  // in the table
  Reason reason;
  std::string_view tag;
};
constexpr std::array kKinds = {
    Kind{"id_card", Reason::id_card, "<ID_CARD>"},
    Kind{"bank_card", Reason::bank_card, "<BANK_CARD>"},
    Kind{"mobile", Reason::mobile_number, "<PHONE>"},
    Kind{"landline", Reason::landline_number, "<PHONE>"},
    Kind{"email", Reason::email_address, "<EMAIL>"},
    Kind{"qq", Reason::account_number, "<ACCOUNT>"},
    Kind{"wechat", Reason::account_number, "<ACCOUNT>"},
};

bool IsPart(char c) { return IsAsciiLetterOrDigit(c) || c == '_'; }
bool Joins(char c) { return c == '.' || c == '-' || c == '/' || c == '@' || c == '=' || c == '%'; }

// Whether what stands at text[begin, end) goes on to one of its sides.
bool GoesOn(std::string_view text, size_t begin, size_t end) {
  // A plus that is no part of it: the number of another country.
  if (begin > 0 && (IsPart(text[begin - 1]) || text[begin - 1] == '+')) return true;
  if (end < text.size() && IsPart(text[end])) return true;
  if (begin > 1 && Joins(text[begin - 1]) && IsPart(text[begin - 2])) return true;
  return end + 1 < text.size() && Joins(text[end]) && IsAsciiDigit(text[end + 1]);
}

// Whether there is anything to find.
bool Worth(std::string_view line) {
  constexpr size_t kDigits = 5;
  constexpr size_t kRun = 6;
  size_t digits = 0;
  size_t run = 0;
  for (const char c : line) {
    digits += IsAsciiDigit(c) ? 1 : 0;
    run = IsPart(c) || c == '-' ? run + 1 : 0;
    if (c == '@' || digits == kDigits || run == kRun) return true;
  }
  return false;
}

}  // namespace

std::string_view PiiFinder::Tag(Reason reason) {
  const auto* kind = std::find_if(kKinds.begin(), kKinds.end(),
                                  [reason](const Kind& k) { return k.reason == reason; });
  return kind == kKinds.end() ? "" : kind->tag;
}

std::string PiiFinder::WholePattern(const std::vector<std::string>& cells) {
  return (cells[1].empty() ? "" : "(?:" + cells[1] + ")") + "(?:" + cells[2] + ")";
}

Result<PiiFinder::Matcher> PiiFinder::Compile(const std::vector<std::string>& cells) {
  const std::string& keyword = cells[1];
  const std::string& unless = cells[4];
  Result<Regex> whole = Regex::Compile(WholePattern(cells));
  if (!whole) return whole.error();
  Matcher matcher{std::move(*whole), {}, {}, Check::none};
  if (!keyword.empty()) {
    Result<Regex> regex = Regex::Compile("^(?:" + keyword + ")");
    if (!regex) return regex.error();
    matcher.keyword = std::move(*regex);
  }
  if (!unless.empty()) {
    Result<Regex> regex = Regex::Compile("^(?:" + unless + ")");
    if (!regex) return regex.error();
    matcher.unless = std::move(*regex);
  }
  if (cells[3] == "id_card") {
    matcher.check = Check::id_card;
  } else if (cells[3] == "luhn") {
    matcher.check = Check::luhn;
  } else if (!cells[3].empty()) {
    return Error{ErrorCode::config, "", "check is id_card, luhn or empty"};
  }
  return matcher;
}

Result<PiiFinder> PiiFinder::Load(const std::string& path) {
  Result<Table> table =
      LoadTable(path, {"kind", "keyword", "pattern", "check", "unless", "hit", "miss"});
  if (!table) return table.error();
  PiiFinder finder;
  std::vector<std::string> patterns;
  for (const TableRow& row : table->rows) {
    const auto* kind = std::find_if(kKinds.begin(), kKinds.end(),
                                    [&](const Kind& k) { return k.name == row.cells[0]; });
    if (kind == kKinds.end())
      return Error{ErrorCode::config, table->Where(row), "no kind is called " + row.cells[0]};
    Result<Matcher> matcher = Compile(row.cells);
    if (!matcher) return Error{ErrorCode::config, table->Where(row), matcher.error().message};
    patterns.push_back(WholePattern(row.cells));
    finder.matchers_.push_back(std::move(*matcher));
    finder.rows_.push_back(
        {kind->reason, "pii/patterns:" + std::to_string(row.line), row.cells[5], row.cells[6]});
  }
  Result<PatternSet> all = PatternSet::Compile(patterns, PatternSet::Anchor::none);
  if (!all) return Error{ErrorCode::config, path, all.error().message};
  finder.all_ = std::move(*all);
  return finder;
}

std::vector<PiiFinder::Hit> PiiFinder::Find(std::string_view text) const {
  std::vector<Hit> hits;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (Worth(line)) FindInLine(line, at, &hits);
    at = end + 1;
  }
  return hits;
}

void PiiFinder::FindInLine(std::string_view line, size_t line_begin, std::vector<Hit>* hits) const {
  std::vector<int> rows;
  all_->Match(line, &rows);
  std::vector<Hit> found;
  for (const int row : rows) {
    const auto i = static_cast<size_t>(row);
    for (size_t from = 0; from < line.size();) {
      const MatchRange match = matchers_[i].whole.Find(line, from);
      if (!match) break;
      const auto number = NumberIn(line, match, matchers_[i]);
      if (number) {
        found.push_back({static_cast<uint32_t>(line_begin + number->begin),
                         static_cast<uint32_t>(line_begin + number->end),
                         static_cast<uint32_t>(i)});
      }
      from = std::max(match.end, match.begin + 1);
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Hit& a, const Hit& b) { return a.begin < b.begin; });
  for (const Hit& hit : found) {
    if (hits->empty() || hits->back().end <= hit.begin) hits->push_back(hit);
  }
}

std::optional<MatchRange> PiiFinder::NumberIn(std::string_view line, MatchRange match,
                                              const Matcher& matcher) const {
  MatchRange number = match;
  if (matcher.keyword) {
    const MatchRange keyword =
        matcher.keyword->Find(line.substr(match.begin, match.end - match.begin));
    if (!keyword) return std::nullopt;
    if (GoesOn(line, match.begin, match.end)) return std::nullopt;
    number.begin = match.begin + keyword.end;
  } else if (GoesOn(line, match.begin, match.end)) {
    return std::nullopt;
  }
  const std::string_view digits = line.substr(number.begin, number.end - number.begin);
  if (digits.empty()) return std::nullopt;
  if (matcher.check == Check::id_card && !HasIdCardCheck(digits)) return std::nullopt;
  if (matcher.check == Check::luhn && !HasLuhnCheck(digits)) return std::nullopt;
  if (matcher.unless && matcher.unless->Find(line.substr(number.end))) return std::nullopt;
  return number;
}

}  // namespace zhengwen::classify
