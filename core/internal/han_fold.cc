#include "core/internal/han_fold.h"

#include <array>
#include <cstdint>
#include <memory>

namespace zhengwen::internal {
namespace {

struct Pair {
  uint16_t traditional;
  uint16_t simplified;
};
constexpr Pair kPairs[] = {
#include "core/internal/han_fold.inc"
};

constexpr char32_t kFirst = 0x3400;
constexpr char32_t kLast = 0x9FFF;
using FoldTable = std::array<uint16_t, kLast - kFirst + 1>;

const FoldTable& Table() {
  static const std::unique_ptr<const FoldTable> table = [] {
    auto made = std::make_unique<FoldTable>();
    for (char32_t c = kFirst; c <= kLast; ++c) (*made)[c - kFirst] = static_cast<uint16_t>(c);
    for (const Pair& p : kPairs) (*made)[p.traditional - kFirst] = p.simplified;
    return made;
  }();
  return *table;
}

}  // namespace

char32_t SimplifiedForm(char32_t c) {
  static const FoldTable& table = Table();
  return c >= kFirst && c <= kLast ? table[c - kFirst] : c;
}

}  // namespace zhengwen::internal
