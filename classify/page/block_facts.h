// BlockFacts: a page's blocks one by one, before any looks at the markup or around itself.
//
// Thread safety: plain values.
#ifndef ZHENGWEN_CLASSIFY_PAGE_BLOCK_FACTS_H_
#define ZHENGWEN_CLASSIFY_PAGE_BLOCK_FACTS_H_

#include <cstdint>
#include <vector>

#include "classify/text/lexicon.h"
#include "classify/text/line_facts.h"
#include "core/document.h"

namespace zhengwen::classify {

struct BlockFacts {
  LineFacts line;
  uint32_t link_size = 0;  // size of its links, in quarters of a Han character
  int16_t lexical = 0;     // Lexicon::Score of its words
  int16_t heading = 0;     // ... by the lexicon of headings: what stands below; 0 if it is none
  uint8_t repeats = 1;     // blocks of the page that read alike, itself included, up to 255
  uint8_t seen = 0;        // those before it
  uint8_t topic = 0;       // share (in 1/250) of its words that the page's prose has too
  uint8_t in_title = 0;    // ... that the page's title has
  uint8_t of_title = 0;    // share of the title's words that it has
  uint8_t ruled = 0;       // RuleFamily bits of Block::drop
  uint8_t hinted = 0;      // RuleFamily bits of Block::hints
  uint8_t level = 0;       // of a heading, 1-6; 0 if it is none

  // Long enough for a statement, and not made of links.
  bool IsLong() const { return line.size >= 80 && 5 * link_size < 2 * line.size; }
};

// One for each block. REQUIRES: doc.table.
std::vector<BlockFacts> ReadBlocks(const Document& doc, const Lexicon& words,
                                   const Lexicon& headings);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_PAGE_BLOCK_FACTS_H_
