// ElementFacts: sums over each element's text, and how it stands among its kin.
//
// Sizes are in quarters of a Han character. Linear in elements and blocks. Thread safety: pure
// functions.
#ifndef ZHENGWEN_CLASSIFY_PAGE_ELEMENT_FACTS_H_
#define ZHENGWEN_CLASSIFY_PAGE_ELEMENT_FACTS_H_

#include <array>
#include <cstdint>
#include <vector>

#include "classify/page/block_facts.h"
#include "classify/page/family.h"
#include "core/page_table.h"

namespace zhengwen::classify {

struct ElementFacts {
  // Sums over the blocks in it.
  uint32_t size = 0;
  uint32_t link_size = 0;
  uint32_t blocks = 0;
  uint32_t long_blocks = 0;
  uint32_t sentences = 0;  // blocks that end one
  uint32_t pauses = 0;     // commas and sentence ends
  int64_t lexical = 0;     // lexical score times size
  // Elements in it.
  uint32_t images = 0;
  uint32_t controls = 0;
  uint32_t headings = 0;

  // As Mozilla's Readability gives points: each block of some length by its commas, length and
  // link density, to the elements above it, the less the farther.
  uint32_t points = 0;
  uint32_t alike = 1;       // children of its parent with its tag and first class, itself included
  uint64_t tags_path = 0;   // hash of the tags from the root to it
  uint64_t names_path = 0;  // ... of the tags with their first classes
  uint64_t near_path = 0;   // ... of its own, its parent's and its grandparent's

  std::array<uint8_t, kFamilies> nearest{};  // 1 + depth of the nearest, itself included; 0: none
  uint8_t lists = 0;                         // lists around it
  uint8_t hidden = 0;                        // HiddenBy of it or the strongest above it
};

// `first_classes`: FirstClasses(table).
std::vector<ElementFacts> SumUp(const PageTable& table, const std::vector<uint32_t>& first_classes,
                                const std::vector<BlockFacts>& blocks);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_PAGE_ELEMENT_FACTS_H_
