#include <algorithm>

#include "classify/page/fill.h"

namespace zhengwen::classify {
namespace {

constexpr int64_t kNeighbours[] = {-1, 1, -2, 2, -3, 3};

void FillSince(uint32_t earlier, size_t block, RowWriter* row) {
  if (earlier == kNoBlock) {
    row->Number(kByteMax);
  } else {
    row->Log(block - earlier);
  }
}

void FillHeading(const PageView& v, size_t block, RowWriter* row) {
  const Sequence& s = v.sequence;
  const uint32_t heading = s.heading[block];
  FillSince(heading, block, row);
  if (heading == kNoBlock) {
    for (int i = 0; i < 5; ++i) row->Number(0);
  } else {
    const BlockFacts& h = v.blocks[heading];
    row->Number(h.level);
    row->Log(s.sums[block].size - s.sums[heading].size);
    row->Score(h.heading);
    row->Score(h.lexical);
    row->Number(h.ruled != 0 || h.hinted != 0);
  }
  const uint32_t top = s.top_heading[block];
  FillSince(top, block, row);
  row->Score(top == kNoBlock ? 0 : v.blocks[top].heading);
}

int Kinship(const PageView& v, size_t block, int64_t by) {
  const int64_t other = static_cast<int64_t>(block) + by;
  if (other < 0 || other >= std::ssize(v.blocks)) return 0;
  const uint32_t a = v.ElementOf(block), b = v.ElementOf(static_cast<size_t>(other));
  return a == b ? 2 : v.ParentOf(a) == v.ParentOf(b) ? 1 : 0;
}

void FillNeighbour(const PageView& v, int64_t block, RowWriter* row) {
  if (block < 0 || block >= std::ssize(v.blocks)) {
    for (int i = 0; i < 6; ++i) row->Number(0);
    return;
  }
  const auto at = static_cast<size_t>(block);
  const BlockFacts& b = v.blocks[at];
  row->Log(b.line.size);
  row->Number(1 + Share(b.link_size, b.line.size));
  row->Number(1 + static_cast<int>(b.line.end));
  row->Number(b.level);
  row->Score(b.lexical);
  row->Score(v.markup[v.ElementOf(at)].path);
}

}  // namespace

void FillOrderFeatures(const PageView& v, size_t block, RowWriter* row) {
  const Sequence& s = v.sequence;
  const size_t n = v.blocks.size();
  const uint32_t before = s.sums[block].size, all = s.sums[n].size;
  row->Part(block, n);
  row->Part(before, all);
  row->Log(block);
  row->Log(n - 1 - block);
  row->Place(s.title, block);
  if (s.title == kNoBlock) {
    row->Number(0);
  } else {
    const int64_t since = int64_t{before} - s.sums[s.title].size;
    row->Put(SignedByte(since * 120 / std::max(all, 1U)));
  }
  FillSince(s.long_before[block], block, row);
  if (s.long_after[block] == kNoBlock) {
    row->Number(kByteMax);
  } else {
    row->Log(s.long_after[block] - block);
  }
  row->Place(s.first_long, block);
  row->Place(s.last_long, block);
  FillHeading(v, block, row);
  FillSince(s.ruled_before[block], block, row);
  row->Number(Kinship(v, block, -1));
  row->Number(Kinship(v, block, 1));
  for (const int64_t by : kNeighbours) FillNeighbour(v, static_cast<int64_t>(block) + by, row);
}

}  // namespace zhengwen::classify
