// PageView: all that is known of a page before any model scores it, from one look at its blocks
// and one at its elements.
//
// Thread safety: a value; it refers to the document's table, which must outlive it.
#ifndef ZHENGWEN_CLASSIFY_PAGE_PAGE_VIEW_H_
#define ZHENGWEN_CLASSIFY_PAGE_PAGE_VIEW_H_

#include <array>
#include <cstdint>
#include <vector>

#include "classify/page/best_element.h"
#include "classify/page/block_facts.h"
#include "classify/page/element_facts.h"
#include "classify/page/markup.h"
#include "classify/page/paths.h"
#include "classify/page/sequence.h"
#include "classify/text/lexicon.h"
#include "core/document.h"

namespace zhengwen::classify {

// The lexicons of the page model.
struct PageLexicons {
  Lexicon words;     // a block's words
  Lexicon headings;  // a heading's words: is what stands below it main?
  Lexicon names;     // classes, ids, roles, tags
};

// How often some tags stand in the page.
struct TagCounts {
  uint32_t articles = 0, sections = 0, mains = 0, forms = 0, tables = 0, images = 0;
};

// The features of an element, the same for all blocks below it.
using ElementBytes = std::array<uint8_t, 15>;

struct PageView {
  const PageTable* table = nullptr;
  std::vector<BlockFacts> blocks;
  std::vector<ElementFacts> elements;
  std::vector<ElementBytes> element_bytes;  // up0_share ... up0_tag; zeros for those without text
  std::vector<MarkupScore> markup;          // of elements
  uint32_t best = 0;                        // the element with the most points
  std::vector<BestPlace> places;            // of elements
  std::vector<uint32_t> tops;               // of elements: the child of <body> that holds it
  Paths tags_paths, names_paths, near_paths;
  Sequence sequence;
  TagCounts tags;
  std::array<uint8_t, 22> page{};  // the features of the page as a whole, the same for all blocks

  uint32_t ElementOf(size_t block) const { return table->blocks[block].element; }
  uint32_t ParentOf(uint32_t element) const { return table->elements[element].parent; }
};

// REQUIRES: doc.table.
PageView LookAtPage(const Document& doc, const PageLexicons& lexicons);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_PAGE_PAGE_VIEW_H_
