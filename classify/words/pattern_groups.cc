#include "classify/words/pattern_groups.h"

#include <algorithm>
#include <utility>

#include "core/table_file.h"

namespace zhengwen::classify {

Result<PatternGroups> PatternGroups::Load(const std::string& path, const Form& form) {
  const Result<Table> table = LoadTable(path, {form.column, "pattern", "hit", "miss"});
  if (!table) return table.error();
  PatternGroups groups;
  groups.alternatives_.resize(form.names.size());
  for (const TableRow& row : table->rows) {
    const auto name = std::find(form.names.begin(), form.names.end(), row.cells[0]);
    if (name == form.names.end()) {
      return Error{ErrorCode::config, table->Where(row),
                   "no " + form.column + " is called " + row.cells[0]};
    }
    const auto group = static_cast<size_t>(name - form.names.begin());
    const Result<Regex> pattern = Regex::Compile(row.cells[1]);
    if (!pattern) return Error{ErrorCode::config, table->Where(row), pattern.error().message};
    std::string& all = groups.alternatives_[group];
    all += all.empty() ? "" : "|";
    all += row.cells[1];
    groups.rows_.push_back({group, table->Where(row), row.cells[1], row.cells[2], row.cells[3]});
  }
  groups.patterns_.reserve(form.names.size());
  for (size_t i = 0; i < form.names.size(); ++i) {
    std::string& all = groups.alternatives_[i];
    if (all.empty())
      return Error{ErrorCode::config, path, "has no row of " + std::string(form.names[i])};
    all = "(?:" + all + ')';
    Result<Regex> pattern = Regex::Compile(form.anchored(i, all));
    if (!pattern) return Error{ErrorCode::config, path, pattern.error().message};
    groups.patterns_.push_back(std::move(*pattern));
  }
  return groups;
}

}  // namespace zhengwen::classify
