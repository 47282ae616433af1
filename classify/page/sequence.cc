#include "classify/page/sequence.h"

#include <algorithm>

#include "classify/trees/scale.h"

namespace zhengwen::classify {
namespace {

constexpr int kScoreBound = 256;  // eight log-odds: no single block outweighs a window

BlockSums Next(BlockSums s, const BlockFacts& b, int markup) {
  s.size += b.line.size;
  s.link_size += b.link_size;
  s.log_size += static_cast<uint32_t>(Log8(b.line.size));
  s.long_blocks += b.IsLong();
  s.sentences += b.line.EndsSentence();
  s.ruled += b.ruled != 0 || b.hinted != 0;
  s.lexical += std::clamp<int>(b.lexical, -kScoreBound, kScoreBound);
  s.markup += std::clamp(markup, -kScoreBound, kScoreBound);
  s.topic += b.topic;
  return s;
}

}  // namespace

Sequence ReadInOrder(const std::vector<BlockFacts>& blocks, const std::vector<int16_t>& markup) {
  const auto n = static_cast<uint32_t>(blocks.size());
  Sequence s;
  s.sums.resize(n + size_t{1});
  s.heading.resize(n);
  s.top_heading.resize(n);
  s.long_before.resize(n);
  s.long_after.resize(n);
  s.ruled_before.resize(n);
  uint32_t heading = kNoBlock, top = kNoBlock, ruled = kNoBlock;
  int best_title = -1;
  for (uint32_t i = 0; i < n; ++i) {
    const BlockFacts& b = blocks[i];
    s.sums[i + 1] = Next(s.sums[i], b, markup[i]);
    s.heading[i] = heading;
    s.top_heading[i] = top;
    s.long_before[i] = s.last_long;
    s.ruled_before[i] = ruled;
    if (b.level > 0) heading = i;
    if (b.level == 1 || b.level == 2) top = i;
    if (b.level == 1 && b.of_title > best_title) {
      best_title = b.of_title;
      s.title = i;
    }
    if (b.ruled != 0 || b.hinted != 0) ruled = i;
    if (!b.IsLong()) continue;
    if (s.first_long == kNoBlock) s.first_long = i;
    s.last_long = i;
  }
  uint32_t after = kNoBlock;
  for (uint32_t i = n; i-- > 0;) {
    s.long_after[i] = after;
    if (blocks[i].IsLong()) after = i;
  }
  return s;
}

}  // namespace zhengwen::classify
