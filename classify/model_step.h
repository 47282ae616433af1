// What the steps of the two body models share.
#ifndef ZHENGWEN_CLASSIFY_MODEL_STEP_H_
#define ZHENGWEN_CLASSIFY_MODEL_STEP_H_

#include <cmath>
#include <cstdint>
#include <string>

#include "core/step.h"

namespace zhengwen::classify {

// The step of a model that the recipe turns off.
class NoStep : public Step {
 public:
  void Apply(Document* /*doc*/) const override {}
};

// Where the model of a recipe's key stands: a name is a file of the models in `config`, without its
// ending; what holds a '/' is a path.
inline std::string ModelPath(const std::string& config, const std::string& name) {
  return name.find('/') == std::string::npos ? config + "/models/" + name + ".model" : name;
}

// A number of the recipe, in 1/1,000.
inline int ToPermille(double number) { return static_cast<int>(std::lround(number * 1000)); }

// A model's verdict on a block; what a rule has dropped stays with the rule.
inline void MarkBlock(int16_t main_permille, bool keep, AuthorId author, Block* block) {
  block->main_permille = main_permille;
  if (block->drop != Reason::none || keep) return;
  block->drop = Reason::not_main;
  block->author = author;
}

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_MODEL_STEP_H_
