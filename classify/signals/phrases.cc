#include "classify/signals/phrases.h"

#include <algorithm>
#include <map>
#include <utility>

#include "classify/words/excuses.h"
#include "classify/words/read_phrases.h"
#include "core/ascii.h"
#include "core/table_file.h"

namespace zhengwen::classify {
namespace {

// Whether the number of an account or telephone stands at text[at], behind a few marks.
bool NumberFollows(std::string_view text, size_t at) {
  constexpr int kMarks = 4;
  constexpr size_t kLength = 5;
  for (int i = 0; i < kMarks; ++i) {
    const Utf8Char c = CharAt(text, at);
    if ((KindOf(c.value) & (kSpace | kPunctuation | kSymbol)) == 0 || c.size == 0) break;
    at += c.size;
  }
  size_t end = at;
  bool digit = false;
  for (; end < text.size() &&
         (IsAsciiLetterOrDigit(text[end]) || text[end] == '-' || text[end] == '_');
       ++end)
    digit |= IsAsciiDigit(text[end]);
  return digit && end - at >= kLength;
}

}  // namespace

Result<Phrases> Phrases::Load(const std::string& path) {
  Result<Table> table = LoadTable(path, {"phrase", "class", "excuse", "hit", "miss"});
  if (!table) return table.error();
  std::map<std::string, PhraseClass> all;
  for (const TableRow& row : table->rows) {
    const std::string phrase = Folded(row.cells[0]);
    const auto* found = std::find(kPhraseClasses.begin() + 1, kPhraseClasses.end(), row.cells[1]);
    if (found == kPhraseClasses.end())
      return Error{ErrorCode::config, table->Where(row), "no class is called " + row.cells[1]};
    if (phrase.empty()) return Error{ErrorCode::config, table->Where(row), "has no phrase"};
    const auto phrase_class = static_cast<PhraseClass>(found - kPhraseClasses.begin());
    if (!all.emplace(phrase, phrase_class).second)
      return Error{ErrorCode::config, table->Where(row), row.cells[0] + " stands twice"};
    Result<std::vector<std::string>> excuses = ReadExcuses(row.cells[2], phrase);
    if (!excuses) return Error{ErrorCode::config, table->Where(row), excuses.error().message};
    for (std::string& excuse : *excuses) all.emplace(std::move(excuse), PhraseClass::excuse);
  }
  std::vector<std::string> texts;
  Phrases phrases;
  for (auto& [phrase, phrase_class] : all) {
    texts.push_back(phrase);
    phrases.classes_.push_back(phrase_class);
  }
  phrases.trie_ = PhraseTrie(texts, Letters::folded);
  return phrases;
}

void Phrases::Read(std::string_view text, size_t at, PhraseCounts* counts) const {
  if (at < counts->behind) return;
  const auto accepts = [&](size_t end, const PhraseTrie::Match& m) {
    return classes_[m.phrase] != PhraseClass::contact || NumberFollows(text, end);
  };
  const PhraseTrie::Match match = PhraseAt(trie_, text, at, accepts);
  if (match.size == 0) return;
  counts->behind = at + match.size;
  counts->seen.resize(classes_.size());
  const auto c = static_cast<size_t>(classes_[match.phrase]);
  ++counts->hits[c];
  counts->chars[c] += CountCodePoints(text.substr(at, match.size));
  if (!counts->seen[match.phrase]) ++counts->different[c];
  counts->seen[match.phrase] = true;
  counts->lines[c] += counts->in_line[c] ? 0 : 1;
  counts->in_line[c] = true;
}

}  // namespace zhengwen::classify
