// Engine: raw page in, settled document out. The public C++ facade of the cleaner.
//
//   auto engine = Engine::Load({.config = "/usr/share/zhengwen/config"});
//   Document doc = engine->Clean(page);
//   std::string text = Render(doc, &account);
//
// The way of a document: decode, for pages clean::ReadPage, the steps of CleanSteps() in their
// order, settle, the steps of AnnotateSteps() in theirs. A step that gives the document a verdict
// of its own (binary, too_large, a gate ...) ends it: later steps are left out.
//
// Thread safety: const methods may be called from many threads.
#ifndef ZHENGWEN_PIPELINE_ENGINE_H_
#define ZHENGWEN_PIPELINE_ENGINE_H_

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "classify/collections.h"
#include "clean/html/data/names.h"
#include "core/document.h"
#include "core/recipe.h"
#include "core/replace_kept.h"
#include "core/result.h"
#include "core/step.h"
#include "pipeline/trace.h"

namespace zhengwen::pipeline {

struct EngineOptions {
  std::string config;  // path of the config folder
  Recipe recipe;
  std::string charset;  // a label that overrides detection; empty: none
};

// One row of the table of steps; the table's order is the order of execution, of `zhengwen list`
// and of the docs.
struct StepEntry {
  std::string_view name;
  StepFactory make;
  std::string_view doc;
};
const std::vector<StepEntry>& CleanSteps();

// What is told about the text that is kept, and whether the document is kept for it. These steps
// see a settled document with Document::kept, and leave blocks and edits alone. A factory (of the
// other table too) returns
// null where the recipe asks for nothing of its step; where all do, nothing is rendered. Of a
// document that keeps nothing but white space nothing is told.
const std::vector<StepEntry>& AnnotateSteps();

class Engine {
 public:
  // Errors: a charset that is unknown, a list or model of the config folder that is missing or
  // wrong (ErrorCode::config, with file and line).
  static Result<Engine> Load(EngineOptions options);

  // Calls visit for each document that the page holds: one, or the texts of a collection where the
  // recipe splits them, in order. As Clean otherwise.
  void CleanEach(RawPage page, const std::function<void(const Document&)>& visit,
                 Trace* trace = nullptr) const;

  // The page as one document, whatever it holds. Never fails. The spans are settled. `trace`, where
  // given, is filled with a count for decode, for settle and for each step; without it no clock is
  // read.
  Document Clean(RawPage page, Trace* trace = nullptr) const;

  const Authors& authors() const { return authors_; }
  const EngineOptions& options() const { return options_; }

 private:
  Engine() = default;
  EngineOptions options_;
  Authors authors_;
  clean::html::DataNames data_names_;
  // The steps of a table that there are, with their names.
  struct NamedStep {
    std::string_view name;
    std::unique_ptr<Step> step;
  };
  Status LoadSteps(const std::vector<StepEntry>& entries, std::vector<NamedStep>* steps);
  Document Settled(RawPage page, Trace* trace) const;
  void Annotate(Document* doc, Trace* trace) const;
  std::vector<Replacement> CutsOf(const classify::CollectedText& text, uint32_t begin) const;
  // The texts of a collection; false: it is none, and nothing was visited.
  bool VisitTexts(Document* doc, const std::function<void(const Document&)>& visit,
                  Trace* trace) const;

  std::vector<NamedStep> steps_;
  std::vector<NamedStep> annotations_;
  std::optional<classify::CollectionFinder> collections_;
  AuthorId collections_author_ = 0;
};

// The config folder to use where none is named: $ZHENGWEN_CONFIG, else share/zhengwen/config beside
// the program's bin folder, else the source tree's config/. An error that lists the places where it
// looked.
Result<std::string> FindConfig(const std::string& program_path);

}  // namespace zhengwen::pipeline

#endif  // ZHENGWEN_PIPELINE_ENGINE_H_
