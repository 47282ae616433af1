#include "classify/page/names.h"

#include <string_view>

#include "core/ascii.h"

namespace zhengwen::classify {
namespace {

constexpr uint32_t kFactor = 0x9E3779B1;

uint32_t FirstClass(std::string_view classes) {
  uint32_t hash = 1;
  char before = ' ';
  for (const char raw : classes) {
    const char c = FoldName(raw);
    if (IsAsciiSpace(c) && hash != 1) break;
    if (!IsAsciiSpace(c) && (c != '0' || before != '0'))
      hash = (hash ^ static_cast<unsigned char>(c)) * kFactor;
    before = c;
  }
  return hash;
}

}  // namespace

std::vector<uint32_t> FirstClasses(const PageTable& table) {
  std::vector<uint32_t> hashes;
  hashes.reserve(table.elements.size());
  for (const Element& e : table.elements)
    hashes.push_back(FirstClass(table.Get(e, AttributeName::class_)));
  return hashes;
}

}  // namespace zhengwen::classify
