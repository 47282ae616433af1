#include "classify/page/paths.h"

#include <algorithm>
#include <numeric>

#include "classify/trees/scale.h"

namespace zhengwen::classify {
namespace {

PathBytes BytesOf(const PathFacts& f, uint32_t page_size, size_t page_blocks) {
  return {ToByte(Log8(f.blocks)),
          Share(f.size, page_size),
          ToByte(Log8(f.size / f.blocks)),
          Share(f.link_size, f.size),
          Share(f.long_blocks, f.blocks),
          Share(f.sentences, f.blocks),
          Share(f.distinct, f.blocks),
          Share(f.last - f.first + uint64_t{1}, page_blocks),
          SignedByte(f.size == 0 ? 0 : f.lexical / f.size / 2)};
}

}  // namespace

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
  const uint32_t size =
      std::accumulate(paths.facts.begin(), paths.facts.end(), uint32_t{0},
                      [](uint32_t sum, const PathFacts& f) { return sum + f.size; });
  for (const PathFacts& f : paths.facts) paths.bytes.push_back(BytesOf(f, size, blocks.size()));
  return paths;
}

}  // namespace zhengwen::classify
