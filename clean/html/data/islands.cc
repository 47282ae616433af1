#include "clean/html/data/islands.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "clean/html/attributes.h"
#include "clean/html/data/flight.h"
#include "clean/html/data/nuxt.h"
#include "clean/html/data/script_json.h"
#include "core/ascii.h"

namespace zhengwen::clean::html {
namespace {

using Form = Island::Form;

constexpr std::string_view kPreloaded = "data-preloaded";

bool Has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool IsPreload(const PageTable& table, const PageScript& script, std::string_view id) {
  constexpr std::string_view kHolder = "<discourse-assets-json>";
  std::string_view before = std::string_view(table.source).substr(0, script.start_tag.begin);
  before = before.substr(0, before.find_last_not_of(kAsciiSpace) + 1);
  return id == kPreloaded || before.ends_with(kHolder);
}

std::optional<Island> IslandOf(const PageTable& table, const PageScript& script) {
  const std::string_view id = FindAttribute(table.View(script.start_tag), "id").value_or("");
  const std::string_view content = table.View(script.content);
  const std::vector<Slice> all = {script.content};
  if (id == "__NEXT_DATA__") return Island{BlockOrigin::next_data, Form::json, all};
  if (id == "__NUXT_DATA__") return Island{BlockOrigin::nuxt, Form::nuxt_payload, all};
  if (IsPreload(table, script, id)) return Island{BlockOrigin::discourse, Form::json, all};
  if (Has(content, "__next_f.push(")) return Island{BlockOrigin::next_flight, Form::flight, all};
  if (Has(content, "window.__NUXT__")) return Island{BlockOrigin::nuxt, Form::nuxt_script, all};
  return std::nullopt;
}

void AddPreloads(const PageTable& table, std::vector<Island>* islands) {
  for (const Element& e : table.elements) {
    if (table.Get(e, AttributeName::id) != kPreloaded) continue;
    const auto value = FindAttribute(table.View(e.start_tag), kPreloaded);
    if (!value || value->empty()) continue;
    const auto begin = static_cast<uint32_t>(value->data() - table.source.data());
    const Slice part{begin, begin + static_cast<uint32_t>(value->size())};
    islands->push_back({BlockOrigin::discourse, Form::attribute, {part}});
  }
}

}  // namespace

size_t Island::bytes() const {
  size_t sum = 0;
  for (const Slice part : parts) sum += part.size();
  return sum;
}

std::vector<Island> FindIslands(const PageTable& table) {
  std::vector<Island> islands;
  AddPreloads(table, &islands);
  std::optional<size_t> flight;
  for (const PageScript& script : table.scripts) {
    std::optional<Island> island = IslandOf(table, script);
    if (!island) continue;
    if (island->form == Form::flight && flight) {
      islands[*flight].parts.push_back(script.content);
      continue;
    }
    if (island->form == Form::flight) flight = islands.size();
    islands.push_back(std::move(*island));
  }
  std::erase_if(islands, [](const Island& island) { return island.bytes() > kMostIslandBytes; });
  return islands;
}

void TellIsland(const PageTable& table, const Island& island, JsonVisitor* visitor) {
  const std::string_view content = table.View(island.parts.front());
  switch (island.form) {
    case Form::json:
      return WalkScriptJson(content, visitor);
    case Form::attribute:
      return WalkScriptJson(DecodedValue(content), visitor);
    case Form::nuxt_payload:
      return TellNuxt(content, visitor);
    case Form::nuxt_script:
      return TellNuxtScript(content, visitor);
    case Form::flight: {
      std::string rows;
      for (const Slice part : island.parts) AppendFlight(table.View(part), &rows);
      return TellFlight(rows, visitor);
    }
  }
}

}  // namespace zhengwen::clean::html
