#include "classify/signals/stop_words.h"

#include "classify/signals/word_key.h"
#include "core/table_file.h"

namespace zhengwen::classify {

Result<StopWords> StopWords::Load(const std::string& path) {
  Result<Table> table = LoadTable(path, {"word", "set"});
  if (!table) return table.error();
  if (table->rows.size() > kMost) return Error{ErrorCode::config, path, "holds too many words"};
  StopWords words;
  uint8_t number = 0;
  for (const TableRow& row : table->rows) {
    const std::string& set = row.cells[1];
    if (set != "common" && set != "gopher" && set != "fineweb2") {
      return Error{ErrorCode::config, table->Where(row), "set is common, gopher or fineweb2"};
    }
    const uint64_t key = WordKeyOf(row.cells[0]);
    if (key == 0) {
      return Error{ErrorCode::config, table->Where(row),
                   "a word is one Han character, or letters in lower case"};
    }
    if (words.Find(key) != 0) return Error{ErrorCode::config, table->Where(row), "stands twice"};
    words.in_set_[++number] = set != "common";
    size_t at = key * kSpread >> kShift;
    while (words.places_[at].number != 0) at = (at + 1) % kPlaces;
    words.places_[at] = {key, number};
    words.may_be_.set(key * kSpread >> kBitShift);
  }
  return words;
}

}  // namespace zhengwen::classify
