#include "classify/language/words.h"

#include <algorithm>
#include <map>
#include <utility>

#include "classify/genre/expand.h"
#include "core/ascii.h"
#include "core/table_file.h"
#include "core/unicode.h"

namespace zhengwen::classify {
namespace {

constexpr char32_t kBmp = 0x10000;

using Uses = std::map<std::string, LanguageWords::Use>;

// Adds what a cell stands for; the error's message has no place.
Status AddPattern(const std::string& pattern, LanguageWords::Use use, Uses* uses) {
  Result<std::vector<std::string>> words = ExpandPattern(pattern);
  if (!words) return words.error();
  for (std::string& word : *words) {
    const auto [place, is_new] = uses->emplace(std::move(word), use);
    // An excuse may stand in several rows; a word that is an excuse elsewhere stays a word.
    if (!is_new && use.sign == WordSign::excuse) continue;
    if (!is_new && place->second.sign != WordSign::excuse)
      return Error{ErrorCode::config, "", place->first + " stands twice"};
    place->second = use;
  }
  return Ok();
}

template <class Names, class Enum>
bool Read(const Names& names, std::string_view name, size_t from, Enum* value) {
  const auto found = std::find(names.begin() + static_cast<ptrdiff_t>(from), names.end(), name);
  if (found == names.end()) return false;
  *value = static_cast<Enum>(found - names.begin());
  return true;
}

}  // namespace

LanguageWords::Only::Only(Use use) {
  const bool anywhere = use.place == WordPlace::any;
  bits_ = static_cast<uint8_t>(use.weight | static_cast<unsigned>(use.sign) << kSignShift |
                               (anywhere ? 0 : kNeedsPlace));
}

Result<LanguageWords> LanguageWords::Load(const std::string& path) {
  Result<Table> table =
      LoadTable(path, {"sign", "place", "pattern", "weight", "excuse", "hit", "miss"});
  if (!table) return table.error();
  Uses uses;
  for (const TableRow& row : table->rows) {
    const auto fail = [&](const std::string& message) {
      return Error{ErrorCode::config, table->Where(row), message};
    };
    Use use;
    if (!Read(kWordSigns, row.cells[0], 1, &use.sign))
      return fail("no sign is called " + row.cells[0]);
    if (!Read(kWordPlaces, row.cells[1], 0, &use.place))
      return fail("no place is called " + row.cells[1]);
    const std::string& weight = row.cells[3];
    if (weight.size() != 1 || !IsAsciiDigit(weight[0]) || weight[0] == '0')
      return fail("weight is a digit from 1 to 9");
    use.weight = static_cast<uint8_t>(weight[0] - '0');
    if (Status added = AddPattern(row.cells[2], use, &uses); !added)
      return fail(added.error().message);
    if (row.cells[4].empty()) continue;
    if (Status added = AddPattern(row.cells[4], {}, &uses); !added)
      return fail(added.error().message);
  }
  LanguageWords words;
  words.only_.resize(kBmp);
  std::vector<std::string> texts;
  texts.reserve(uses.size());
  words.uses_.reserve(uses.size());
  for (const auto& [word, use] : uses) {
    texts.push_back(word);
    words.uses_.push_back(use);
    const Utf8Char c = CharAt(word, 0);
    if (c.size == word.size() && c.value < kBmp) words.only_[c.value] = Only(use);
  }
  words.trie_ = PhraseTrie(texts);
  return words;
}

}  // namespace zhengwen::classify
