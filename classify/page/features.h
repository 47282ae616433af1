// Features: what the page model's trees look at, one byte per feature and block.
//
// Thread safety: pure functions of their arguments.
#ifndef ZHENGWEN_CLASSIFY_PAGE_FEATURES_H_
#define ZHENGWEN_CLASSIFY_PAGE_FEATURES_H_

#include <cstddef>
#include <cstdint>
#include <iterator>

#include "classify/page/page_view.h"
#include "classify/trees/tile.h"

namespace zhengwen::classify {

enum class PageFeature : uint16_t {
#define FEATURE(name, doc) name,
#include "classify/page/features.def"
#undef FEATURE
};

// No std::array: clang does not deduce one of so many elements.
inline constexpr FeatureInfo kPageFeatures[] = {
#define FEATURE(name, doc) FeatureInfo{#name, doc},
#include "classify/page/features.def"
#undef FEATURE
};
inline constexpr size_t kPageFeatureCount = std::size(kPageFeatures);
// The first stage knows the features before this one.
inline constexpr auto kFirstStageFeatures = static_cast<size_t>(PageFeature::score);

using PageTile = Tile<kPageFeatureCount>;

// Fills rows [0, count) of *tile, all first-stage features, with blocks [first, first + count).
// REQUIRES: count <= kTileRows, first + count <= view.blocks.size().
void FillFirstStage(const PageView& view, size_t first, size_t count, PageTile* tile);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_PAGE_FEATURES_H_
