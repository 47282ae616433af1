#include "classify/body/scoring.h"

#include <algorithm>
#include <array>
#include <memory>

#include "classify/body/features.h"

namespace zhengwen::classify {

std::vector<LineScore> ScoreLines(const std::vector<Line>& lines, const Context& context,
                                  const Trees& trees) {
  const auto tile = std::make_unique<FeatureTile>();
  std::array<int32_t, kTileRows> scores;
  std::vector<LineScore> scored;
  scored.reserve(lines.size());
  for (size_t first = 0; first < lines.size(); first += kTileRows) {
    const size_t count = std::min(kTileRows, lines.size() - first);
    FillTile(lines, context, first, count, tile.get());
    trees.Score(tile->View(), count, scores.data());
    for (size_t row = 0; row < count; ++row) {
      const Line& line = lines[first + row];
      scored.push_back({scores[row], line.facts.chars, line.ruled != 0});
    }
  }
  return scored;
}

}  // namespace zhengwen::classify
