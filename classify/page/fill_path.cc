#include "classify/page/fill.h"

namespace zhengwen::classify {
namespace {

void FillPath(const Paths& paths, size_t block, RowWriter* row) {
  const uint32_t group = paths.groups.of[block];
  for (const uint8_t byte : paths.bytes[group]) row->Put(byte);
  row->Part(paths.before[block], paths.facts[group].blocks);
}

}  // namespace

void FillPathFeatures(const PageView& v, size_t block, RowWriter* row) {
  FillPath(v.tags_paths, block, row);
  FillPath(v.names_paths, block, row);
  FillPath(v.near_paths, block, row);
  row->Log(v.names_paths.run[block]);
}

}  // namespace zhengwen::classify
