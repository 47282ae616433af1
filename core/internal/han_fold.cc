#include "core/internal/han_fold.h"

#include <array>
#include <cstdint>

namespace zhengwen::internal {
namespace {

struct Pair {
  uint16_t traditional;
  uint16_t simplified;
};
constexpr Pair kPairs[] = {
#include "core/internal/han_fold.inc"
};

}  // namespace

const uint16_t* const kSimplifiedForms = [] {
  static std::array<uint16_t, kLastFolded - kFirstFolded + 1> forms;
  for (char32_t c = kFirstFolded; c <= kLastFolded; ++c)
    forms[c - kFirstFolded] = static_cast<uint16_t>(c);
  for (const Pair& p : kPairs) forms[p.traditional - kFirstFolded] = p.simplified;
  return forms.data();
}();

}  // namespace zhengwen::internal
