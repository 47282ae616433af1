#include "classify/page/fill.h"

namespace zhengwen::classify {
namespace {

constexpr int kNearLevels = 5;          // up0 to up4
constexpr int kFarSteps[] = {1, 1, 2};  // from up4 to up5, up6, up8
constexpr int kNone = kByteMax;

constexpr size_t kFarBytes = 10;  // features of elements that are farther away

void Fill(const PageView& v, uint32_t element, size_t count, RowWriter* row) {
  for (size_t k = 0; k < count; ++k) row->Put(v.element_bytes[element][k]);
}

}  // namespace

void FillTreeFeatures(const PageView& v, size_t block, RowWriter* row) {
  const uint32_t own = v.ElementOf(block);
  uint32_t e = own;
  for (int level = 0; level < kNearLevels; ++level) {
    if (level > 0) e = v.ParentOf(e);
    Fill(v, e, ElementBytes{}.size(), row);
  }
  for (const int steps : kFarSteps) {
    for (int s = 0; s < steps; ++s) e = v.ParentOf(e);
    Fill(v, e, kFarBytes, row);
  }
  Fill(v, v.tops[own], kFarBytes, row);
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
