// The element with most of Readability's points, and where all others stand to it.
//
// Linear. Thread safety: pure functions.
#ifndef ZHENGWEN_CLASSIFY_PAGE_BEST_ELEMENT_H_
#define ZHENGWEN_CLASSIFY_PAGE_BEST_ELEMENT_H_

#include <cstdint>
#include <vector>

#include "classify/page/element_facts.h"
#include "core/page_table.h"

namespace zhengwen::classify {

// Where an element stands to the one with the most points.
struct BestPlace {
  uint8_t up = 0;      // levels up to an element that is the best one, holds it or lies in it
  uint8_t down = 0;    // levels from there down to the best one
  uint8_t below = 0;   // 1 + levels below the best one; 0: not in it
  uint8_t common = 0;  // share (in 1/250) of the page's text in the element reached by `up`
};
// Index of the element with the most points, the first of several.
uint32_t BestElement(const std::vector<ElementFacts>& elements);
std::vector<BestPlace> PlaceBy(uint32_t best, const PageTable& table,
                               const std::vector<ElementFacts>& elements);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_PAGE_BEST_ELEMENT_H_
