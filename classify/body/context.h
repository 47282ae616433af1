// Context: what surrounds each line: sums over windows, margins of smoothed scores, distances and
// runs.
//
// Nothing here tells where in the document a line stands or how long the document is: such
// features fit the collections they were learnt on and fail on others.
//
// Thread safety: plain values; linear time in the number of lines.
#ifndef ZHENGWEN_CLASSIFY_BODY_CONTEXT_H_
#define ZHENGWEN_CLASSIFY_BODY_CONTEXT_H_

#include <cstdint>
#include <vector>

#include "classify/body/lines.h"

namespace zhengwen::classify {

// Element i: the sum over lines [0, i), modulo 2^16. The sum over a window of up to kMaxWindow
// lines is the difference of two elements as an int16_t: no line adds more than kMaxAddend.
using RunningSums = std::vector<uint16_t>;
inline constexpr int kMaxWindow = 41;
inline constexpr int kMaxAddend = 512;
static_assert(kMaxWindow * kMaxAddend < 32768);
// What a line adds to a sum of lines of a kind: shares are in 1/250.
inline constexpr uint16_t kOneLine = 250;

struct Sums {
  RunningSums strength, lexical, log_size, topic;
  RunningSums prose, ruled, dated;  // lines; ruled: a rule dropped it or hinted at it
  RunningSums enclosed, labelled;   // inside numbered lists; with a label that two others have
  std::vector<int64_t> prose_size;  // not modulo anything
};

// Lines to the nearest one of a kind, itself included (0), up to kFar.
struct Distances {
  std::vector<uint8_t> before, after;
};
inline constexpr uint8_t kFar = 60;

// One contiguous stretch of lines: the one with the greatest sum of scores.
struct LineStretch {
  size_t begin = 0, end = 0;
  int64_t sum = 0;       // of the scores in it
  int64_t positive = 0;  // of all scores above zero, in it or not
};

struct Context {
  Sums sums;
  // Max-marginal margins of a two-state chain over strength, lexical score, and both added: how
  // much better the best labelling with this line in the body is than the best one without.
  std::vector<int16_t> strength_margin, lexical_margin, both_margin;
  Distances strong, sentence, ruled, dated;
  std::vector<uint8_t> short_run, plain_run, dated_run, like_run;  // lengths, up to kFar
  LineStretch best_strength, best_both;
  int64_t size = 0;     // of all lines
  int32_t lexical = 0;  // sum over all lines
};

Context LookAround(const std::vector<Line>& lines);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_BODY_CONTEXT_H_
