// What fuzzers of the steps share: the steps, and what must hold of the spans at the end.
//
// A broken promise traps, which is what the fuzzer looks for.
#ifndef ZHENGWEN_TESTS_FUZZ_STEPS_H_
#define ZHENGWEN_TESTS_FUZZ_STEPS_H_

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <utility>

#include "clean/html/data/names.h"
#include "clean/metadata.h"
#include "clean/normalise.h"
#include "clean/segment.h"
#include "core/settle.h"
#include "core/unicode.h"

namespace zhengwen::fuzz {

inline void Require(bool promise) {
  if (!promise) std::abort();
}

struct Steps {
  std::unique_ptr<Step> normalise;
  std::unique_ptr<Step> segment;
  std::unique_ptr<Step> metadata;
  clean::html::DataNames data_names;
};

// Made on first use, with the config folder that ZHENGWEN_CONFIG names ("config" without it).
inline const Steps& TheSteps() {
  static const Steps steps = [] {
    static const Recipe recipe;
    const char* config = std::getenv("ZHENGWEN_CONFIG");
    const StepContext context{config != nullptr ? config : "config", &recipe, nullptr};
    auto normalise = clean::MakeNormalise(context);
    auto segment = clean::MakeSegment(context);
    auto metadata = clean::MakeMetadata(context);
    auto names = clean::html::DataNames::Load(context.config);
    Require(normalise.ok() && segment.ok() && metadata.ok() && names.ok());
    return Steps{std::move(*normalise), std::move(*segment), std::move(*metadata),
                 std::move(*names)};
  }();
  return steps;
}

// Bit i % 7 of `choice` drops block i, its highest bit has edits applied. Then settles: the spans
// cover the text, and its characters add up.
inline void CheckSpans(unsigned choice, Document* doc) {
  for (size_t i = 0; i < doc->blocks.size(); ++i) {
    if ((choice >> i % 7 & 1U) != 0) doc->blocks[i].drop = Reason::menu;
  }
  Settle(doc, (choice & 0x80U) != 0 ? EditPolicy::apply : EditPolicy::skip);
  uint32_t at = 0;
  for (const Span& s : doc->spans) {
    Require(s.begin == at && s.begin < s.end);
    at = s.end;
  }
  Require(at == doc->text().size());
  Account account;
  Require(IsValidUtf8(Render(*doc, &account)));
  Require(account.Balanced());
}

}  // namespace zhengwen::fuzz

#endif  // ZHENGWEN_TESTS_FUZZ_STEPS_H_
