// What each stage costs: MB/s of UTF-8 text on one core, for paragraphs and for short menu lines.
#include <benchmark/benchmark.h>

#include <iostream>
#include <string>

#include "bench/corpus.h"
#include "clean/decode.h"
#include "core/settle.h"
#include "output/outcome.h"
#include "pipeline/engine.h"

namespace zhengwen::bench {
namespace {

constexpr size_t kDocumentBytes = 8 << 10;
constexpr size_t kTotalBytes = 2 << 20;
constexpr int64_t kStepRounds = 25;  // a step that has nothing to do would be prepared for minutes

const std::vector<std::string>& Texts(Kind kind) {
  static const std::vector<std::string> paragraphs =
      MakeDocuments(Kind::paragraphs, kTotalBytes, kDocumentBytes);
  static const std::vector<std::string> menu =
      MakeDocuments(Kind::menu, kTotalBytes, kDocumentBytes);
  return kind == Kind::paragraphs ? paragraphs : menu;
}

RawPage Page(const std::string& text) {
  RawPage page;
  page.bytes = text;
  page.id = "bench", page.source = "bench";
  page.locators.push_back({"bench", 0, text.size()});
  return page;
}

// The steps of the pipeline up to and without `last`.
struct Steps {
  Authors authors;
  Recipe recipe;
  std::vector<std::unique_ptr<Step>> steps;
};

const Steps& AllSteps() {
  static const Steps* all = [] {
    auto* made = new Steps;
    for (const pipeline::StepEntry& entry : pipeline::CleanSteps()) {
      auto step = entry.make({ZW_SOURCE_CONFIG, &made->recipe, &made->authors});
      if (!step) {
        std::cerr << step.error().ToString() << "\n";
        std::exit(1);
      }
      made->steps.push_back(std::move(*step));
    }
    return made;
  }();
  return *all;
}

void CountBytes(benchmark::State& state) {
  state.SetBytesProcessed(state.iterations() * static_cast<int64_t>(kTotalBytes));
}

void Decode(benchmark::State& state, Kind kind) {
  for (auto _ : state) {
    for (const std::string& text : Texts(kind))
      benchmark::DoNotOptimize(clean::Decode(Page(text), {}));
  }
  CountBytes(state);
}

void OneStep(benchmark::State& state, Kind kind, size_t which) {
  const Steps& all = AllSteps();
  for (auto _ : state) {
    state.PauseTiming();
    std::vector<Document> documents;
    for (const std::string& text : Texts(kind)) {
      documents.push_back(clean::Decode(Page(text), {}));
      for (size_t i = 0; i < which; ++i) all.steps[i]->Apply(&documents.back());
    }
    state.ResumeTiming();
    for (Document& doc : documents) all.steps[which]->Apply(&doc);
  }
  CountBytes(state);
}

// Signals and a gate, of a kept text.
void Annotate(benchmark::State& state, Kind kind) {
  Recipe recipe;
  recipe.signals_record = true;
  recipe.gates.push_back({Signal::num_chars, 1, {}});
  Authors authors;
  std::vector<std::unique_ptr<Step>> steps;
  for (const pipeline::StepEntry& entry : pipeline::AnnotateSteps()) {
    auto step = entry.make({ZW_SOURCE_CONFIG, &recipe, &authors});
    if (step && *step != nullptr) steps.push_back(std::move(*step));
  }
  std::vector<Document> documents;
  for (const std::string& text : Texts(kind)) {
    documents.push_back(clean::Decode(Page(text), {}));
    Settle(&documents.back(), EditPolicy::apply);
    documents.back().kept.emplace();
    documents.back().kept->text = Render(documents.back(), &documents.back().kept->account);
  }
  for (auto _ : state) {
    for (Document& doc : documents) {
      for (const auto& step : steps) step->Apply(&doc);
    }
  }
  CountBytes(state);
}

void Write(benchmark::State& state, Kind kind) {
  const Steps& all = AllSteps();
  std::vector<Document> documents;
  for (const std::string& text : Texts(kind)) {
    documents.push_back(clean::Decode(Page(text), {}));
    for (const auto& step : all.steps) step->Apply(&documents.back());
  }
  for (auto _ : state) {
    for (Document& doc : documents) {
      Settle(&doc, EditPolicy::apply);
      benchmark::DoNotOptimize(output::MakeOutcome(doc, all.authors, {}));
    }
  }
  CountBytes(state);
}

void Whole(benchmark::State& state, Kind kind) {
  static const auto engine = pipeline::Engine::Load({ZW_SOURCE_CONFIG, {}, {}});
  for (auto _ : state) {
    for (const std::string& text : Texts(kind)) {
      const Document doc = engine->Clean(Page(text));
      benchmark::DoNotOptimize(output::MakeOutcome(doc, engine->authors(), {}));
    }
  }
  CountBytes(state);
}

void Register(Kind kind, const std::string& name) {
  benchmark::RegisterBenchmark(("decode/" + name).c_str(), Decode, kind);
  size_t which = 0;
  for (const pipeline::StepEntry& entry : pipeline::CleanSteps()) {
    benchmark::RegisterBenchmark((std::string(entry.name) + "/" + name).c_str(), OneStep, kind,
                                 which++)
        ->Iterations(kStepRounds);
  }
  benchmark::RegisterBenchmark(("annotate/" + name).c_str(), Annotate, kind);
  benchmark::RegisterBenchmark(("write/" + name).c_str(), Write, kind);
  benchmark::RegisterBenchmark(("whole/" + name).c_str(), Whole, kind);
}

}  // namespace
}  // namespace zhengwen::bench

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  zhengwen::bench::Register(zhengwen::bench::Kind::paragraphs, "paragraphs");
  zhengwen::bench::Register(zhengwen::bench::Kind::menu, "menu");
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
