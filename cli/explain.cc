#include "pipeline/explain.h"

#include <cstdlib>
#include <string_view>
#include <utility>

#include "cli/console.h"
#include "cli/interrupt.h"
#include "cli/setup.h"
#include "cli/verbs.h"

namespace zhengwen::cli {
namespace {

using pipeline::Colour;

Colour ChooseColour(const Options& options) {
  if (options.color == "always") return Colour::on;
  if (options.color == "never" || !StdoutIsTerminal()) return Colour::off;
  const char* no_color = std::getenv("NO_COLOR");  // no-color.org
  return no_color != nullptr && *no_color != '\0' ? Colour::off : Colour::on;
}

struct Job {
  pipeline::Engine engine;
  fetch::InputOptions input;
  std::unique_ptr<fetch::RecordReader> reader;
};

Result<Job> Prepare(const Options& options) {
  Result<Recipe> recipe = MakeRecipe(options);
  if (!recipe) return recipe.error();
  Result<fetch::InputOptions> input = MakeInputOptions(options, *recipe);
  if (!input) return input.error();
  Result<std::unique_ptr<fetch::RecordReader>> reader =
      OpenInputs(options.arguments, *input, options);
  if (!reader) return reader.error();
  Result<pipeline::Engine> engine = MakeEngine(options, *recipe);
  if (!engine) return engine.error();
  return Job{std::move(*engine), std::move(*input), std::move(*reader)};
}

}  // namespace

int RunExplain(const Options& options) {
  Result<Job> job = Prepare(options);
  if (!job) {
    Say(job.error());
    return ExitCodeOf(job.error());
  }
  const Colour colour = ChooseColour(options);
  const std::atomic<bool>* stop = CatchInterrupts();
  std::string text = options.json ? "" : pipeline::ExplainLegend(colour);
  int exit_code = kAllWell;
  while (!stop->load()) {
    fetch::RawRecord record;
    const Result<bool> more = job->reader->Next(&record);
    if (!more) {
      Say(more.error());
      exit_code = kSomeFailed;
      continue;
    }
    if (!*more) break;
    const Authors& authors = job->engine.authors();
    const auto explain = [&](const Document& doc) {
      const output::Outcome outcome = output::MakeOutcome(doc, authors, {});
      text += options.json ? pipeline::ExplainJson(doc, outcome, authors)
                           : pipeline::ExplainText(doc, outcome, authors, colour);
    };
    job->engine.CleanEach(fetch::ParseRecord(std::move(record), job->input), explain);
    if (Status written = WriteStdout(text); !written) {
      Say(written.error());
      return kSomeFailed;
    }
    text.clear();
  }
  return stop->load() ? kInterrupted : exit_code;
}

}  // namespace zhengwen::cli
