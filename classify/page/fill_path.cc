#include "classify/page/fill.h"

namespace zhengwen::classify {
namespace {

void FillPath(const PageView& v, const Paths& paths, size_t block, RowWriter* row) {
  const PathFacts& f = paths.facts[paths.groups.of[block]];
  row->Log(f.blocks);
  row->Part(f.size, v.elements[0].size);
  row->Log(f.size / f.blocks);
  row->Part(f.link_size, f.size);
  row->Part(f.long_blocks, f.blocks);
  row->Part(f.sentences, f.blocks);
  row->Part(f.distinct, f.blocks);
  row->Part(f.last - f.first + uint64_t{1}, v.blocks.size());
  row->Score(f.size == 0 ? 0 : f.lexical / f.size);
  row->Part(paths.before[block], f.blocks);
}

}  // namespace

void FillPathFeatures(const PageView& v, size_t block, RowWriter* row) {
  FillPath(v, v.tags_paths, block, row);
  FillPath(v, v.names_paths, block, row);
  FillPath(v, v.near_paths, block, row);
  row->Log(v.names_paths.run[block]);
}

}  // namespace zhengwen::classify
