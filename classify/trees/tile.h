// Tile: the features of some rows, one byte each, a column per feature.
//
// Rows are made and scored a tile at a time, so that a tile stays in the cache and the trees
// compare many rows at once (trees.h).
#ifndef ZHENGWEN_CLASSIFY_TREES_TILE_H_
#define ZHENGWEN_CLASSIFY_TREES_TILE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zhengwen::classify {

inline constexpr size_t kTileRows = 256;

// What a model file and the docs call a column.
struct FeatureInfo {
  std::string_view name;
  std::string_view doc;
};

// Columns one behind the other, kTileRows bytes each.
struct TileView {
  const uint8_t* bytes = nullptr;

  const uint8_t* Column(size_t feature) const { return bytes + feature * kTileRows; }
};

template <size_t kColumns>
struct Tile {
  std::array<std::array<uint8_t, kTileRows>, kColumns> columns;  // columns[feature][row]

  TileView View() const { return {columns.front().data()}; }
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_TREES_TILE_H_
