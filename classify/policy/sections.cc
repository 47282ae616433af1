#include "classify/policy/sections.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/ascii.h"
#include "core/table_file.h"

namespace zhengwen::classify {
namespace {

std::optional<Sections::Place> PlaceNamed(std::string_view name) {
  if (name == "class") return Sections::Place::name;
  if (name == "prop") return Sections::Place::prop;
  if (name == "type") return Sections::Place::type;
  return std::nullopt;
}

}  // namespace

Result<Sections> Sections::Load(const std::string& path) {
  Result<Table> table = LoadTable(path, {"place", "name", "section", "hit", "miss"});
  if (!table) return table.error();
  Sections sections;
  for (const TableRow& row : table->rows) {
    const auto place = PlaceNamed(row.cells[0]);
    if (!place) return Error{ErrorCode::config, table->Where(row), "place is class, prop or type"};
    const auto section = ReasonNamed(row.cells[2]);
    if (!section) {
      return Error{ErrorCode::config, table->Where(row),
                   "section is comment, caption or author_box, not " + row.cells[2]};
    }
    Pattern pattern{AsciiLowered(row.cells[1]), false, false, *section};
    if (pattern.middle.starts_with('*')) pattern.any_beginning = true, pattern.middle.erase(0, 1);
    if (pattern.middle.ends_with('*')) pattern.any_ending = true, pattern.middle.pop_back();
    if (pattern.middle.empty()) return Error{ErrorCode::config, table->Where(row), "has no name"};
    sections.patterns_[static_cast<size_t>(*place)].push_back(std::move(pattern));
  }
  return sections;
}

Reason Sections::Of(Place place, std::string_view name) const {
  const std::string lower = AsciiLowered(name);
  for (const Pattern& p : patterns_[static_cast<size_t>(place)]) {
    const bool hit = p.any_beginning && p.any_ending ? lower.find(p.middle) != std::string::npos
                     : p.any_beginning               ? lower.ends_with(p.middle)
                     : p.any_ending                  ? lower.starts_with(p.middle)
                                                     : lower == p.middle;
    if (hit) return p.section;
  }
  return Reason::none;
}

Reason Sections::Own(const PageTable& page, const Element& element) const {
  Reason section = Reason::none;
  const auto look = [&](Place place, std::string_view words) {
    if (section != Reason::none) return;
    ForEachAsciiWord(words, [&](std::string_view word) {
      if (section == Reason::none) section = Of(place, word);
    });
  };
  for (const Attribute& a : page.AttributesOf(element)) {
    if (a.name == AttributeName::class_ || a.name == AttributeName::id)
      look(Place::name, page.View(a.value));
    if (a.name == AttributeName::itemprop) look(Place::prop, page.View(a.value));
    if (a.name == AttributeName::itemtype) look(Place::type, page.View(a.value));
  }
  return section;
}

std::vector<Reason> Sections::Find(const PageTable& page) const {
  std::vector<Reason> sections(page.elements.size(), Reason::none);
  for (size_t i = 1; i < page.elements.size(); ++i) {
    const Element& e = page.elements[i];
    // <body class="comments"> says that the page has some.
    const Reason own = e.tag == Tag::body ? Reason::none : Own(page, e);
    sections[i] = own != Reason::none ? own : sections[e.parent];
  }
  return sections;
}

}  // namespace zhengwen::classify
