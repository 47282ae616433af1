#include "clean/metadata/names.h"

#include <algorithm>
#include <charconv>

#include "core/table_file.h"

namespace zhengwen::clean::metadata {
namespace {

constexpr std::array<std::string_view, kPlaces> kPlaceNames = {
    "meta", "link", "rel",    "item", "class",    "meta-part",
    "part", "href", "crumbs", "json", "json-skip"};

}  // namespace

std::string_view NameOf(Place place) { return kPlaceNames[static_cast<size_t>(place)]; }

Result<Names> Names::Load(const std::string& path) {
  Result<Table> table = LoadTable(path, {"place", "name", "field", "rank"});
  if (!table) return table.error();
  Names names;
  for (const TableRow& row : table->rows) {
    const std::string &place = row.cells[0], &name = row.cells[1], &field = row.cells[2],
                      &rank = row.cells[3];
    const auto at = std::find(kPlaceNames.begin(), kPlaceNames.end(), place);
    if (at == kPlaceNames.end())
      return Error{ErrorCode::config, table->Where(row), "unknown place '" + place + "'"};
    const auto index = static_cast<size_t>(at - kPlaceNames.begin());
    Named named;
    const auto key = std::find(kMetadataKeys.begin(), kMetadataKeys.end(), field);
    if (key == kMetadataKeys.end() && static_cast<Place>(index) != Place::json_skip)
      return Error{ErrorCode::config, table->Where(row), "unknown field '" + field + "'"};
    if (key != kMetadataKeys.end())
      named.field = static_cast<MetadataField>(key - kMetadataKeys.begin());
    const auto read = std::from_chars(rank.data(), rank.data() + rank.size(), named.rank);
    if (read.ec != std::errc() || read.ptr != rank.data() + rank.size())
      return Error{ErrorCode::config, table->Where(row),
                   "rank '" + rank + "' is no number from 0 to 255"};
    if (name.empty() || !names.rows_[index].emplace(name, named).second)
      return Error{ErrorCode::config, table->Where(row),
                   "'" + name + "' stands here twice, or is empty"};
    names.first_[index][static_cast<unsigned char>(name.front())] = true;
  }
  return names;
}

const Named* Names::Find(Place place, std::string_view name) const {
  const auto index = static_cast<size_t>(place);
  if (name.empty() || !first_[index][static_cast<unsigned char>(name.front())]) return nullptr;
  const auto found = rows_[index].find(name);
  return found == rows_[index].end() ? nullptr : &found->second;
}

const Named* Names::FindWithin(Place place, std::string_view text, std::string_view* name) const {
  for (const auto& [part, named] : rows_[static_cast<size_t>(place)]) {
    if (text.find(part) == std::string_view::npos) continue;
    *name = part;
    return &named;
  }
  return nullptr;
}

}  // namespace zhengwen::clean::metadata
