// Paths: blocks that stand at the same place of the page's template, and what they are like
// together. A menu's entries share a path; so do the paragraphs of an article.
//
// Linear. Thread safety: pure functions.
#ifndef ZHENGWEN_CLASSIFY_PAGE_PATHS_H_
#define ZHENGWEN_CLASSIFY_PAGE_PATHS_H_

#include <array>
#include <cstdint>
#include <vector>

#include "classify/page/block_facts.h"
#include "classify/text/repeats.h"

namespace zhengwen::classify {

struct PathFacts {
  uint32_t blocks = 0;
  uint32_t distinct = 0;  // blocks that read like none before them
  uint32_t long_blocks = 0;
  uint32_t sentences = 0;  // blocks that end one
  uint32_t size = 0;
  uint32_t link_size = 0;
  int64_t lexical = 0;  // lexical score times size
  uint32_t first = 0;   // index of its first block
  uint32_t last = 0;
};

// The features of a path, the same for all its blocks.
using PathBytes = std::array<uint8_t, 9>;

struct Paths {
  Groups groups;                 // blocks with the same path
  std::vector<PathFacts> facts;  // of each group
  std::vector<PathBytes> bytes;  // ... tags_path_blocks ... tags_path_lexical
  std::vector<uint32_t> before;  // of each block: blocks of its group before it
  std::vector<uint32_t> run;     // ... blocks of its group that stand together with it
};

// `hashes`: each block's path.
Paths FollowPaths(const std::vector<BlockFacts>& blocks, const std::vector<uint64_t>& hashes);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_PAGE_PATHS_H_
