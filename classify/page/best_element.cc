#include "classify/page/best_element.h"

#include "classify/trees/scale.h"

namespace zhengwen::classify {

uint32_t BestElement(const std::vector<ElementFacts>& elements) {
  size_t best = 0;
  for (size_t i = 1; i < elements.size(); ++i) {
    if (elements[i].points > elements[best].points) best = i;
  }
  return static_cast<uint32_t>(best);
}

std::vector<BestPlace> PlaceBy(uint32_t best, const PageTable& table,
                               const std::vector<ElementFacts>& elements) {
  std::vector<BestPlace> places(elements.size());
  if (elements.empty()) return places;
  const uint64_t all = elements[0].size;
  const uint32_t depth = table.elements[best].depth;
  const Element& b = table.elements[best];
  for (uint32_t i = 0; i < places.size(); ++i) {
    const Element& e = table.elements[i];
    BestPlace& p = places[i];
    const bool holds = i <= best && best < e.end;
    const bool in = i >= best && i < b.end;
    if (holds || in) {
      p.below = in ? ToByte(int64_t{1} + e.depth - depth) : uint8_t{0};
      p.down = in ? uint8_t{0} : ToByte(int64_t{depth} - e.depth);
      p.common = Share(elements[in ? best : i].size, all);
    } else {
      p = places[e.parent];
      p.up = ToByte(int64_t{p.up} + 1);
    }
  }
  return places;
}

}  // namespace zhengwen::classify
