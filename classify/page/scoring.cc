#include "classify/page/scoring.h"

#include <algorithm>
#include <array>
#include <memory>

#include "classify/page/features.h"
#include "classify/page/second_stage.h"

namespace zhengwen::classify {

std::vector<BlockScore> ScoreFirstStage(const PageView& view, const Trees& first) {
  const auto tile = std::make_unique<PageTile>();
  std::array<int32_t, kTileRows> scores;
  std::vector<BlockScore> scored;
  scored.reserve(view.blocks.size());
  for (size_t at = 0; at < view.blocks.size(); at += kTileRows) {
    const size_t count = std::min(kTileRows, view.blocks.size() - at);
    FillFirstStage(view, at, count, tile.get());
    first.Score(tile->View(), count, scores.data());
    for (size_t row = 0; row < count; ++row) {
      const BlockFacts& b = view.blocks[at + row];
      scored.push_back({scores[row], b.line.words, b.ruled != 0});
    }
  }
  return scored;
}

std::vector<BlockScore> ScorePage(const PageView& view, const PageModel& model) {
  std::vector<BlockScore> scored = ScoreFirstStage(view, model.first);
  if (model.second.size() == 0) return scored;
  const std::vector<BlockScore> firsts = scored;
  const FirstScores weighed = WeighFirstStage(view, firsts, model.decision);
  const auto tile = std::make_unique<PageTile>();
  std::array<int32_t, kTileRows> scores;
  for (size_t at = 0; at < scored.size(); at += kTileRows) {
    const size_t count = std::min(kTileRows, scored.size() - at);
    FillFirstStage(view, at, count, tile.get());
    FillSecondStage(view, weighed, at, count, tile.get());
    model.second.Score(tile->View(), count, scores.data());
    for (size_t row = 0; row < count; ++row)
      scored[at + row].score = (scored[at + row].score + scores[row]) / 2;
  }
  return scored;
}

}  // namespace zhengwen::classify
