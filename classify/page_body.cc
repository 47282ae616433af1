#include "classify/page_body.h"

#include <utility>

#include "classify/model_step.h"
#include "classify/page/decide.h"
#include "classify/page/model_file.h"
#include "classify/page/page_view.h"
#include "classify/page/scoring.h"
#include "classify/policy.h"

namespace zhengwen::classify {
namespace {

class PageBody : public Step {
 public:
  PageBody(PageModel model, const Recipe& recipe, Policy policy, AuthorId author)
      : model_(std::move(model)),
        options_{.decision = model_.decision,
                 .beta_permille = BetaPermille(recipe.body_page_beta, policy),
                 .threshold_permille = ToPermille(recipe.body_threshold)},
        author_(author) {}

  void Apply(Document* doc) const override {
    if (doc->table == nullptr || doc->blocks.empty()) return;
    const PageView view = LookAtPage(*doc, model_.lexicons);
    const PageVerdict verdict = DecidePage(ScorePage(view, model_), options_);
    for (size_t i = 0; i < doc->blocks.size(); ++i) {
      const auto permille = static_cast<int16_t>(int64_t{verdict.blocks[i].p} * 1000 / 65536);
      MarkBlock(permille, verdict.blocks[i].keep, author_, &doc->blocks[i]);
    }
  }

 private:
  PageModel model_;
  PageOptions options_;
  AuthorId author_;
};

}  // namespace

Result<std::unique_ptr<Step>> MakePageBody(const StepContext& context) {
  if (!context.recipe->body_enabled) return std::unique_ptr<Step>(new NoStep);
  Result<PageModel> model =
      LoadPageModel(ModelPath(context.config, context.recipe->body_page_model));
  if (!model) return model.error();
  const Result<Policy> policy = PolicyOf(*context.recipe);
  if (!policy) return policy.error();
  return std::unique_ptr<Step>(
      new PageBody(std::move(*model), *context.recipe, *policy, context.authors->Add("page_body")));
}

}  // namespace zhengwen::classify
