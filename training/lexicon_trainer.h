// Trains a lexicon (classify/text/lexicon.h): logistic regression over hashed n-grams by Adagrad.
//
// Deterministic: one thread, a fixed order, no random numbers but a fixed shuffle.
#ifndef ZHENGWEN_TRAINING_LEXICON_TRAINER_H_
#define ZHENGWEN_TRAINING_LEXICON_TRAINER_H_

#include <functional>
#include <vector>

#include "classify/text/lexicon.h"
#include "training/corpus.h"

namespace zhengwen::training {

struct LexiconOptions {
  int bits = 16;
  int epochs = 6;
  double rate = 0.3;
  double decay = 1e-5;  // L2, per example that touches a weight
};

// A line of the corpus as its grams. Made once, used by all lexicons of a run.
struct LexiconExample {
  std::vector<uint32_t> buckets;
  double weight = 1;
  int part = 0;
  bool body = false;
};
std::vector<LexiconExample> MakeExamples(const std::vector<Sample>& samples, int bits);

// `use`: whether examples of this part may be learnt from.
classify::Lexicon TrainLexicon(const std::vector<LexiconExample>& examples,
                               const LexiconOptions& options, const std::function<bool(int)>& use);

}  // namespace zhengwen::training

#endif  // ZHENGWEN_TRAINING_LEXICON_TRAINER_H_
