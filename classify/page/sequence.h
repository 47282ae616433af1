// Sequence: what a page's blocks are like in reading order: headings above, prose near, windows.
//
// Linear. Thread safety: pure functions.
#ifndef ZHENGWEN_CLASSIFY_PAGE_SEQUENCE_H_
#define ZHENGWEN_CLASSIFY_PAGE_SEQUENCE_H_

#include <cstdint>
#include <vector>

#include "classify/page/block_facts.h"

namespace zhengwen::classify {

// Sums over blocks [0, i).
struct BlockSums {
  uint32_t size = 0;  // quarters of a Han character
  uint32_t link_size = 0;
  uint32_t log_size = 0;  // of Log8
  uint32_t long_blocks = 0;
  uint32_t sentences = 0;
  uint32_t ruled = 0;   // blocks that a rule dropped or hinted at
  int32_t lexical = 0;  // scores, bounded, unweighted
  int32_t markup = 0;
  uint32_t topic = 0;
};

inline constexpr uint32_t kNoBlock = UINT32_MAX;

struct Sequence {
  std::vector<BlockSums> sums;         // blocks + 1
  std::vector<uint32_t> heading;       // the last heading before the block; kNoBlock: none
  std::vector<uint32_t> top_heading;   // ... of level 1 or 2
  std::vector<uint32_t> long_before;   // the last long block before it
  std::vector<uint32_t> long_after;    // the first one behind it
  std::vector<uint32_t> ruled_before;  // the last block before it that a rule dropped or hinted at
  uint32_t title = kNoBlock;           // the <h1> that has most of the title's words
  uint32_t first_long = kNoBlock;
  uint32_t last_long = kNoBlock;
};

// `markup`: each block's MarkupScore::path.
Sequence ReadInOrder(const std::vector<BlockFacts>& blocks, const std::vector<int16_t>& markup);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_PAGE_SEQUENCE_H_
