#include "classify/collections/signs.h"

#include <algorithm>
#include <utility>

#include "core/table_file.h"

namespace zhengwen::classify {

Result<CollectionSigns> CollectionSigns::Load(const std::string& path) {
  const Result<Table> table = LoadTable(path, {"sign", "pattern", "hit", "miss"});
  if (!table) return table.error();
  CollectionSigns signs;
  std::array<std::string, kSigns.size()> all;
  for (const TableRow& row : table->rows) {
    const auto* const sign = std::find(kSigns.begin(), kSigns.end(), row.cells[0]);
    if (sign == kSigns.end())
      return Error{ErrorCode::config, table->Where(row), "no sign is called " + row.cells[0]};
    const Result<Regex> pattern = Regex::Compile(row.cells[1]);
    if (!pattern) return Error{ErrorCode::config, table->Where(row), pattern.error().message};
    std::string& alternatives = all[static_cast<size_t>(sign - kSigns.begin())];
    if (!alternatives.empty()) alternatives += '|';
    alternatives += "(?:" + row.cells[1] + ')';
    signs.rows_.push_back({table->Where(row), row.cells[1], row.cells[2], row.cells[3]});
  }
  for (size_t i = 0; i < kSigns.size(); ++i) {
    if (all[i].empty())
      return Error{ErrorCode::config, path, "has no row of " + std::string(kSigns[i])};
    Result<Regex> pattern = Regex::Compile(all[i]);
    if (!pattern) return Error{ErrorCode::config, path, pattern.error().message};
    signs.patterns_.push_back(std::move(*pattern));
  }
  return signs;
}

}  // namespace zhengwen::classify
