// Policy: what counts as the main text, beyond what the body models decide.
//
//   corpus     what readers came for, title and captions with it (the models' own decision)
//   recall     as corpus; what is uncertain stays: beta is doubled
//   precision  as corpus; what is uncertain goes: beta is halved
//   article    the body of an article alone: of what the model keeps, the title, captions, boxes
//              about the author and comments go too, each with its reason
//
// beta: how much recall weighs over precision in the expected F (classify/page/decide.h). What is a
// comment, a caption or an author's box is told by class names and itemtypes:
// config/policy/sections.tsv, every row with an example that it hits and one that it misses.
//
// Pure functions; any thread.
#ifndef ZHENGWEN_CLASSIFY_POLICY_H_
#define ZHENGWEN_CLASSIFY_POLICY_H_

#include <cstdint>
#include <memory>

#include "core/recipe.h"
#include "core/result.h"
#include "core/step.h"

namespace zhengwen::classify {

enum class Policy : uint8_t { corpus, recall, precision, article };

// The recipe's; an error names what there is.
Result<Policy> PolicyOf(const Recipe& recipe);

// `beta` as the policy moves it, in 1/1,000.
int BetaPermille(double beta, Policy policy);

// The step of pages that drops what `article` leaves out, and that finds the comments where the
// recipe asks for them (body.comments): blocks in a section of comments that are not kept, whoever
// dropped them, get the reason `comment` and are listed in Document::comments.
Result<std::unique_ptr<Step>> MakePolicy(const StepContext& context);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_POLICY_H_
