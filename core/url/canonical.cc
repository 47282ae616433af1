#include "core/url/canonical.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/url/percent.h"

namespace zhengwen::url {
namespace {

constexpr std::array<std::string_view, 3> kPlaces = {"query", "parameter", "segment"};

// Calls `visit` for each part of `text` between marks; an empty text has one empty part.
template <class Visit>
void ForEachPart(std::string_view text, char mark, const Visit& visit) {
  while (true) {
    const size_t end = text.find(mark);
    visit(text.substr(0, end));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

std::pair<std::string_view, std::string_view> NameAndValue(std::string_view parameter) {
  const size_t end = std::min(parameter.find('='), parameter.size());
  return {parameter.substr(0, end), parameter.substr(std::min(end + 1, parameter.size()))};
}

}  // namespace

Result<Canonicaliser> Canonicaliser::Load(const std::string& config) {
  const Result<Table> table =
      LoadTable(config + "/url/tracking.tsv", {"place", "kind", "name", "value", "hit", "miss"});
  if (!table) return table.error();
  return Make(*table);
}

Result<Canonicaliser> Canonicaliser::Make(const Table& table) {
  Canonicaliser made;
  std::array<std::vector<std::string>, 3> names;
  for (const TableRow& row : table.rows) {
    const auto place = std::find(kPlaces.begin(), kPlaces.end(), row.cells[0]);
    if (place == kPlaces.end()) {
      return Error{ErrorCode::config, table.Where(row),
                   "place " + row.cells[0] + " is none of query, parameter, segment"};
    }
    const auto index = static_cast<size_t>(place - kPlaces.begin());
    for (const std::string& pattern : {row.cells[2], row.cells[3]}) {
      if (Result<Regex> regex = Regex::Compile(pattern); !regex)
        return Error{ErrorCode::config, table.Where(row), regex.error().message};
    }
    names[index].push_back(row.cells[2]);
    std::optional<Regex> value;
    if (!row.cells[3].empty()) value = *Regex::Compile(row.cells[3]);
    made.lists_[index].values.push_back(std::move(value));
  }
  for (size_t i = 0; i < names.size(); ++i) {
    if (names[i].empty()) continue;
    Result<PatternSet> set = PatternSet::Compile(names[i], PatternSet::Anchor::both);
    if (!set) return Error{ErrorCode::config, table.path, set.error().message};
    made.lists_[i].names = *std::move(set);
  }
  return made;
}

bool Canonicaliser::IsListed(Place place, std::string_view name, std::string_view value) const {
  const List& list = lists_[static_cast<size_t>(place)];
  if (!list.names || name.empty()) return false;
  std::vector<int> hits;
  list.names->Match(name, &hits);
  return std::any_of(hits.begin(), hits.end(), [&](int hit) {
    const std::optional<Regex>& wanted = list.values[static_cast<size_t>(hit)];
    return !wanted || wanted->FullMatch(value);
  });
}

std::string Canonicaliser::CanonicalPath(std::string_view path) const {
  std::string out;
  out.reserve(path.size());
  ForEachPart(path.substr(1), '/', [&](std::string_view segment) {
    std::string kept;
    bool first = true;
    ForEachPart(segment, ';', [&](std::string_view parameter) {
      const auto [name, value] = NameAndValue(parameter);
      if (!first && IsListed(Place::parameter, name, value)) return;
      if (!first) kept += ';';
      first = false;
      kept += parameter;
    });
    if (kept == "." || kept == "..") kept = segment;  // "..;sid=1" must not become a step upwards
    if (IsListed(Place::segment, kept, "")) return;
    out += '/';
    out += kept;
  });
  return out.empty() ? "/" : out;
}

std::string Canonicaliser::CanonicalQuery(std::string_view query,
                                          const CanonicalOptions& options) const {
  std::vector<std::string_view> kept;
  kept.reserve(8);
  ForEachPart(query, '&', [&](std::string_view parameter) {
    const auto [name, value] = NameAndValue(parameter);
    if (!options.drop_listed || !IsListed(Place::query, name, value)) kept.push_back(parameter);
  });
  if (options.sort_query) {
    std::stable_sort(kept.begin(), kept.end(), [](std::string_view a, std::string_view b) {
      return NameAndValue(a).first < NameAndValue(b).first;
    });
  }
  std::string out;
  out.reserve(query.size());
  for (size_t i = 0; i < kept.size(); ++i) {
    if (i > 0) out += '&';
    out += kept[i];
  }
  return out;
}

WebUrl Canonicaliser::Canonical(WebUrl url, const CanonicalOptions& options) const {
  if (options.drop_fragment) url.fragment.reset();
  url.path = WithPlainEscapes(url.path);
  if (options.drop_listed) url.path = CanonicalPath(url.path);
  if (url.query) {
    url.query = CanonicalQuery(WithPlainEscapes(*url.query), options);
    if (url.query->empty()) url.query.reset();
  }
  if (url.fragment) url.fragment = WithPlainEscapes(*url.fragment);
  return url;
}

}  // namespace zhengwen::url
