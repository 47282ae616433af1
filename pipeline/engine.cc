#include "pipeline/engine.h"

#include <utility>

#include "classify/body.h"
#include "classify/page_body.h"
#include "classify/policy.h"
#include "clean/decode.h"
#include "clean/metadata.h"
#include "clean/normalise.h"
#include "clean/page.h"
#include "clean/rules.h"
#include "clean/segment.h"
#include "core/settle.h"

namespace zhengwen::pipeline {

const std::vector<StepEntry>& CleanSteps() {
  static const std::vector<StepEntry> steps = {
      {"normalise", clean::MakeNormalise,
       "find edits; make the normalised shadow that later steps read"},
      {"segment", clean::MakeSegment, "lines to blocks: hard wraps joined, run-on lines parted"},
      {"rules", clean::MakeRules, "mark what is certainly boilerplate"},
      {"body", classify::MakeBody, "dumps: decide by model what the rules left open"},
      {"page_body", classify::MakePageBody, "pages: the same, with the markup in sight"},
      {"metadata", clean::MakeMetadata, "pages: title, author, dates and what else they tell"},
      {"policy", classify::MakePolicy, "pages: what the policy leaves out; comments"},
  };
  return steps;
}

Result<Engine> Engine::Load(EngineOptions options) {
  Engine engine;
  engine.options_ = std::move(options);
  if (!engine.options_.charset.empty()) {
    Result<std::string> charset = clean::ResolveCharset(engine.options_.charset);
    if (!charset) return charset.error();
    engine.options_.charset = std::move(*charset);
  }
  Result<clean::html::DataNames> names = clean::html::DataNames::Load(engine.options_.config);
  if (!names) return names.error();
  engine.data_names_ = std::move(*names);
  for (const StepEntry& entry : CleanSteps()) {
    Result<std::unique_ptr<Step>> step =
        entry.make({engine.options_.config, &engine.options_.recipe, &engine.authors_});
    if (!step) return step.error();
    engine.steps_.push_back(std::move(*step));
  }
  return engine;
}

Document Engine::Clean(RawPage page, Trace* trace) const {
  Document doc;
  {
    const StageTimer timer(trace, "decode", nullptr);
    doc = clean::Decode(std::move(page), {.charset = options_.charset});
  }
  if (doc.page.html) {
    const StageTimer timer(trace, "page", nullptr);
    doc = clean::ReadPage(std::move(doc), data_names_);
  }
  for (size_t i = 0; i < steps_.size() && doc.verdict == Reason::none; ++i) {
    const StageTimer timer(trace, CleanSteps()[i].name, &doc);
    steps_[i]->Apply(&doc);
  }
  const StageTimer timer(trace, "settle", nullptr);
  Settle(&doc, options_.recipe.normalise_apply ? EditPolicy::apply : EditPolicy::skip);
  return doc;
}

}  // namespace zhengwen::pipeline
