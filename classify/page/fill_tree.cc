#include "classify/page/fill.h"

namespace zhengwen::classify {
namespace {

constexpr int kNearLevels = 5;          // up0 to up4
constexpr int kFarSteps[] = {1, 1, 2};  // from up4 to up5, up6, up8
constexpr int kNone = kByteMax;

void FillElement(const PageView& v, uint32_t element, RowWriter* row) {
  const ElementFacts& f = v.elements[element];
  row->Part(f.size, v.elements[0].size);
  row->Part(f.link_size, f.size);
  row->Log(f.blocks);
  row->Part(f.long_blocks, f.blocks);
  row->Part(f.sentences, f.blocks);
  row->Number(f.size == 0 ? 0 : int64_t{f.pauses} * 1000 / f.size);
  row->Log(f.blocks == 0 ? 0 : f.size / f.blocks);
  row->Part(f.points, v.elements[v.best].points);
  row->Log(f.alike);
  row->Score(f.size == 0 ? 0 : f.lexical / f.size);
}

void FillNear(const PageView& v, uint32_t element, RowWriter* row) {
  FillElement(v, element, row);
  const ElementFacts& f = v.elements[element];
  const Element& e = v.table->elements[element];
  row->Number(f.blocks == 0 ? 0 : 16 * int64_t{f.images} / f.blocks);
  row->Number(f.blocks == 0 ? 0 : 16 * int64_t{f.controls} / f.blocks);
  row->Log(f.headings);
  row->Log(e.children);
  row->Number(static_cast<int>(e.tag));
}

}  // namespace

void FillTreeFeatures(const PageView& v, size_t block, RowWriter* row) {
  const uint32_t own = v.ElementOf(block);
  uint32_t e = own;
  for (int level = 0; level < kNearLevels; ++level) {
    if (level > 0) e = v.ParentOf(e);
    FillNear(v, e, row);
  }
  for (const int steps : kFarSteps) {
    for (int s = 0; s < steps; ++s) e = v.ParentOf(e);
    FillElement(v, e, row);
  }
  FillElement(v, v.tops[own], row);
  const ElementFacts& f = v.elements[own];
  const int depth = v.table->elements[own].depth;
  row->Number(depth);
  row->Number(f.lists);
  for (const uint8_t nearest : f.nearest) row->Number(nearest == 0 ? kNone : depth - (nearest - 1));
  const BestPlace& p = v.places[own];
  row->Number(p.up);
  row->Number(p.down);
  row->Number(p.below);
  row->Number(p.common);
}

}  // namespace zhengwen::classify
