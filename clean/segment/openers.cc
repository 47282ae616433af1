#include "clean/segment/openers.h"

#include <algorithm>
#include <set>
#include <utility>

#include "clean/segment/first_chars.h"
#include "core/table_file.h"
#include "core/unicode.h"

namespace zhengwen::clean {
namespace {

constexpr size_t kPhrase = 120;  // bytes a phrase may take up
constexpr size_t kAhead = 360;   // bytes a pattern may look at
constexpr size_t kBmp = 0x10000;

const std::vector<std::string> kColumns() { return {"pattern", "hit", "miss"}; }
std::string Path(const std::string& config) { return config + "/glue/openers.tsv"; }

struct Parts {
  std::string phrase;
  std::string follow;  // the macro's pattern
};

Result<Parts> SplitPattern(const Table& table, const TableRow& row) {
  const std::string& pattern = row.cells[0];
  const size_t brace = pattern.rfind('{');
  const bool macro = brace != std::string::npos && pattern.back() == '}' &&
                     pattern[brace + 1] >= 'A' && pattern[brace + 1] <= 'Z';
  if (!macro) return Parts{pattern, ""};
  const std::string name = pattern.substr(brace + 1, pattern.size() - brace - 2);
  const std::string_view meaning = table.Header(name);
  if (meaning.empty()) {
    return Error{
        ErrorCode::config, table.Where(row),
        "macro " + name + " is not defined; write '# " + name + ": ...' above the columns"};
  }
  return Parts{pattern.substr(0, brace), std::string(meaning)};
}

// What a pattern gets to see: a stretch of bounded length. Where it was cut off a line end stands,
// which neither '.' nor '$' matches.
std::string Window(std::string_view line, size_t at, size_t ahead) {
  const size_t end = BorderBefore(line, std::min(line.size(), at + ahead));
  std::string window = Folded(line.substr(at, end - at));
  std::replace(window.begin(), window.end(), '\n', ' ');
  if (end < line.size()) window += '\n';
  return window;
}

std::string AnyOf(const std::vector<std::string>& patterns) {
  std::string any = "^(?:";
  for (size_t i = 0; i < patterns.size(); ++i) any.append(i == 0 ? "" : "|").append(patterns[i]);
  return any + ")";
}

}  // namespace

Result<std::vector<OpenerRow>> LoadOpenerRows(const std::string& config) {
  Result<Table> table = LoadTable(Path(config), kColumns());
  if (!table) return table.error();
  std::vector<OpenerRow> rows;
  for (const TableRow& row : table->rows)
    rows.push_back({row.line, row.cells[0], row.cells[1], row.cells[2]});
  return rows;
}

Result<Openers> Openers::Load(const std::string& config) {
  Result<Table> table = LoadTable(Path(config), kColumns());
  if (!table) return table.error();
  // Phrases with the same macro share one copy of it: the automaton stays small.
  std::vector<std::pair<std::string, std::vector<std::string>>> by_follow;
  std::vector<std::string> phrases;
  std::set<char32_t> chars;
  for (const TableRow& row : table->rows) {
    const Result<Parts> parts = SplitPattern(*table, row);
    if (!parts) return parts.error();
    const auto fail = [&](const std::string& message) {
      return Error{ErrorCode::config, table->Where(row), message};
    };
    if (const auto alone = Regex::Compile(parts->phrase + parts->follow); !alone)
      return fail(alone.error().message);
    if (!AddFirstChars(parts->phrase, &chars))
      return fail("must begin with a character, a class of characters or a group of these");
    const auto group = std::find_if(by_follow.begin(), by_follow.end(),
                                    [&](const auto& g) { return g.first == parts->follow; });
    if (group == by_follow.end()) {
      by_follow.push_back({parts->follow, {parts->phrase}});
    } else {
      group->second.push_back(parts->phrase);
    }
    phrases.push_back(parts->phrase);
  }
  std::vector<std::string> full;
  full.reserve(by_follow.size());
  for (const auto& [follow, heads] : by_follow)
    full.push_back(AnyOf(heads).substr(1) + "(?:" + follow + ")");
  Result<Regex> any = Regex::Compile(AnyOf(full));
  if (!any) return Error{ErrorCode::config, table->path, any.error().message};
  Result<Regex> phrase = Regex::Compile(AnyOf(phrases));
  if (!phrase) return Error{ErrorCode::config, table->path, phrase.error().message};
  // A text's own characters are asked for, so those that fold to the pattern's count as well.
  std::vector<bool> first(kBmp);
  for (char32_t c = 0; c < kBmp; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string letter;
    AppendUtf8(c, &letter);
    first[c] = chars.count(CharAt(Folded(letter), 0).value) > 0;
  }
  return Openers(std::move(*any), std::move(*phrase), std::move(first));
}

bool Openers::MayBegin(std::string_view line, size_t at) const {
  const Utf8Char c = CharAt(line, at);
  return c.size != 0 && c.value < kBmp && first_[c.value];
}

uint32_t Openers::Match(std::string_view line, size_t at) const {
  const uint32_t phrase = MatchPhrase(line, at);
  return phrase != 0 && full_.Find(Window(line, at, kAhead)) ? phrase : 0;
}

uint32_t Openers::MatchPhrase(std::string_view line, size_t at) const {
  if (!MayBegin(line, at)) return 0;
  const MatchRange phrase = phrase_.Find(Window(line, at, kPhrase));
  return phrase ? static_cast<uint32_t>(phrase.end) : 0;
}

}  // namespace zhengwen::clean
