#include "classify/page/second_stage.h"

#include <algorithm>
#include <array>

#include "classify/page/row_writer.h"

namespace zhengwen::classify {
namespace {

constexpr int32_t kLikely = 39322;  // .6
constexpr size_t kLevels = 7;       // of headings, 1 to 6; [0] is none

int64_t WeightOf(const BlockScore& b) { return 2 * int64_t{b.words} + 1; }

std::vector<Mass> SumOfElements(const PageView& v, const FirstScores& f) {
  std::vector<Mass> elements(v.elements.size());
  const auto add = [](Mass* to, const Mass& m) {
    to->main += m.main;
    to->all += m.all;
  };
  for (size_t i = 0; i < v.blocks.size(); ++i) {
    const int64_t weight = WeightOf(f.scores[i]);
    add(&elements[v.ElementOf(i)], {f.verdict.blocks[i].p * weight, weight});
  }
  for (size_t i = elements.size(); i-- > 1;)
    add(&elements[v.ParentOf(static_cast<uint32_t>(i))], elements[i]);
  return elements;
}

std::vector<Mass> SumOfPaths(const Paths& paths, const FirstScores& f) {
  std::vector<Mass> sums(paths.groups.count);
  for (size_t i = 0; i < paths.groups.of.size(); ++i) {
    const int64_t weight = WeightOf(f.scores[i]);
    Mass& m = sums[paths.groups.of[i]];
    m.main += f.verdict.blocks[i].p * weight;
    m.all += weight;
  }
  return sums;
}

// A heading's section reaches to the next heading of its level or above, any other block's to the
// next heading.
std::vector<uint32_t> SectionEnds(const PageView& v) {
  const auto n = static_cast<uint32_t>(v.blocks.size());
  std::vector<uint32_t> ends(n);
  std::array<uint32_t, kLevels> next;  // the next heading of this level or above
  next.fill(n);
  for (uint32_t i = n; i-- > 0;) {
    const size_t level = std::min<size_t>(v.blocks[i].level, kLevels - 1);
    ends[i] = next[level == 0 ? kLevels - 1 : level];
    if (level > 0) std::fill(next.begin() + static_cast<ptrdiff_t>(level), next.end(), i);
  }
  return ends;
}

class SecondFiller {
 public:
  SecondFiller(const PageView& view, const FirstScores& first) : v_(view), f_(first) {}

  void Fill(size_t i, RowWriter* row) const {
    const size_t n = v_.blocks.size();
    row->Put(LogOddsByte(i));
    row->Part(f_.rank[i], n);
    for (const size_t by : {1UL, 2UL, 3UL, 4UL, 6UL})
      row->Put(i < by ? uint8_t{0} : LogOddsByte(i - by));
    for (const size_t by : {1UL, 2UL, 3UL, 4UL, 6UL})
      row->Put(i + by < n ? LogOddsByte(i + by) : uint8_t{0});
    for (const size_t by : {2UL, 5UL, 12UL})
      Mean(Window(i < by ? 0 : i - by, std::min(i + 1 + by, n)), row);
    FillElements(i, row);
    Mean(f_.tags_paths[v_.tags_paths.groups.of[i]], row);
    Mean(f_.names_paths[v_.names_paths.groups.of[i]], row);
    Mean(f_.near_paths[v_.near_paths.groups.of[i]], row);
    FillSection(i, row);
    row->Place(f_.first_main, i);
    row->Place(f_.last_main, i);
    row->Part(static_cast<uint64_t>(f_.most), 65536);
    Mean(f_.sums[n], row);
    row->Log(static_cast<uint64_t>(f_.sums[n].main >> 17));
    row->Number(f_.verdict.blocks[i].keep);
    row->Part(static_cast<uint64_t>(f_.verdict.expected_f), 65536);
  }

 private:
  // 1/16 log-odds, within +-8; 0 stands for no block.
  uint8_t LogOddsByte(size_t i) const {
    return std::max<uint8_t>(SignedByte(f_.scores[i].score / 4096), 1);
  }
  static void Mean(const Mass& m, RowWriter* row) {
    row->Part(static_cast<uint64_t>(m.all == 0 ? 0 : m.main / m.all), 65536);
  }
  Mass Window(size_t begin, size_t end) const {
    return {f_.sums[end].main - f_.sums[begin].main, f_.sums[end].all - f_.sums[begin].all};
  }
  void FillElement(uint32_t element, RowWriter* row) const {
    const Mass& m = f_.elements[element];
    Mean(m, row);
    row->Part(static_cast<uint64_t>(m.main), static_cast<uint64_t>(f_.elements[0].main));
  }
  void FillElements(size_t i, RowWriter* row) const {
    uint32_t e = v_.ElementOf(i);
    FillElement(e, row);
    for (const int steps : {1, 1, 1, 1, 2}) {
      for (int s = 0; s < steps; ++s) e = v_.ParentOf(e);
      FillElement(e, row);
    }
    FillElement(v_.tops[v_.ElementOf(i)], row);
  }
  void FillSection(size_t i, RowWriter* row) const {
    const uint32_t heading = v_.sequence.heading[i];
    row->Part(static_cast<uint64_t>(heading == kNoBlock ? 0 : f_.verdict.blocks[heading].p), 65536);
    const size_t begin = v_.blocks[i].level > 0 ? i + 1
                         : heading == kNoBlock  ? 0
                                                : heading + size_t{1};
    Mean(Window(begin, std::max<size_t>(f_.section_end[i], begin)), row);
  }

  const PageView& v_;
  const FirstScores& f_;
};

}  // namespace

FirstScores WeighFirstStage(const PageView& view, std::span<const BlockScore> scores,
                            const PageDecision& decision) {
  FirstScores f;
  f.scores = scores;
  f.verdict = DecidePage(scores, {.decision = decision});
  const std::vector<uint32_t>& order = f.verdict.order;
  f.rank.resize(order.size());
  for (uint32_t k = 0; k < order.size(); ++k) f.rank[order[k]] = k;
  f.sums.resize(scores.size() + 1);
  for (uint32_t i = 0; i < scores.size(); ++i) {
    const int64_t weight = WeightOf(scores[i]);
    const int32_t p = f.verdict.blocks[i].p;
    f.sums[i + 1] = {f.sums[i].main + p * weight, f.sums[i].all + weight};
    f.most = std::max(f.most, p);
    if (p < kLikely) continue;
    if (f.first_main == kNoBlock) f.first_main = i;
    f.last_main = i;
  }
  f.elements = SumOfElements(view, f);
  f.tags_paths = SumOfPaths(view.tags_paths, f);
  f.names_paths = SumOfPaths(view.names_paths, f);
  f.near_paths = SumOfPaths(view.near_paths, f);
  f.section_end = SectionEnds(view);
  return f;
}

void FillSecondStage(const PageView& view, const FirstScores& first_scores, size_t first,
                     size_t count, PageTile* tile) {
  const SecondFiller filler(view, first_scores);
  for (size_t row = 0; row < count; ++row) {
    RowWriter writer(tile, row, PageFeature::score);
    filler.Fill(first + row, &writer);
  }
}

}  // namespace zhengwen::classify
