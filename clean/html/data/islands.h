// Data islands: the JSON that a page's script would make the page from.
//
//   next_data     <script id="__NEXT_DATA__">
//   next_flight   self.__next_f.push(...), all scripts of a page together clean/html/data/flight.h
//   nuxt          <script id="__NUXT_DATA__">, window.__NUXT__ = ...        clean/html/data/nuxt.h
//   discourse     data-preloaded of the element, or the script, with id "data-preloaded"; the
//                 script in <discourse-assets-json>
//
// Pure functions; any thread.
#ifndef ZHENGWEN_CLEAN_HTML_DATA_ISLANDS_H_
#define ZHENGWEN_CLEAN_HTML_DATA_ISLANDS_H_

#include <vector>

#include "core/json.h"
#include "core/page_table.h"

namespace zhengwen::clean::html {

inline constexpr uint32_t kMostIslandBytes = 32U << 20;

struct Island {
  enum class Form { json, flight, nuxt_payload, nuxt_script, attribute };

  BlockOrigin origin = BlockOrigin::next_data;
  Form form = Form::json;
  std::vector<Slice> parts;  // of the source; several for next_flight alone

  // From the first part to the last.
  Slice source() const { return {parts.front().begin, parts.back().end}; }
  size_t bytes() const;
};

// In the order of the page. Left out are those of more than kMostIslandBytes.
std::vector<Island> FindIslands(const PageTable& table);

// Tells the values of an island, as far as it is well formed.
void TellIsland(const PageTable& table, const Island& island, JsonVisitor* visitor);

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_DATA_ISLANDS_H_
