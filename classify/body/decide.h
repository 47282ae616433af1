// Decide: which lines are the body, all of them together.
//
// The body of a dump is nearly one block, so the lines' own scores are smoothed by a chain of
// states that a document passes through:
//
//   before --enter--> body --leave--> after
//                     |  ^
//                  open  close          (a hole: an advertisement in the middle)
//                     v  |
//                     hole
//
// A passage has a cost, staying is free. A line's margin is how much better the best path is on
// which the line is body than the best one on which it is not. From the margins' probabilities the
// lines of the greatest expected F-beta are kept, or none at all where even the best do not look
// like a body.
//
// All in integers; linear time. Thread safety: pure functions.
#ifndef ZHENGWEN_CLASSIFY_BODY_DECIDE_H_
#define ZHENGWEN_CLASSIFY_BODY_DECIDE_H_

#include <cstdint>
#include <span>
#include <vector>

namespace zhengwen::classify {

// Tuned in cross-validation; part of the model file.
struct DecisionCosts {
  // In 1/1,000 of a log-odds unit of a line of kPlainChars characters.
  int enter = 1000;
  int leave = 0;
  int open = 20000;
  int close = 2000;
  // A line of n characters weighs line_weight + min(n, char_cap) * char_weight thousandths.
  int line_weight = 1000;
  int char_weight = 10;
  int char_cap = 100;
  int score_bound = 2000;   // a line's own score counts no more than this, in 1/1,000 log-odds
  int margin_scale = 1000;  // margins are so many thousandths of log-odds
  int no_body = 500;        // P(main) in 1/1,000 that some line must reach, or nothing is kept
};

struct DecisionOptions {
  DecisionCosts costs;
  int beta_permille = 1000;
  int threshold_permille = 500;
};

struct LineScore {
  int32_t score = 0;     // log-odds of being body, 1/65,536 (Trees::Score)
  uint32_t chars = 0;    // code points
  bool dropped = false;  // by a rule: it stays dropped, and its score counts as it is
};

struct LineVerdict {
  int16_t main_permille = 0;  // P(main) of the margin
  bool keep = false;
};

std::vector<LineVerdict> Decide(std::span<const LineScore> lines, const DecisionOptions& options);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_BODY_DECIDE_H_
