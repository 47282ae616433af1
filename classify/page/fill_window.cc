#include <algorithm>

#include "classify/page/fill.h"

namespace zhengwen::classify {
namespace {

void FillWindow(const PageView& v, size_t begin, size_t end, RowWriter* row) {
  const BlockSums &a = v.sequence.sums[begin], &b = v.sequence.sums[end];
  const auto n = static_cast<int64_t>(std::max<size_t>(end - begin, 1));
  row->Number((b.log_size - a.log_size) / n);
  row->Part(b.link_size - a.link_size, b.size - a.size);
  row->Number(int64_t{250} * (b.long_blocks - a.long_blocks) / n);
  row->Number(int64_t{250} * (b.sentences - a.sentences) / n);
  row->Number(int64_t{250} * (b.ruled - a.ruled) / n);
  row->Score((b.lexical - a.lexical) / n);
  row->Score((b.markup - a.markup) / n);
  row->Number((b.topic - a.topic) / n);
}

}  // namespace

void FillWindowFeatures(const PageView& v, size_t block, RowWriter* row) {
  const size_t n = v.blocks.size();
  const auto back = [block](size_t by) { return block < by ? 0 : block - by; };
  const auto ahead = [block, n](size_t by) { return std::min(block + 1 + by, n); };
  FillWindow(v, back(8), block, row);
  FillWindow(v, block + 1, ahead(8), row);
  FillWindow(v, back(5), ahead(5), row);
  FillWindow(v, back(15), ahead(15), row);
}

}  // namespace zhengwen::classify
