#include "classify/page/paths.h"

#include <algorithm>

namespace zhengwen::classify {

Paths FollowPaths(const std::vector<BlockFacts>& blocks, const std::vector<uint64_t>& hashes) {
  Paths paths;
  paths.groups = GroupEqual(hashes);
  paths.facts.resize(paths.groups.count);
  paths.before.reserve(blocks.size());
  paths.run.resize(blocks.size());
  size_t run_begin = 0;
  for (size_t i = 0; i < blocks.size(); ++i) {
    const BlockFacts& b = blocks[i];
    const uint32_t group = paths.groups.of[i];
    PathFacts& f = paths.facts[group];
    paths.before.push_back(f.blocks);
    if (f.blocks++ == 0) f.first = static_cast<uint32_t>(i);
    f.last = static_cast<uint32_t>(i);
    f.distinct += b.seen == 0;
    f.long_blocks += b.IsLong();
    f.sentences += b.line.EndsSentence();
    f.size += b.line.size;
    f.link_size += b.link_size;
    f.lexical += int64_t{b.lexical} * b.line.size;
    if (i + 1 < blocks.size() && paths.groups.of[i + 1] == group) continue;
    std::fill(paths.run.begin() + static_cast<ptrdiff_t>(run_begin),
              paths.run.begin() + static_cast<ptrdiff_t>(i + 1),
              static_cast<uint32_t>(i + 1 - run_begin));
    run_begin = i + 1;
  }
  return paths;
}

}  // namespace zhengwen::classify
