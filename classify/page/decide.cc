#include "classify/page/decide.h"

#include <algorithm>
#include <numeric>

#include "classify/trees/logistic.h"

namespace zhengwen::classify {
namespace {

constexpr int64_t kOne = 65536;
constexpr int64_t kBound = 8 * kOne;  // of scores

int32_t Probability(int32_t score, int32_t shift, const PageDecision& decision) {
  const int64_t scaled = (int64_t{score} - shift) * decision.scale / 1000;
  return Logistic(static_cast<int32_t>(std::clamp(scaled, -kBound, kBound)));
}

}  // namespace

std::vector<uint32_t> RankBlocks(std::span<const BlockScore> blocks) {
  std::vector<uint32_t> order(blocks.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [blocks](uint32_t a, uint32_t b) { return blocks[a].score > blocks[b].score; });
  return order;
}

PageVerdict DecidePage(std::span<const BlockScore> blocks, const PageOptions& options) {
  PageVerdict page;
  page.blocks.resize(blocks.size());
  page.order = RankBlocks(blocks);
  const int32_t shift = LogOdds(options.threshold_permille);
  int64_t expected = 0, words = 0;
  int32_t most = 0;
  for (size_t i = 0; i < blocks.size(); ++i) {
    page.blocks[i].p = Probability(blocks[i].score, shift, options.decision);
    if (blocks[i].dropped) continue;
    expected += int64_t{page.blocks[i].p} * blocks[i].words;
    words += blocks[i].words;
    most = std::max(most, page.blocks[i].p);
  }
  const PageDecision& d = options.decision;
  if (int64_t{most} * 1000 < d.empty_most * kOne && words < d.empty_words) return page;

  const int64_t beta2 = int64_t{options.beta_permille} * options.beta_permille / 1000;  // 1/1,000
  const int64_t base = expected / 1000 * beta2;                                         // 1/65,536
  const std::vector<uint32_t>& order = page.order;
  int64_t hits = 0, taken = 0;
  size_t best = 0;
  for (size_t k = 0; k < order.size(); ++k) {
    const BlockScore& b = blocks[order[k]];
    if (b.dropped || b.words == 0) continue;
    hits += int64_t{page.blocks[order[k]].p} * b.words;
    taken += b.words;
    const int64_t f = hits * (1000 + beta2) / 1000 / std::max<int64_t>(base / kOne + taken, 1);
    if (f <= page.expected_f) continue;
    page.expected_f = static_cast<int32_t>(std::min(f, kOne));
    best = k + 1;
  }
  for (size_t k = 0; k < best; ++k) page.blocks[order[k]].keep = !blocks[order[k]].dropped;
  return page;
}

}  // namespace zhengwen::classify
