#include "classify/body/context.h"

#include <algorithm>
#include <cstdlib>

#include "classify/trees/scale.h"

namespace zhengwen::classify {
namespace {

// Cost of passing from furniture to body or back, from the study of text dumps.
constexpr int kSwitchCost = 3 * kStrengthUnit;
constexpr int kMarginBound = 16 * kStrengthUnit;
constexpr int kBothBound = 6 * kStrengthUnit;  // one line may not outweigh the rest
constexpr uint32_t kShortSize = 12 * 4;

template <class Score>
std::vector<int16_t> Margins(const std::vector<Line>& lines, Score score) {
  struct State {
    int32_t out = 0, in = 0;
  };
  const size_t n = lines.size();
  std::vector<State> forward(n);
  std::vector<int16_t> margins(n);
  State state{0, -kSwitchCost};
  for (size_t i = 0; i < n; ++i) {
    const int s = score(lines[i]);
    forward[i] = {std::max(state.out, state.in - kSwitchCost),
                  std::max(state.in, state.out - kSwitchCost) + s};
    state = forward[i];
  }
  State behind{0, -kSwitchCost};  // the best that follows, from either state
  for (size_t i = n; i-- > 0;) {
    const int margin = forward[i].in + behind.in - forward[i].out - behind.out;
    margins[i] = static_cast<int16_t>(std::clamp(margin, -kMarginBound, kMarginBound));
    const int s = score(lines[i]);
    behind = {std::max(behind.out, behind.in + s - kSwitchCost),
              std::max(behind.in + s, behind.out - kSwitchCost)};
  }
  return margins;
}

template <class Is>
Distances DistancesTo(const std::vector<Line>& lines, Is is) {
  const size_t n = lines.size();
  Distances distances{std::vector<uint8_t>(n), std::vector<uint8_t>(n)};
  const auto step = [&](uint8_t* far, size_t i) {
    *far = is(lines[i]) ? uint8_t{0} : static_cast<uint8_t>(std::min(*far + 1, int{kFar}));
    return *far;
  };
  uint8_t far = kFar;
  for (size_t i = 0; i < n; ++i) distances.before[i] = step(&far, i);
  far = kFar;
  for (size_t i = n; i-- > 0;) distances.after[i] = step(&far, i);
  return distances;
}

// Length of the run of lines that each line is part of; `joins`(i): line i goes on with the run of
// line i - 1 (never asked for 0); `counts`(i): it is part of any run.
template <class Counts, class Joins>
std::vector<uint8_t> Runs(size_t n, Counts counts, Joins joins) {
  std::vector<uint8_t> runs(n);
  for (size_t begin = 0; begin < n;) {
    size_t end = begin + 1;
    if (counts(begin)) {
      while (end < n && counts(end) && joins(end)) ++end;
      const auto length = static_cast<uint8_t>(std::min(end - begin, size_t{kFar}));
      std::fill(runs.begin() + static_cast<ptrdiff_t>(begin),
                runs.begin() + static_cast<ptrdiff_t>(end), length);
    }
    begin = end;
  }
  return runs;
}

template <class Score>
LineStretch BestStretch(const std::vector<Line>& lines, Score score) {
  LineStretch best;
  int64_t sum = 0;
  size_t begin = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    const int s = score(lines[i]);
    if (sum <= 0) sum = 0, begin = i;
    sum += s;
    best.positive += std::max(s, 0);
    if (sum > best.sum) best.sum = sum, best.begin = begin, best.end = i + 1;
  }
  return best;
}

// Sums of value(line), bounded as RunningSums demands.
template <class Value>
RunningSums SumUp(const std::vector<Line>& lines, Value value) {
  RunningSums sums(lines.size() + 1);
  uint16_t sum = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    sum = static_cast<uint16_t>(sum + value(lines[i]));
    sums[i + 1] = sum;
  }
  return sums;
}

// Sums of lines for which is(line) holds.
template <class Is>
RunningSums CountUp(const std::vector<Line>& lines, Is is) {
  return SumUp(lines, [&is](const Line& l) { return is(l) ? kOneLine : uint16_t{0}; });
}

Sums AllSums(const std::vector<Line>& lines) {
  Sums s;
  s.strength = SumUp(lines, [](const Line& l) { return l.strength; });
  s.lexical = SumUp(lines, [](const Line& l) { return l.LexicalStrength(); });
  s.log_size = SumUp(lines, [](const Line& l) { return Log8(l.facts.size); });
  s.topic = SumUp(lines, [](const Line& l) { return l.topic; });
  s.prose = CountUp(lines, [](const Line& l) { return l.IsProse(); });
  s.ruled = CountUp(lines, [](const Line& l) { return (l.ruled | l.hinted) != 0; });
  s.dated = CountUp(lines, [](const Line& l) { return l.facts.date_at_end; });
  s.enclosed = CountUp(lines, [](const Line& l) { return l.enclosing != 0; });
  s.labelled = CountUp(lines, [](const Line& l) { return l.labelled >= 3; });
  s.prose_size.resize(lines.size() + 1);
  for (size_t i = 0; i < lines.size(); ++i)
    s.prose_size[i + 1] = s.prose_size[i] + (lines[i].IsProse() ? lines[i].facts.size : 0);
  return s;
}

// Entries of one list look alike: the same kind of ending, a similar size.
bool Alike(const LineFacts& a, const LineFacts& b) {
  return a.end == b.end && std::abs(Log8(a.size) - Log8(b.size)) <= 4;
}

}  // namespace

Context LookAround(const std::vector<Line>& lines) {
  const auto strength = [](const Line& l) { return int{l.strength}; };
  const auto lexical = [](const Line& l) { return l.LexicalStrength(); };
  const auto both = [](const Line& l) {
    return std::clamp(l.strength + l.LexicalStrength(), -kBothBound, kBothBound);
  };
  const auto always = [](size_t) { return true; };
  const size_t n = lines.size();
  Context c;
  c.sums = AllSums(lines);
  for (const Line& l : lines) c.size += l.facts.size, c.lexical += l.LexicalStrength();
  c.strength_margin = Margins(lines, strength);
  c.lexical_margin = Margins(lines, lexical);
  c.both_margin = Margins(lines, both);
  c.strong = DistancesTo(lines, [](const Line& l) { return l.IsStrong(); });
  c.sentence = DistancesTo(lines, [](const Line& l) { return l.facts.EndsSentence(); });
  c.ruled = DistancesTo(lines, [](const Line& l) { return (l.ruled | l.hinted) != 0; });
  c.dated = DistancesTo(lines, [](const Line& l) { return l.facts.date_at_end; });
  c.short_run = Runs(
      n, [&](size_t i) { return lines[i].facts.size <= kShortSize; }, always);
  c.plain_run = Runs(
      n, [&](size_t i) { return !lines[i].IsProse(); }, always);
  c.dated_run = Runs(
      n, [&](size_t i) { return lines[i].facts.date_at_end; }, always);
  c.like_run = Runs(n, always, [&](size_t i) { return Alike(lines[i].facts, lines[i - 1].facts); });
  c.best_strength = BestStretch(lines, strength);
  c.best_both = BestStretch(lines, both);
  return c;
}

}  // namespace zhengwen::classify
