// Features: what the body model's trees look at, one byte per feature and line.
//
// Thread safety: pure functions of their arguments.
#ifndef ZHENGWEN_CLASSIFY_BODY_FEATURES_H_
#define ZHENGWEN_CLASSIFY_BODY_FEATURES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "classify/body/context.h"
#include "classify/body/lines.h"
#include "classify/trees/tile.h"

namespace zhengwen::classify {

enum class Feature : uint16_t {
#define FEATURE(name, doc) name,
#include "classify/body/features.def"
#undef FEATURE
};

inline constexpr std::array kFeatures = {
#define FEATURE(name, doc) FeatureInfo{#name, doc},
#include "classify/body/features.def"
#undef FEATURE
};
inline constexpr size_t kFeatureCount = kFeatures.size();

using FeatureTile = Tile<kFeatureCount>;

// Fills rows [0, count) of *tile with lines [first, first + count). REQUIRES: count <= kTileRows,
// first + count <= lines.size(), context == LookAround(lines).
void FillTile(const std::vector<Line>& lines, const Context& context, size_t first, size_t count,
              FeatureTile* tile);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_BODY_FEATURES_H_
