#include "classify/speech/words.h"

#include <algorithm>
#include <utility>

#include "core/table_file.h"

namespace zhengwen::classify::speech {

std::string SpeechWords::Anchored(WordPart part, const std::string& pattern) {
  switch (part) {
    case WordPart::audience:
    case WordPart::kind:
      return "(?:" + pattern + ")$";
    case WordPart::greeting:
    case WordPart::ending:
    case WordPart::ending_lead:
    case WordPart::direction:
    case WordPart::name:
    case WordPart::office:
    case WordPart::coda:
      return "^(?:" + pattern + ")$";
    case WordPart::no_order:
    case WordPart::address_start:
      return "^(?:" + pattern + ")";
    case WordPart::no_address:
    case WordPart::no_heading:
    case WordPart::lead:
    case WordPart::placeholder:
      break;
  }
  return pattern;
}

Result<SpeechWords> SpeechWords::Load(const std::string& path) {
  const Result<Table> table = LoadTable(path, {"part", "pattern", "hit", "miss"});
  if (!table) return table.error();
  SpeechWords words;
  words.alternatives_.resize(kWordParts.size());
  for (const TableRow& row : table->rows) {
    const auto part = std::find(kWordParts.begin(), kWordParts.end(), row.cells[0]);
    if (part == kWordParts.end()) {
      return Error{ErrorCode::config, table->Where(row), "no part is called " + row.cells[0]};
    }
    const auto i = static_cast<size_t>(part - kWordParts.begin());
    const Result<Regex> pattern = Regex::Compile(row.cells[1]);
    if (!pattern) return Error{ErrorCode::config, table->Where(row), pattern.error().message};
    std::string& all = words.alternatives_[i];
    all += all.empty() ? row.cells[1] : '|' + row.cells[1];
    words.rows_.push_back(
        {static_cast<WordPart>(i), table->Where(row), row.cells[1], row.cells[2], row.cells[3]});
  }
  for (size_t i = 0; i < kWordParts.size(); ++i) {
    if (words.alternatives_[i].empty()) {
      return Error{ErrorCode::config, path, "has no row of " + std::string(kWordParts[i])};
    }
    words.alternatives_[i] = "(?:" + words.alternatives_[i] + ')';
    Result<Regex> pattern =
        Regex::Compile(Anchored(static_cast<WordPart>(i), words.alternatives_[i]));
    if (!pattern) return Error{ErrorCode::config, path, pattern.error().message};
    words.patterns_.push_back(std::move(*pattern));
  }
  return words;
}

}  // namespace zhengwen::classify::speech
