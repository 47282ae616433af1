// Features: what the body model's trees look at, one byte per feature and line.
//
// They are made in tiles of kTileRows lines, a column per feature, so that a tile stays in the
// cache and the trees compare sixteen lines at a time.
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

namespace zhengwen::classify {

enum class Feature : uint16_t {
#define FEATURE(name, doc) name,
#include "classify/body/features.def"
#undef FEATURE
};

struct FeatureInfo {
  std::string_view name;
  std::string_view doc;
};

inline constexpr std::array kFeatures = {
#define FEATURE(name, doc) FeatureInfo{#name, doc},
#include "classify/body/features.def"
#undef FEATURE
};
inline constexpr size_t kFeatureCount = kFeatures.size();

inline constexpr size_t kTileRows = 256;

struct FeatureTile {
  // columns[feature][row]
  std::array<std::array<uint8_t, kTileRows>, kFeatureCount> columns;
};

// Fills rows [0, count) of *tile with lines [first, first + count). REQUIRES: count <= kTileRows,
// first + count <= lines.size(), context == LookAround(lines).
void FillTile(const std::vector<Line>& lines, const Context& context, size_t first, size_t count,
              FeatureTile* tile);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_BODY_FEATURES_H_
