#include "classify/page/names.h"

namespace zhengwen::classify {
namespace {

constexpr uint32_t kFactor = 0x9E3779B1;

}  // namespace

uint32_t FirstClass(const PageTable& table, const Element& element) {
  uint32_t hash = 1;
  char before = ' ';
  for (const char raw : table.Get(element, AttributeName::class_)) {
    const char c = FoldName(raw);
    if (IsNameSpace(c) && hash != 1) break;
    if (!IsNameSpace(c) && (c != '0' || before != '0'))
      hash = (hash ^ static_cast<unsigned char>(c)) * kFactor;
    before = c;
  }
  return hash;
}

}  // namespace zhengwen::classify
