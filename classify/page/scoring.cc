#include "classify/page/scoring.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "classify/page/features.h"
#include "classify/page/second_stage.h"

namespace zhengwen::classify {

namespace {

// Tiles of a page that are kept for the second stage; a longer page's others are filled twice.
constexpr size_t kKeptTiles = 64;

struct FirstPass {
  std::vector<BlockScore> scores;
  std::vector<std::unique_ptr<PageTile>> tiles;  // the first kKeptTiles of the page
};

FirstPass ScoreOnce(const PageView& view, const Trees& first) {
  FirstPass pass;
  pass.scores.reserve(view.blocks.size());
  std::array<int32_t, kTileRows> scores;
  std::unique_ptr<PageTile> scratch;
  for (size_t at = 0; at < view.blocks.size(); at += kTileRows) {
    const size_t count = std::min(kTileRows, view.blocks.size() - at);
    const bool kept = pass.tiles.size() < kKeptTiles;
    if (kept) pass.tiles.push_back(std::make_unique<PageTile>());
    if (!kept && scratch == nullptr) scratch = std::make_unique<PageTile>();
    PageTile& tile = kept ? *pass.tiles.back() : *scratch;
    FillFirstStage(view, at, count, &tile);
    first.Score(tile.View(), count, scores.data());
    for (size_t row = 0; row < count; ++row) {
      const BlockFacts& b = view.blocks[at + row];
      pass.scores.push_back({scores[row], b.line.words, b.ruled != 0});
    }
  }
  return pass;
}

}  // namespace

std::vector<BlockScore> ScorePage(const PageView& view, const PageModel& model) {
  FirstPass pass = ScoreOnce(view, model.first);
  if (model.second.size() == 0) return std::move(pass.scores);
  const FirstScores weighed = WeighFirstStage(view, pass.scores, model.decision);
  std::vector<BlockScore> scored = pass.scores;
  std::array<int32_t, kTileRows> scores;
  std::unique_ptr<PageTile> scratch;
  for (size_t at = 0; at < scored.size(); at += kTileRows) {
    const size_t count = std::min(kTileRows, scored.size() - at);
    const size_t number = at / kTileRows;
    if (number >= pass.tiles.size()) {
      if (scratch == nullptr) scratch = std::make_unique<PageTile>();
      FillFirstStage(view, at, count, scratch.get());
    }
    PageTile* tile = number < pass.tiles.size() ? pass.tiles[number].get() : scratch.get();
    FillSecondStage(view, weighed, at, count, tile);
    model.second.Score(tile->View(), count, scores.data());
    for (size_t row = 0; row < count; ++row) scored[at + row].score = scores[row];
  }
  return scored;
}

}  // namespace zhengwen::classify
