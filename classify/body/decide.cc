#include "classify/body/decide.h"

#include <algorithm>
#include <array>

#include "classify/trees/logistic.h"

namespace zhengwen::classify {
namespace {

constexpr int64_t kOne = 65536;
constexpr int64_t kNever = int64_t{1} << 60;
enum State { kBefore, kBody, kHole, kAfter, kStates };
using Values = std::array<int64_t, kStates>;

// Costs in 1/65,536 log-odds.
struct Passages {
  int64_t enter, leave, open, close;
};

// The best value of arriving in each state after one passage (or none).
Values Pass(const Values& from, const Passages& cost) {
  return {from[kBefore],
          std::max({from[kBody], from[kBefore] - cost.enter, from[kHole] - cost.close}),
          std::max(from[kHole], from[kBody] - cost.open),
          std::max(from[kAfter], from[kBody] - cost.leave)};
}

// The same, backwards: the best value of what follows each state.
Values PassBack(const Values& to, const Passages& cost) {
  return {std::max(to[kBefore], to[kBody] - cost.enter),
          std::max({to[kBody], to[kHole] - cost.open, to[kAfter] - cost.leave}),
          std::max(to[kHole], to[kBody] - cost.close), to[kAfter]};
}

// Keeps sums over a whole piece within 64 bits, whatever a model file holds.
constexpr int64_t kMaxWeight = int64_t{1} << 24;

int64_t Weight(const LineScore& line, const DecisionCosts& c) {
  const int64_t chars = std::min(line.chars, static_cast<uint32_t>(c.char_cap));
  return std::min(c.line_weight + chars * c.char_weight, kMaxWeight);
}

std::vector<int64_t> Margins(std::span<const LineScore> lines, const DecisionOptions& options) {
  const DecisionCosts& c = options.costs;
  const auto cost = [](int permille) { return permille * kOne / 1000; };
  const Passages passages{cost(c.enter), cost(c.leave), cost(c.open), cost(c.close)};
  const int64_t bound = cost(c.score_bound);
  const int64_t shift = LogOdds(options.threshold_permille);
  std::vector<int64_t> gains;  // of calling the line body
  gains.reserve(lines.size());
  for (const LineScore& l : lines)
    gains.push_back(std::clamp<int64_t>(l.score - shift, -bound, bound) * Weight(l, c) / 1000);

  std::vector<Values> forward(lines.size());
  Values state = {0, -passages.enter, -kNever, -kNever};
  for (size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) state = Pass(state, passages);
    state[kBody] += gains[i];
    forward[i] = state;
  }
  // A path may not end in a hole: that would be an end that costs another passage.
  Values behind = {0, 0, -kNever, 0};
  std::vector<int64_t> margins(lines.size());
  for (size_t i = lines.size(); i-- > 0;) {
    const Values& f = forward[i];
    const int64_t in = f[kBody] + behind[kBody];
    const int64_t out = std::max(
        {f[kBefore] + behind[kBefore], f[kHole] + behind[kHole], f[kAfter] + behind[kAfter]});
    margins[i] = std::clamp(in - out, -kNever, kNever);
    behind[kBody] += gains[i];
    behind = PassBack(behind, passages);
  }
  return margins;
}

// The least probability, in 1/1,000, of a line that is kept: of the thresholds that maximise the
// expected F-beta, the lowest.
int BestThreshold(std::span<const LineScore> lines, const std::vector<LineVerdict>& verdicts,
                  const DecisionOptions& options) {
  constexpr int kBins = 1001;
  struct Bin {
    int64_t hits = 0, weight = 0;
  };
  std::vector<Bin> bins(kBins);
  int64_t body = 0;  // expected weight of the body
  for (size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].dropped) continue;
    const int p = verdicts[i].main_permille;
    const int64_t weight = Weight(lines[i], options.costs);
    bins[static_cast<size_t>(p)].hits += weight * p;
    bins[static_cast<size_t>(p)].weight += weight;
    body += weight * p;
  }
  const int64_t beta2 = int64_t{options.beta_permille} * options.beta_permille / 1000;
  int best = kBins;
  int64_t best_f = 0, hits = 0, weight = 0;
  for (int p = kBins - 1; p >= 0; --p) {
    hits += bins[static_cast<size_t>(p)].hits;
    weight += bins[static_cast<size_t>(p)].weight;
    const int64_t base = beta2 * (body / 1000) / 1000 + weight;
    if (base == 0) continue;
    const int64_t f = hits / base;
    if (f >= best_f) best = p, best_f = f;
  }
  return best;
}

}  // namespace

std::vector<LineVerdict> Decide(std::span<const LineScore> lines, const DecisionOptions& options) {
  const std::vector<int64_t> margins = Margins(lines, options);
  std::vector<LineVerdict> verdicts(lines.size());
  int top = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    const int64_t scaled = margins[i] / 1000 * options.costs.margin_scale;
    const auto bounded = static_cast<int32_t>(std::clamp<int64_t>(scaled, -8 * kOne, 8 * kOne));
    const auto p = static_cast<int16_t>(int64_t{Logistic(bounded)} * 1000 / kOne);
    verdicts[i].main_permille = p;
    if (!lines[i].dropped) top = std::max<int>(top, p);
  }
  if (top < options.costs.no_body) return verdicts;
  const int least = BestThreshold(lines, verdicts, options);
  for (size_t i = 0; i < lines.size(); ++i)
    verdicts[i].keep = !lines[i].dropped && verdicts[i].main_permille >= least;
  return verdicts;
}

}  // namespace zhengwen::classify
