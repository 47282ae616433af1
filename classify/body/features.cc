#include "classify/body/features.h"

#include <algorithm>

#include "classify/trees/scale.h"

namespace zhengwen::classify {
namespace {

// 65,536 / n: windows are short, and a multiplication is cheaper than a division.
constexpr auto kReciprocals = [] {
  std::array<int32_t, kMaxWindow + 1> r{};  // r[0] = 0: the mean of nothing is 0
  for (size_t n = 1; n <= kMaxWindow; ++n) r[n] = static_cast<int32_t>(65536 / n);
  return r;
}();

int Mean(int32_t sum, size_t n) { return static_cast<int>((int64_t{sum} * kReciprocals[n]) >> 16); }

uint8_t Bounded(uint32_t v) { return static_cast<uint8_t>(std::min(v, uint32_t{kByteMax})); }
uint8_t LogByte(uint32_t v) { return ToByte(Log8(v)); }

// Mean scores are within +-64 or so, single ones within +-80, margins within +-256.
uint8_t ScoreByte(int v) { return SignedByte(v); }
uint8_t MarginByte(int v) { return SignedByte(v / 2); }

uint8_t RuleGrade(const Line& line, uint8_t family) {
  if ((line.ruled & family) != 0) return 2;
  return (line.hinted & family) != 0 ? 1 : 0;
}

// What neighbours look at, for the tile's lines and kReach lines to either side; all 0 where the
// document has no line.
struct Surroundings {
  static constexpr size_t kReach = 2;
  using Column = std::array<uint8_t, kTileRows + 2 * kReach>;
  Column size{}, end{}, begin{}, strength{}, lexical{}, topic{}, rules{};
};

// Lines [i + from, i + to) around line i.
struct Window {
  ptrdiff_t from, to;
};
constexpr Window kBefore3{-3, 0}, kAfter3{1, 4}, kBefore8{-8, 0}, kAfter8{1, 9}, kAround20{-20, 21};
static_assert(kAround20.to - kAround20.from == kMaxWindow);

// Facts of a line go to their columns line by line; what depends on other lines is made column by
// column, for then it is mostly copying, or sums that compilers turn into vector instructions.
class TileFiller {
 public:
  TileFiller(const std::vector<Line>& lines, const Context& context, size_t first, size_t count,
             FeatureTile* tile)
      : lines_(lines), context_(context), first_(first), count_(count), tile_(*tile) {}

  void Fill() {
    for (row_ = 0; row_ < count_; ++row_) {
      FillFacts(lines_[first_ + row_]);
      FillScores(first_ + row_);
      FillPlace(first_ + row_);
    }
    FillNeighbours();
    FillWindows();
    FillSmoothed();
    FillDistances();
    FillRuns();
  }

 private:
  uint8_t* Column(Feature f) { return tile_.columns[static_cast<size_t>(f)].data(); }
  void Put(Feature f, uint8_t value) { tile_.columns[static_cast<size_t>(f)][row_] = value; }
  void PutAll(Feature f, uint8_t value) { std::fill_n(Column(f), count_, value); }
  void Copy(const uint8_t* from, Feature f) { std::copy_n(from, count_, Column(f)); }
  static Feature Next(Feature f, int by) { return static_cast<Feature>(static_cast<int>(f) + by); }

  void FillFacts(const Line& line) {
    const LineFacts& f = line.facts;
    const uint32_t solid = f.chars - f.spaces;
    Put(Feature::size, LogByte(f.size));
    Put(Feature::chars, LogByte(f.chars));
    Put(Feature::han_share, Share(f.han, solid));
    Put(Feature::letter_share, Share(f.letters, solid));
    Put(Feature::digit_share, Share(f.digits, solid));
    Put(Feature::space_share, Share(f.spaces, f.chars));
    Put(Feature::mark_share, Share(f.marks, solid));
    Put(Feature::code_share, Share(f.code_marks, solid));
    Put(Feature::function_share, Share(f.functions, f.han));
    Put(Feature::functions, Bounded(f.functions));
    Put(Feature::pronouns, Bounded(f.pronouns));
    Put(Feature::ends, Bounded(f.ends));
    Put(Feature::commas, Bounded(f.commas));
    Put(Feature::pause_rate,
        f.Pauses() == 0 || f.size == 0 ? uint8_t{0} : ToByte(int64_t{f.Pauses()} * 1000 / f.size));
    Put(Feature::colons, Bounded(f.colons));
    Put(Feature::quotes, Bounded(f.quotes));
    Put(Feature::separators, Bounded(f.separators));
    Put(Feature::tokens, Bounded(f.tokens));
    Put(Feature::longest_token, LogByte(f.longest_token));
    Put(Feature::mean_token, f.tokens == 0 ? uint8_t{0} : LogByte(f.size / f.tokens));
    Put(Feature::longest_clause, LogByte(f.longest_clause));
    Put(Feature::longest_digits, Bounded(f.longest_digits));
    Put(Feature::dates, Bounded(f.dates));
    Put(Feature::date_at_end, f.date_at_end);
    Put(Feature::begin, static_cast<uint8_t>(f.begin));
    Put(Feature::end, static_cast<uint8_t>(f.end));
    Put(Feature::wrapped, line.wrapped);
    Put(Feature::shares_line, line.shares_line);
  }

  void FillScores(size_t i) {
    const Line& line = lines_[i];
    Put(Feature::strength, ScoreByte(line.strength));
    Put(Feature::lexical, ScoreByte(line.LexicalStrength()));
    Put(Feature::repeats, line.repeats);
    Put(Feature::seen, line.seen);
    Put(Feature::items, line.items);
    Put(Feature::enclosing, line.enclosing);
    Put(Feature::labelled, line.labelled);
    Put(Feature::topic, line.topic);
    Put(Feature::blank_before, line.blank_before);
    Put(Feature::blank_after, i + 1 < lines_.size() ? lines_[i + 1].blank_before : uint8_t{0});
    Put(Feature::ruled, line.ruled != 0);
    Put(Feature::rule_list, RuleGrade(line, kRuleList));
    Put(Feature::rule_menu, RuleGrade(line, kRuleMenu));
    Put(Feature::rule_tool, RuleGrade(line, kRuleTool));
    Put(Feature::rule_credit, RuleGrade(line, kRuleCredit));
    Put(Feature::rule_legal, RuleGrade(line, kRuleLegal));
  }

  Surroundings LookAt() const {
    Surroundings s;
    const size_t begin = first_ - std::min(first_, Surroundings::kReach);
    const size_t end = std::min(first_ + count_ + Surroundings::kReach, lines_.size());
    for (size_t i = begin; i < end; ++i) {
      const Line& line = lines_[i];
      const size_t at = i + Surroundings::kReach - first_;
      s.size[at] = LogByte(line.facts.size);
      s.end[at] = static_cast<uint8_t>(1 + static_cast<int>(line.facts.end));
      s.begin[at] = static_cast<uint8_t>(1 + static_cast<int>(line.facts.begin));
      s.strength[at] = ScoreByte(line.strength);
      s.lexical[at] = ScoreByte(line.LexicalStrength());
      s.topic[at] = line.topic;
      s.rules[at] = line.ruled != 0 ? 2 : line.hinted != 0 ? 1 : 0;
    }
    return s;
  }

  // Of the line `by` further. `to`: the first of five features in a row, as features.def has them.
  void FillNeighbour(const Surroundings& s, ptrdiff_t by, Feature to) {
    const ptrdiff_t from = by + static_cast<ptrdiff_t>(Surroundings::kReach);
    Copy(s.size.data() + from, to);
    Copy(s.end.data() + from, Next(to, 1));
    Copy(s.strength.data() + from, Next(to, 2));
    Copy(s.lexical.data() + from, Next(to, 3));
    Copy(s.topic.data() + from, Next(to, 4));
  }
  // ... and of three more for the nearest ones.
  void FillNearest(const Surroundings& s, ptrdiff_t by, Feature to) {
    FillNeighbour(s, by, to);
    const ptrdiff_t from = by + static_cast<ptrdiff_t>(Surroundings::kReach);
    Copy(s.begin.data() + from, Next(to, 5));
    Copy(s.rules.data() + from, Next(to, 6));
    uint8_t* like = Column(Next(to, 7));
    const uint8_t* other = s.size.data() + from;
    const uint8_t* own = s.size.data() + Surroundings::kReach;
    for (size_t row = 0; row < count_; ++row) like[row] = SignedByte(other[row] - own[row]);
  }
  void FillNeighbours() {
    const Surroundings s = LookAt();
    FillNearest(s, -1, Feature::prev1_size);
    FillNearest(s, 1, Feature::next1_size);
    FillNeighbour(s, -2, Feature::prev2_size);
    FillNeighbour(s, 2, Feature::next2_size);
    if (first_ == 0) Column(Feature::prev1_like)[0] = 0;
    if (first_ + count_ == lines_.size()) Column(Feature::next1_like)[count_ - 1] = 0;
  }

  // Means over a window of each line. `zero`: the byte that stands for 0.
  void FillMeans(const RunningSums& sums, Window window, int zero, Feature to) {
    const auto n = static_cast<ptrdiff_t>(lines_.size());
    const auto first = static_cast<ptrdiff_t>(first_), count = static_cast<ptrdiff_t>(count_);
    const auto clipped = [&](ptrdiff_t row) {  // a window that reaches out of the document
      const auto begin = static_cast<size_t>(std::max<ptrdiff_t>(first + row + window.from, 0));
      const auto end = static_cast<size_t>(std::min(first + row + window.to, n));
      const auto sum = static_cast<int16_t>(sums[end] - sums[begin]);
      return ToByte(Mean(sum, end - begin) + zero);
    };
    const ptrdiff_t whole_begin = std::clamp<ptrdiff_t>(-window.from - first, 0, count);
    const ptrdiff_t whole_end = std::clamp(n - window.to - first + 1, whole_begin, count);
    uint8_t* column = Column(to);
    ptrdiff_t row = 0;
    for (; row < whole_begin; ++row) column[row] = clipped(row);
    const int32_t reciprocal = kReciprocals[static_cast<size_t>(window.to - window.from)];
    const uint16_t* of = sums.data();
    const ptrdiff_t begin = first + window.from, end = first + window.to;
    for (; row < whole_end; ++row) {
      const int32_t sum = static_cast<int16_t>(of[end + row] - of[begin + row]);
      const auto mean = static_cast<int16_t>((sum * reciprocal >> 16) + zero);
      column[row] = static_cast<uint8_t>(std::clamp<int16_t>(mean, 0, kByteMax));
    }
    for (; row < count; ++row) column[row] = clipped(row);
  }
  // `to`: the first of two features.
  void FillScoreMeans(Window window, Feature to) {
    FillMeans(context_.sums.strength, window, kByteMiddle, to);
    FillMeans(context_.sums.lexical, window, kByteMiddle, Next(to, 1));
  }
  // `to`: the first of four features.
  void FillKindMeans(Window window, Feature to) {
    FillMeans(context_.sums.log_size, window, 0, to);
    FillMeans(context_.sums.prose, window, 0, Next(to, 1));
    FillMeans(context_.sums.ruled, window, 0, Next(to, 2));
    FillMeans(context_.sums.dated, window, 0, Next(to, 3));
  }
  void FillWindows() {
    FillScoreMeans(kBefore3, Feature::before3_strength);
    FillScoreMeans(kAfter3, Feature::after3_strength);
    FillScoreMeans(kBefore8, Feature::before8_strength);
    FillScoreMeans(kAfter8, Feature::after8_strength);
    FillScoreMeans(kAround20, Feature::around20_strength);
    FillKindMeans(kBefore8, Feature::before8_size);
    FillKindMeans(kAfter8, Feature::after8_size);
    FillKindMeans(kAround20, Feature::around20_size);
    FillMeans(context_.sums.topic, kBefore8, 0, Feature::before8_topic);
    FillMeans(context_.sums.topic, kAfter8, 0, Feature::after8_topic);
    FillMeans(context_.sums.topic, kAround20, 0, Feature::around20_topic);
    FillMeans(context_.sums.enclosed, kAround20, 0, Feature::around20_enclosed);
    FillMeans(context_.sums.labelled, kAround20, 0, Feature::around20_labelled);
  }

  static uint8_t PlaceByte(size_t i, const LineStretch& s) {
    if (i < s.begin) return SignedByte(-Log8(static_cast<uint32_t>(s.begin - i)));
    if (i >= s.end) return SignedByte(Log8(static_cast<uint32_t>(i - s.end + 1)));
    return SignedByte(0);
  }
  void FillPlace(size_t i) {
    Put(Feature::best_strength_place, PlaceByte(i, context_.best_strength));
    Put(Feature::best_both_place, PlaceByte(i, context_.best_both));
  }

  static uint8_t ShareOf(const LineStretch& s) {
    return Share(static_cast<uint64_t>(std::min(s.sum, s.positive)),
                 static_cast<uint64_t>(s.positive));
  }
  void FillMargins(const std::vector<int16_t>& margins, Feature to) {
    uint8_t* column = Column(to);
    for (size_t row = 0; row < count_; ++row) column[row] = MarginByte(margins[first_ + row]);
  }
  void FillSmoothed() {
    FillMargins(context_.strength_margin, Feature::strength_margin);
    FillMargins(context_.lexical_margin, Feature::lexical_margin);
    FillMargins(context_.both_margin, Feature::both_margin);
    PutAll(Feature::best_strength_share, ShareOf(context_.best_strength));
    PutAll(Feature::best_both_share, ShareOf(context_.best_both));
  }

  // How far the next line of a kind is, this one apart. `to`: the feature for "before".
  void FillDistance(const Distances& distances, Feature to) {
    // One place further is the neighbour's distance from where this line stands.
    const size_t n = lines_.size(), end = first_ + count_;
    uint8_t* before = Column(to);
    uint8_t* after = Column(Next(to, 1));
    const size_t no_before = first_ == 0 ? 1 : 0, no_after = end == n ? 1 : 0;
    before[0] = after[count_ - 1] = kFar;
    std::copy_n(&distances.before[first_ + no_before - 1], count_ - no_before, before + no_before);
    std::copy_n(distances.after.data() + first_ + 1, count_ - no_after, after);
  }
  void FillDistances() {
    FillDistance(context_.strong, Feature::strong_before);
    FillDistance(context_.sentence, Feature::sentence_before);
    FillDistance(context_.ruled, Feature::rule_before);
    FillDistance(context_.dated, Feature::date_before);
  }

  void FillRuns() {
    Copy(context_.short_run.data() + first_, Feature::short_run);
    Copy(context_.plain_run.data() + first_, Feature::plain_run);
    Copy(context_.dated_run.data() + first_, Feature::dated_run);
    Copy(context_.like_run.data() + first_, Feature::like_run);
    const std::vector<int64_t>& prose = context_.sums.prose_size;
    const int64_t all = prose.back();
    const auto log = [](int64_t v) { return LogByte(static_cast<uint32_t>(v)); };
    if (all == 0) {
      for (const Feature f :
           {Feature::prose_before, Feature::prose_after, Feature::prose_before_share})
        PutAll(f, 0);
    } else {
      for (row_ = 0; row_ < count_; ++row_) {
        const int64_t before = prose[first_ + row_];
        Put(Feature::prose_before, log(before));
        Put(Feature::prose_after, log(all - prose[first_ + row_ + 1]));
        Put(Feature::prose_before_share,
            Share(static_cast<uint64_t>(before), static_cast<uint64_t>(all)));
      }
    }
    PutAll(Feature::prose_share,
           Share(static_cast<uint64_t>(all), static_cast<uint64_t>(context_.size)));
    PutAll(Feature::mean_lexical,
           ScoreByte(context_.lexical / static_cast<int32_t>(lines_.size())));
  }

  const std::vector<Line>& lines_;
  const Context& context_;
  size_t first_, count_;
  FeatureTile& tile_;
  size_t row_ = 0;
};

}  // namespace

void FillTile(const std::vector<Line>& lines, const Context& context, size_t first, size_t count,
              FeatureTile* tile) {
  if (count > 0) TileFiller(lines, context, first, count, tile).Fill();
}

}  // namespace zhengwen::classify
