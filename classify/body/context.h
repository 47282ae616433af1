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

// Sums over lines [0, i).
struct Sums {
  int32_t strength = 0;
  int32_t lexical = 0;
  int32_t log_size = 0;
  int32_t prose = 0;  // lines
  int32_t ruled = 0;  // lines that a rule dropped or hinted at
  int32_t dated = 0;  // lines that end in a date
  int32_t topic = 0;
  int32_t enclosed = 0;  // lines inside numbered lists
  int32_t labelled = 0;  // lines with a label that two others have
  int64_t prose_size = 0;
};

// Lines to the nearest one of a kind, itself included (0), up to kFar.
struct Distance {
  uint8_t before = 0;
  uint8_t after = 0;
};
inline constexpr uint8_t kFar = 60;

// One contiguous stretch of lines: the one with the greatest sum of scores.
struct Stretch {
  size_t begin = 0, end = 0;
  int64_t sum = 0;       // of the scores in it
  int64_t positive = 0;  // of all scores above zero, in it or not
};

struct Context {
  std::vector<Sums> sums;  // lines + 1
  // Max-marginal margins of a two-state chain over strength, lexical score, and both added: how
  // much better the best labelling with this line in the body is than the best one without.
  std::vector<int16_t> strength_margin, lexical_margin, both_margin;
  std::vector<Distance> strong, sentence, ruled, dated;
  std::vector<uint8_t> short_run, plain_run, dated_run, like_run;  // lengths, up to kFar
  Stretch best_strength, best_both;
  int64_t size = 0;  // of all lines
};

Context LookAround(const std::vector<Line>& lines);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_BODY_CONTEXT_H_
