#include "classify/speech/titles.h"

#include <algorithm>
#include <utility>

#include "core/ascii.h"
#include "core/table_file.h"
#include "core/unicode.h"

namespace zhengwen::classify::speech {
namespace {

constexpr std::array<std::string_view, 3> kPlaces = {"title", "line", "any"};
constexpr size_t kMostBytes = 300;  // a longer line is no title

std::string WithParts(std::string pattern, const SpeechWords& words) {
  for (const WordPart part : {WordPart::name, WordPart::office, WordPart::kind}) {
    const std::string macro = '{' + std::string(kWordParts[static_cast<size_t>(part)]) + '}';
    for (size_t at = pattern.find(macro); at != std::string::npos; at = pattern.find(macro, at)) {
      pattern.replace(at, macro.size(), words.Alternatives(part));
      at += words.Alternatives(part).size();
    }
  }
  return pattern;
}

Tellings SplitTold(std::string_view cell) {
  Tellings told;
  for (std::string& value : told) {
    const size_t end = std::min(cell.find('|'), cell.size());
    value = cell.substr(0, end);
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return told;
}

// Digits and the marks of a date.
size_t StampSize(std::string_view line) {
  const size_t end = std::min(line.find_first_not_of("0123456789-_/. "), line.size());
  constexpr size_t kShortestStamp = 8;  // 20201230
  return end >= kShortestStamp ? end : 0;
}

}  // namespace

Result<Titles> Titles::Load(const std::string& path, const SpeechWords& words) {
  const Result<Table> table = LoadTable(path, {"place", "pattern", "hit", "told", "miss"});
  if (!table) return table.error();
  Titles titles;
  for (const TableRow& row : table->rows) {
    const auto* const place = std::find(kPlaces.begin(), kPlaces.end(), row.cells[0]);
    if (place == kPlaces.end())
      return Error{ErrorCode::config, table->Where(row), "no place is called " + row.cells[0]};
    Result<Regex> pattern = Regex::Compile(WithParts(row.cells[1], words));
    if (!pattern) return Error{ErrorCode::config, table->Where(row), pattern.error().message};
    std::vector<int> tells;
    for (const std::string& name : pattern->group_names()) {
      const auto* const told = std::find(kTold.begin(), kTold.end(), name);
      tells.push_back(told == kTold.end() ? -1 : static_cast<int>(told - kTold.begin()));
    }
    titles.matchers_.push_back({std::move(*pattern), std::move(tells)});
    titles.rows_.push_back({table->Where(row), static_cast<TitlePlace>(place - kPlaces.begin()),
                            row.cells[2], SplitTold(row.cells[3]), row.cells[4]});
  }
  return titles;
}

Tellings Titles::ReadRow(size_t row, std::string_view line) const {
  Tellings told;
  const Matcher& matcher = matchers_[row];
  const std::vector<MatchRange> groups = matcher.pattern.Groups(Folded(line));
  for (size_t i = 0; i < groups.size(); ++i) {
    if (matcher.tells[i] < 0 || !groups[i]) continue;
    told[static_cast<size_t>(matcher.tells[i])] =
        line.substr(groups[i].begin, groups[i].end - groups[i].begin);
  }
  return told;
}

void Titles::Read(std::string_view line, TitlePlace place, Tellings* tellings) const {
  if (line.size() > kMostBytes) return;
  for (size_t row = 0; row < rows_.size(); ++row) {
    if (rows_[row].place < place) continue;
    const Tellings told = ReadRow(row, line);
    bool tells = false;
    for (size_t i = 0; i < told.size(); ++i) {
      tells |= !told[i].empty();
      if ((*tellings)[i].empty()) (*tellings)[i] = told[i];
    }
    if (tells) return;
  }
}

void Titles::ReadTitle(std::string_view line, Tellings* tellings) const {
  const std::string_view bare = Bare(line);
  Read(bare, TitlePlace::title, tellings);
  for (size_t at = 0; at < std::min(bare.size(), kMostBytes);) {
    const Utf8Char c = CharAt(bare, at);
    at += c.size;
    if ((KindOf(c.value) & kColon) != 0)
      return Read(Bare(bare.substr(at)), TitlePlace::title, tellings);
  }
}

std::string_view Titles::Bare(std::string_view line) {
  line.remove_prefix(StampSize(line));
  constexpr uint16_t kAround = kPunctuation | kSymbol | kSpace;
  while (!line.empty()) {
    const Utf8Char c = CharAt(line, 0);
    if ((KindOf(c.value) & kAround) == 0 || (KindOf(c.value) & kOpening) != 0) break;
    line.remove_prefix(c.size);
  }
  const size_t plain = line.rfind('(');
  const size_t bracket = plain != std::string_view::npos ? plain : line.rfind("\uFF08");
  const bool closed =
      !line.empty() && (KindOf(CharBefore(line, line.size()).value) & kClosing) != 0;
  constexpr size_t kLongestNote = 24;  // bytes
  if (bracket != std::string_view::npos && bracket > 0 && closed &&
      line.size() - bracket <= kLongestNote) {
    line = line.substr(0, bracket);
  }
  return TrimAsciiSpace(line);
}

}  // namespace zhengwen::classify::speech
