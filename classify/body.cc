#include "classify/body.h"

#include <algorithm>
#include <span>
#include <utility>

#include "classify/body/context.h"
#include "classify/body/decide.h"
#include "classify/body/features.h"
#include "classify/body/lines.h"
#include "classify/body/model_file.h"
#include "classify/body/scoring.h"
#include "classify/model_step.h"
#include "classify/policy.h"

namespace zhengwen::classify {
namespace {

// A longer document is decided piece by piece, so that memory stays bounded; what a piece misses of
// its neighbours' context is lost in its length.
constexpr size_t kPieceBlocks = 32768;
// 16,384 lines, some 5 MB.
constexpr int kKnownBits = 14;

class Body : public Step {
 public:
  Body(BodyModel model, const Recipe& recipe, Policy policy, AuthorId author)
      : model_(std::move(model)),
        options_{.costs = model_.costs,
                 .beta_permille = BetaPermille(recipe.body_beta, policy),
                 .threshold_permille = ToPermille(recipe.body_threshold)},
        author_(author) {}

  void Apply(Document* doc) const override {
    if (doc->table != nullptr) return;  // a model of lines knows nothing of pages
    const std::span<Block> blocks(doc->blocks);
    for (size_t at = 0; at < blocks.size(); at += kPieceBlocks)
      ApplyTo(blocks.subspan(at, std::min(kPieceBlocks, blocks.size() - at)), doc->shadow_text());
  }

 private:
  void ApplyTo(std::span<Block> blocks, std::string_view shadow_text) const {
    const std::vector<Line> lines = ReadLines(shadow_text, blocks, model_.lexicon, &known_);
    const std::vector<LineVerdict> verdicts =
        Decide(ScoreLines(lines, LookAround(lines), model_.trees), options_);
    for (size_t i = 0; i < lines.size(); ++i) {
      MarkBlock(verdicts[i].main_permille, verdicts[i].keep, author_, &blocks[lines[i].block]);
    }
  }

  BodyModel model_;
  DecisionOptions options_;
  AuthorId author_;
  mutable KnownTexts known_{kKnownBits};
};

}  // namespace

Result<std::unique_ptr<Step>> MakeBody(const StepContext& context) {
  if (!context.recipe->body_enabled) return std::unique_ptr<Step>(new NoStep);
  Result<BodyModel> model = LoadBodyModel(ModelPath(context.config, context.recipe->body_model));
  if (!model) return model.error();
  const Result<Policy> policy = PolicyOf(*context.recipe);
  if (!policy) return policy.error();
  return std::unique_ptr<Step>(
      new Body(std::move(*model), *context.recipe, *policy, context.authors->Add("body")));
}

}  // namespace zhengwen::classify
