#include "classify/filters/word_filter.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "classify/words/excuses.h"
#include "classify/words/read_phrases.h"
#include "core/table_file.h"
#include "core/unicode.h"

namespace zhengwen::classify {
namespace {

// In 1/1,000.
std::optional<uint32_t> ReadWeight(const std::string& text) {
  constexpr double kMost = 1e6;
  constexpr double kPermille = 1000;
  double weight = 0;
  const char* end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, weight);
  if (error != std::errc() || at != end || !(weight >= 0 && weight <= kMost)) return std::nullopt;
  return static_cast<uint32_t>(weight * kPermille + 0.5);
}

bool IsOneHan(const std::string& word) {
  const Utf8Char c = CharAt(word, 0);
  return c.size == word.size() && (KindOf(c.value) & kHan) != 0;
}

}  // namespace

Status WordFilter::AddList(const std::string& path, const Words& categories, Entries* entries) {
  Result<Table> table = LoadTable(path, {"word", "category", "weight", "excuse"});
  if (!table) return table.error();
  for (const TableRow& row : table->rows) {
    const auto fail = [&](const std::string& message) {
      return Error{ErrorCode::config, table->Where(row), message};
    };
    const std::string word = Folded(row.cells[0]);
    if (word.empty()) return fail("has no word");
    if (IsOneHan(word)) return fail("one character is part of too many words; name these");
    const auto weight = ReadWeight(row.cells[2]);
    if (!weight) return fail("weight is a number from 0 to 1,000,000");
    if (!categories.empty() && !categories.Has(row.cells[1])) continue;
    const auto [at, is_new] = entries->emplace(word, *weight);
    if (!is_new && at->second == kExcuse) at->second = *weight;
    Result<std::vector<std::string>> excuses = ReadExcuses(row.cells[3], word);
    if (!excuses) return fail(excuses.error().message);
    for (std::string& excuse : *excuses) entries->emplace(std::move(excuse), kExcuse);
  }
  return Ok();
}

// Only excuses that hold one of the words: others would hide words that begin inside of them.
Status WordFilter::AddExcuses(const std::string& path, Entries* entries) {
  Result<Table> table = LoadTable(path, {"excuse", "word"});
  if (!table) return table.error();
  for (const TableRow& row : table->rows) {
    const std::string word = Folded(row.cells[1]);
    Result<std::string> excuse = ReadExcuse(row.cells[0], word);
    if (!excuse) return Error{ErrorCode::config, table->Where(row), excuse.error().message};
    if (entries->contains(word)) entries->emplace(std::move(*excuse), kExcuse);
  }
  return Ok();
}

Result<WordFilter> WordFilter::Load(const Words& paths, const Words& categories,
                                    const std::string& excuses) {
  Entries entries;
  for (const std::string& path : paths) {
    if (Status s = AddList(path, categories, &entries); !s) return s.error();
  }
  if (Status s = AddExcuses(excuses, &entries); !s) return s.error();
  std::vector<std::string> words;
  WordFilter filter;
  while (!entries.empty()) {  // moves the words, so that they are not held twice
    auto entry = entries.extract(entries.begin());
    words.push_back(std::move(entry.key()));
    filter.weights_.push_back(entry.mapped());
  }
  filter.trie_ = PhraseTrie(words, Letters::folded);
  return filter;
}

WordFilter::Counts WordFilter::Count(std::string_view text) const {
  Counts counts;
  if (empty()) return counts;
  std::vector<uint32_t> found;
  ReadPhrases(
      trie_, text, [](size_t /*end*/, const PhraseTrie::Match& /*m*/) { return true; },
      [&](size_t /*at*/, const PhraseTrie::Match& match) {
        const uint32_t weight = weights_[match.phrase];
        if (weight == kExcuse) return;
        ++counts.hits;
        counts.weight_permille += weight;
        found.push_back(match.phrase);
      });
  std::sort(found.begin(), found.end());
  counts.different = static_cast<uint64_t>(std::unique(found.begin(), found.end()) - found.begin());
  return counts;
}

}  // namespace zhengwen::classify
