#include "classify/speech/outline.h"

#include <algorithm>

namespace zhengwen::classify::speech {
namespace {

constexpr int kMostSkipped = 2;  // numbers that stand within paragraphs, not at a line's beginning
constexpr int kLatestFirst = 3;  // a count may begin with this number: its first ones do so
constexpr uint32_t kFewest = 2;  // marks of a count
constexpr size_t kMostLevels = 8;  // more are no outline

}  // namespace

void Outline::Join(size_t depth, int number) {
  open_.resize(depth + 1);
  Count& count = counts_[open_[depth]];
  count.last = number;
  ++count.members;
  count_of_.back() = open_[depth];
}

void Outline::Open(const OrderMark& mark, size_t depth) {
  open_.resize(std::min(depth, kMostLevels - 1));
  counts_.push_back({mark.kind, mark.outer, 0, 0, open_.empty() ? kNone : open_.back()});
  open_.push_back(static_cast<uint32_t>(counts_.size() - 1));
  Join(open_.size() - 1, mark.number);
}

// An outer count opens under outer ones alone.
size_t Outline::DepthOfNew(const OrderMark& mark) const {
  size_t depth = open_.size();
  while (mark.outer && depth > 0 && !counts_[open_[depth - 1]].outer) --depth;
  return depth;
}

void Outline::Add(const OrderMark& mark) {
  count_of_.push_back(kNone);
  size_t depth = open_.size();
  while (depth > 0 && counts_[open_[depth - 1]].kind != mark.kind) --depth;
  if (depth == 0) {
    if (mark.number > 0 && mark.number <= kLatestFirst) Open(mark, DepthOfNew(mark));
    return;
  }
  --depth;
  const Count& count = counts_[open_[depth]];
  if (mark.number == OrderMark::kNext) return Join(depth, count.last + 1);
  if (mark.number == OrderMark::kLast) {
    if (count.members < kFewest) return;
    Join(depth, count.last + 1);
    open_.resize(depth);
    return;
  }
  if (mark.number > count.last && mark.number <= count.last + 1 + kMostSkipped)
    return Join(depth, mark.number);
  if (mark.number == 1) Open(mark, depth);
}

void Outline::AddHeading(HeadingPlace place) {
  count_of_.push_back(kNone);
  const size_t depth = place == HeadingPlace::beside || open_.empty() ? 0 : 1;
  const auto is_headings = [this](uint32_t count) { return counts_[count].kind == kHeadings; };
  const auto open = std::find_if(open_.begin(), open_.end(), is_headings);
  if (open != open_.end() && place == HeadingPlace::under)
    return Join(static_cast<size_t>(open - open_.begin()), 0);
  Open({kHeadings, false, 0, 0}, depth);
}

std::vector<uint8_t> Outline::Levels() const {
  std::vector<uint8_t> level_of_count;
  level_of_count.reserve(counts_.size());
  std::vector<uint8_t> around(counts_.size(), 0);  // levels that count around each
  for (size_t i = 0; i < counts_.size(); ++i) {    // parents stand before their children
    const Count& count = counts_[i];
    const uint8_t above = count.parent == kNone ? 0 : around[count.parent];
    const bool counts = count.members >= kFewest || count.kind == kHeadings;
    around[i] = counts ? above + 1 : above;
    level_of_count.push_back(counts ? around[i] : 0);
  }
  std::vector<uint8_t> levels;
  levels.reserve(count_of_.size());
  for (const uint32_t count : count_of_)
    levels.push_back(count == kNone ? 0 : level_of_count[count]);
  return levels;
}

}  // namespace zhengwen::classify::speech
