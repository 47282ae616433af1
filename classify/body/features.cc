#include "classify/body/features.h"

#include <algorithm>

#include "classify/trees/scale.h"

namespace zhengwen::classify {
namespace {

// 65,536 / n: windows are short, and a multiplication is cheaper than a division.
constexpr size_t kMaxWindow = 41;
constexpr auto kReciprocals = [] {
  std::array<int32_t, kMaxWindow + 1> r{};  // r[0] = 0: the mean of nothing is 0
  for (size_t n = 1; n <= kMaxWindow; ++n) r[n] = static_cast<int32_t>(65536 / n);
  return r;
}();

int Mean(int32_t sum, size_t n) { return static_cast<int>((int64_t{sum} * kReciprocals[n]) >> 16); }

// Mean scores are within +-64 or so, single ones within +-80, margins within +-256.
uint8_t ScoreByte(int v) { return SignedByte(v); }
uint8_t MarginByte(int v) { return SignedByte(v / 2); }

uint8_t RuleGrade(const Line& line, uint8_t family) {
  if ((line.ruled & family) != 0) return 2;
  return (line.hinted & family) != 0 ? 1 : 0;
}

class RowFiller {
 public:
  RowFiller(const std::vector<Line>& lines, const Context& context, FeatureTile* tile)
      : lines_(lines), context_(context), tile_(*tile) {}

  void Fill(size_t i, size_t row) {
    row_ = row;
    FillFacts(lines_[i]);
    FillScores(i);
    FillNeighbours(i);
    FillWindows(i);
    FillSmoothed(i);
    FillDistances(i);
    FillRuns(i);
  }

 private:
  void Set(Feature f, int64_t value) { Put(f, ToByte(value)); }
  void Put(Feature f, uint8_t value) { tile_.columns[static_cast<size_t>(f)][row_] = value; }
  static Feature Next(Feature f, int by) { return static_cast<Feature>(static_cast<int>(f) + by); }

  void FillFacts(const Line& line) {
    const LineFacts& f = line.facts;
    const uint32_t solid = f.chars - f.spaces;
    Set(Feature::size, Log8(f.size));
    Set(Feature::chars, Log8(f.chars));
    Put(Feature::han_share, Share(f.han, solid));
    Put(Feature::letter_share, Share(f.letters, solid));
    Put(Feature::digit_share, Share(f.digits, solid));
    Put(Feature::space_share, Share(f.spaces, f.chars));
    Put(Feature::mark_share, Share(f.marks, solid));
    Put(Feature::code_share, Share(f.code_marks, solid));
    Put(Feature::function_share, Share(f.functions, f.han));
    Set(Feature::functions, f.functions);
    Set(Feature::pronouns, f.pronouns);
    Set(Feature::ends, f.ends);
    Set(Feature::commas, f.commas);
    Set(Feature::pause_rate, f.size == 0 ? 0 : int64_t{f.Pauses()} * 1000 / f.size);
    Set(Feature::colons, f.colons);
    Set(Feature::quotes, f.quotes);
    Set(Feature::separators, f.separators);
    Set(Feature::tokens, f.tokens);
    Set(Feature::longest_token, Log8(f.longest_token));
    Set(Feature::mean_token, f.tokens == 0 ? 0 : Log8(f.size / f.tokens));
    Set(Feature::longest_clause, Log8(f.longest_clause));
    Set(Feature::longest_digits, f.longest_digits);
    Set(Feature::dates, f.dates);
    Set(Feature::date_at_end, f.date_at_end);
    Set(Feature::begin, static_cast<int>(f.begin));
    Set(Feature::end, static_cast<int>(f.end));
    Set(Feature::wrapped, line.wrapped);
    Set(Feature::shares_line, line.shares_line);
  }

  void FillScores(size_t i) {
    const Line& line = lines_[i];
    Put(Feature::strength, ScoreByte(line.strength));
    Put(Feature::lexical, ScoreByte(line.LexicalStrength()));
    Set(Feature::repeats, line.repeats);
    Set(Feature::seen, line.seen);
    Set(Feature::items, line.items);
    Set(Feature::enclosing, line.enclosing);
    Set(Feature::labelled, line.labelled);
    Put(Feature::topic, line.topic);
    Set(Feature::blank_before, line.blank_before);
    Set(Feature::blank_after, i + 1 < lines_.size() ? lines_[i + 1].blank_before : 0);
    Set(Feature::ruled, line.ruled != 0);
    Set(Feature::rule_list, RuleGrade(line, kRuleList));
    Set(Feature::rule_menu, RuleGrade(line, kRuleMenu));
    Set(Feature::rule_tool, RuleGrade(line, kRuleTool));
    Set(Feature::rule_credit, RuleGrade(line, kRuleCredit));
    Set(Feature::rule_legal, RuleGrade(line, kRuleLegal));
  }

  const Line* LineAt(size_t i, int by) const {
    const auto at = static_cast<ptrdiff_t>(i) + by;
    return at < 0 || at >= static_cast<ptrdiff_t>(lines_.size()) ? nullptr
                                                                 : &lines_[static_cast<size_t>(at)];
  }

  // `first`: the first of five features in a row, as features.def has them.
  void FillNeighbour(const Line* other, Feature first) {
    Set(first, other == nullptr ? 0 : Log8(other->facts.size));
    Set(Next(first, 1), other == nullptr ? 0 : 1 + static_cast<int>(other->facts.end));
    Put(Next(first, 2), other == nullptr ? uint8_t{0} : ScoreByte(other->strength));
    Put(Next(first, 3), other == nullptr ? uint8_t{0} : ScoreByte(other->LexicalStrength()));
    Set(Next(first, 4), other == nullptr ? 0 : other->topic);
  }
  // ... and of three more for the nearest ones.
  void FillNearest(const Line& line, const Line* other, Feature first) {
    FillNeighbour(other, first);
    const bool none = other == nullptr;
    const int rules = none ? 0 : other->ruled != 0 ? 2 : other->hinted != 0 ? 1 : 0;
    Set(Next(first, 5), none ? 0 : 1 + static_cast<int>(other->facts.begin));
    Set(Next(first, 6), rules);
    Put(Next(first, 7),
        none ? uint8_t{0} : SignedByte(Log8(other->facts.size) - Log8(line.facts.size)));
  }
  void FillNeighbours(size_t i) {
    FillNearest(lines_[i], LineAt(i, -1), Feature::prev1_size);
    FillNearest(lines_[i], LineAt(i, 1), Feature::next1_size);
    FillNeighbour(LineAt(i, -2), Feature::prev2_size);
    FillNeighbour(LineAt(i, 2), Feature::next2_size);
  }

  // Means over lines [begin, end); `scores`: the first of two features.
  void FillScoreWindow(size_t begin, size_t end, Feature scores) {
    const Sums &a = context_.sums[begin], &b = context_.sums[end];
    Put(scores, ScoreByte(Mean(b.strength - a.strength, end - begin)));
    Put(Next(scores, 1), ScoreByte(Mean(b.lexical - a.lexical, end - begin)));
  }
  // `sizes`: the first of four features.
  void FillWindow(size_t begin, size_t end, Feature scores, Feature sizes) {
    FillScoreWindow(begin, end, scores);
    const Sums &a = context_.sums[begin], &b = context_.sums[end];
    const size_t n = end - begin;
    Set(sizes, Mean(b.log_size - a.log_size, n));
    Set(Next(sizes, 1), Mean(250 * (b.prose - a.prose), n));
    Set(Next(sizes, 2), Mean(250 * (b.ruled - a.ruled), n));
    Set(Next(sizes, 3), Mean(250 * (b.dated - a.dated), n));
  }
  void FillWindows(size_t i) {
    const size_t n = lines_.size();
    const auto back = [i](size_t by) { return i < by ? 0 : i - by; };
    const auto ahead = [i, n](size_t by) { return std::min(i + 1 + by, n); };
    FillScoreWindow(back(3), i, Feature::before3_strength);
    FillScoreWindow(i + 1, ahead(3), Feature::after3_strength);
    FillWindow(back(8), i, Feature::before8_strength, Feature::before8_size);
    FillWindow(i + 1, ahead(8), Feature::after8_strength, Feature::after8_size);
    FillWindow(back(20), ahead(20), Feature::around20_strength, Feature::around20_size);
    const auto mean = [this](int32_t Sums::*sum, size_t begin, size_t end, int scale) {
      return Mean(scale * (context_.sums[end].*sum - context_.sums[begin].*sum), end - begin);
    };
    Set(Feature::before8_topic, mean(&Sums::topic, back(8), i, 1));
    Set(Feature::after8_topic, mean(&Sums::topic, i + 1, ahead(8), 1));
    Set(Feature::around20_topic, mean(&Sums::topic, back(20), ahead(20), 1));
    Set(Feature::around20_enclosed, mean(&Sums::enclosed, back(20), ahead(20), 250));
    Set(Feature::around20_labelled, mean(&Sums::labelled, back(20), ahead(20), 250));
  }

  static uint8_t PlaceByte(size_t i, const Stretch& s) {
    if (i < s.begin) return SignedByte(-Log8(static_cast<uint32_t>(s.begin - i)));
    if (i >= s.end) return SignedByte(Log8(static_cast<uint32_t>(i - s.end + 1)));
    return SignedByte(0);
  }
  static uint8_t ShareOf(const Stretch& s) {
    return Share(static_cast<uint64_t>(std::min(s.sum, s.positive)),
                 static_cast<uint64_t>(s.positive));
  }
  void FillSmoothed(size_t i) {
    Put(Feature::strength_margin, MarginByte(context_.strength_margin[i]));
    Put(Feature::lexical_margin, MarginByte(context_.lexical_margin[i]));
    Put(Feature::both_margin, MarginByte(context_.both_margin[i]));
    Put(Feature::best_strength_place, PlaceByte(i, context_.best_strength));
    Put(Feature::best_both_place, PlaceByte(i, context_.best_both));
    Put(Feature::best_strength_share, ShareOf(context_.best_strength));
    Put(Feature::best_both_share, ShareOf(context_.best_both));
  }

  // How far the next line of a kind is, this one apart. `first`: the feature for "before".
  void FillDistance(const std::vector<Distance>& distances, size_t i, Feature first) {
    const size_t n = lines_.size();
    Set(first, i == 0 ? kFar : distances[i - 1].before);
    Set(Next(first, 1), i + 1 >= n ? kFar : distances[i + 1].after);
  }
  void FillDistances(size_t i) {
    FillDistance(context_.strong, i, Feature::strong_before);
    FillDistance(context_.sentence, i, Feature::sentence_before);
    FillDistance(context_.ruled, i, Feature::rule_before);
    FillDistance(context_.dated, i, Feature::date_before);
  }

  void FillRuns(size_t i) {
    const std::vector<Sums>& sums = context_.sums;
    const size_t n = sums.size() - 1;
    const auto log = [](int64_t v) { return Log8(static_cast<uint32_t>(v)); };
    const int64_t all = sums[n].prose_size;
    Set(Feature::short_run, context_.short_run[i]);
    Set(Feature::plain_run, context_.plain_run[i]);
    Set(Feature::dated_run, context_.dated_run[i]);
    Set(Feature::like_run, context_.like_run[i]);
    Set(Feature::prose_before, log(sums[i].prose_size));
    Set(Feature::prose_after, log(all - sums[i + 1].prose_size));
    Put(Feature::prose_before_share,
        Share(static_cast<uint64_t>(sums[i].prose_size), static_cast<uint64_t>(all)));
    Put(Feature::prose_share,
        Share(static_cast<uint64_t>(all), static_cast<uint64_t>(context_.size)));
    Put(Feature::mean_lexical, ScoreByte(sums[n].lexical / static_cast<int32_t>(n)));
  }

  const std::vector<Line>& lines_;
  const Context& context_;
  FeatureTile& tile_;
  size_t row_ = 0;
};

}  // namespace

void FillTile(const std::vector<Line>& lines, const Context& context, size_t first, size_t count,
              FeatureTile* tile) {
  RowFiller filler(lines, context, tile);
  for (size_t row = 0; row < count; ++row) filler.Fill(first + row, row);
}

}  // namespace zhengwen::classify
