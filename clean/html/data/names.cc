#include "clean/html/data/names.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/ascii.h"
#include "core/table_file.h"

namespace zhengwen::clean::html {
namespace {

constexpr std::array<std::pair<std::string_view, DataRole>, 10> kKinds = {{
    {"text", kDataText},
    {"run", kDataRun},
    {"inner", kDataInner},
    {"line", kDataLine},
    {"title", kDataTitle},
    {"type", kDataType},
    {"inline", kDataInline},
    {"page-title", kPageTitle},
    {"json-ld", kDataLinked},
    {"single", kDataSingle},
}};

}  // namespace

Result<DataNames> DataNames::Load(const std::string& config) {
  Result<Table> table = LoadTable(config + "/page_data/names.tsv", {"kind", "name"});
  if (!table) return table.error();
  DataNames names;
  for (const TableRow& row : table->rows) {
    const std::string &kind = row.cells[0], &name = row.cells[1];
    const auto known = std::find_if(kKinds.begin(), kKinds.end(),
                                    [&](const auto& entry) { return entry.first == kind; });
    if (known == kKinds.end())
      return Error{ErrorCode::config, table->Where(row), "unknown kind '" + kind + "'"};
    const bool lower =
        std::none_of(name.begin(), name.end(), [](char c) { return AsciiLower(c) != c; });
    if (name.empty() || (!lower && known->second != kDataLinked))
      return Error{ErrorCode::config, table->Where(row), "'" + name + "' is not in lower case"};
    DataName& entry = names.names_[name];
    if ((entry.roles & known->second) != 0)
      return Error{ErrorCode::config, table->Where(row), "'" + name + "' stands here twice"};
    entry.roles = static_cast<uint16_t>(entry.roles | known->second);
    if (entry.index == 0) entry.index = static_cast<uint16_t>(names.names_.size());
    names.longest_ = std::max(names.longest_, name.size());
  }
  return names;
}

DataName DataNames::Find(std::string_view name) const {
  if (name.size() > longest_) return {};
  const auto found = names_.find(AsciiLowered(name));
  return found == names_.end() ? DataName() : found->second;
}

bool DataNames::IsLinked(std::string_view name) const {
  const auto found = names_.find(name);
  return found != names_.end() && (found->second.roles & kDataLinked) != 0;
}

}  // namespace zhengwen::clean::html
