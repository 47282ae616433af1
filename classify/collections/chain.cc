#include "classify/collections/chain.h"

#include <algorithm>
#include <array>

namespace zhengwen::classify {
namespace {

constexpr size_t kNone = SIZE_MAX;
constexpr size_t kNumbers = 100;
constexpr size_t kMostBack = 3;  // numbers from one heading to the next: slips are common
constexpr int kLatestFirst = 2;  // the first text often has no heading

struct Link {
  size_t before = kNone;  // index of the heading before it in its chain
  size_t length = 0;      // of the chain up to it; 0: it is in none
};

}  // namespace

std::vector<HeadingLine> LongestChain(const std::vector<HeadingLine>& headings, uint32_t family,
                                      uint32_t text_end) {
  std::vector<Link> links(headings.size());
  std::array<size_t, kNumbers> latest;  // heading in a chain, by number
  latest.fill(kNone);
  size_t best = kNone;
  for (size_t i = 0; i < headings.size(); ++i) {
    const HeadingLine& h = headings[i];
    if (family != kAnyFamily && h.heading.family != family) continue;
    const auto number = static_cast<size_t>(h.heading.number);
    // The last one of the headings that it may go on from; the same number twice is a slip.
    size_t before = kNone;
    if (number > 1) {
      for (size_t n = number - std::min(kMostBack, number - 1); n <= number; ++n) {
        if (latest[n] == kNone || headings[latest[n]].end + kLeastTextBytes > h.begin) continue;
        if (before == kNone || latest[n] > before) before = latest[n];
      }
    }
    if (before == kNone && h.heading.number > kLatestFirst) continue;
    links[i] = {before, before == kNone ? 1 : links[before].length + 1};
    latest[number] = i;
    const bool has_text = h.end + kLeastTextBytes <= text_end;
    if (has_text && (best == kNone || links[i].length > links[best].length)) best = i;
  }
  std::vector<HeadingLine> chain;
  for (size_t i = best; i != kNone; i = links[i].before) chain.push_back(headings[i]);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

}  // namespace zhengwen::classify
