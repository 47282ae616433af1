// The logistic function in integers, so that every machine rounds alike.
#ifndef ZHENGWEN_CLASSIFY_TREES_LOGISTIC_H_
#define ZHENGWEN_CLASSIFY_TREES_LOGISTIC_H_

#include <cstdint>

namespace zhengwen::classify {

// 1 / (1 + exp(-score / 65,536)) in 1/65,536: linear between points 1/16 log-odds apart, exact to
// 1/10,000.
int32_t Logistic(int32_t score);

// Its inverse: the score, in 1/65,536 log-odds, of a probability in 1/1,000; within +-8 log-odds.
int32_t LogOdds(int permille);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_TREES_LOGISTIC_H_
