// Step: one stage's work on a document. The pipeline is a list of steps, run in order
// (pipeline/engine.h).
//
// A step depends on the document and on what it was made with, on nothing else: no clock, no
// counter, no I/O, no memory of other documents but memos (core/memo.h), which change nothing. It
// cannot fail; what is wrong with a page becomes a mark. Counting, timing, tracing: the runner's.
//
// Thread safety: Apply may be called from many threads at once, on different documents.
#ifndef ZHENGWEN_CORE_STEP_H_
#define ZHENGWEN_CORE_STEP_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/recipe.h"
#include "core/result.h"

namespace zhengwen {

class Step {
 public:
  virtual ~Step() = default;
  virtual void Apply(Document* doc) const = 0;
};

// The names behind AuthorId: "rules/share_tools:12" (list and line), "body", "normalise", ... Id 0
// is "".
class Authors {
 public:
  AuthorId Add(std::string name) {
    names_.push_back(std::move(name));
    return static_cast<AuthorId>(names_.size() - 1);
  }
  std::string_view Name(AuthorId id) const { return names_[id]; }
  size_t size() const { return names_.size(); }

 private:
  std::vector<std::string> names_ = {""};
};

// What a step is made with. All three outlive the call to the factory, not more.
struct StepContext {
  std::string config;  // path of the config folder
  const Recipe* recipe = nullptr;
  Authors* authors = nullptr;
};

// A step of annotations (pipeline/engine.h) may be null: the recipe asks for nothing of it.
using StepFactory = Result<std::unique_ptr<Step>> (*)(const StepContext&);

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_STEP_H_
