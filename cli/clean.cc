#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <utility>

#include "cli/console.h"
#include "cli/destination.h"
#include "cli/interrupt.h"
#include "cli/setup.h"
#include "cli/summary.h"
#include "cli/verbs.h"
#include "pipeline/settings.h"

namespace zhengwen::cli {
namespace {

// Documents left out for these reasons are worth a line each; after so many lines they are only
// counted.
constexpr uint64_t kMostLeftOutLines = 5;

bool WorthALine(Reason verdict) {
  return verdict == Reason::too_large || verdict == Reason::malformed_record ||
         verdict == Reason::binary || verdict == Reason::undecodable ||
         verdict == Reason::unaccounted;
}

struct Job {
  pipeline::Engine engine;
  std::unique_ptr<fetch::RecordReader> reader;
  std::unique_ptr<output::Sink> sink;
  pipeline::RunOptions run;
};

// What is cheap to check comes first; the sink last, for it may make files.
Result<Job> Prepare(const Options& options) {
  Result<output::SinkOptions> destination = MakeDestination(options);
  if (!destination) return destination.error();
  Result<Recipe> recipe = MakeRecipe(options);
  if (!recipe) return recipe.error();
  Result<fetch::InputOptions> input = MakeInputOptions(options, *recipe);
  if (!input) return input.error();
  Result<std::unique_ptr<fetch::RecordReader>> reader =
      OpenInputs(options.arguments, *input, options);
  if (!reader) return reader.error();
  Result<pipeline::Engine> engine = MakeEngine(options, *recipe);
  if (!engine) return engine.error();

  pipeline::RunOptions run;
  run.input = std::move(*input);
  run.outcome.format = destination->format;
  run.outcome.markdown = {
      .field = options.markdown, .links = options.links, .images = options.images};
  run.outcome.with_spans = destination->folder && !destination->mirror;
  run.outcome.with_rejects = !destination->rejects.empty();
  run.threads = static_cast<uint32_t>(std::min<uint64_t>(options.threads, kMostThreads));
  run.trace = options.stats;

  destination->shard_bytes = static_cast<uint64_t>(recipe->output_shard_bytes);
  destination->recipe_toml = ToToml(*recipe);
  destination->version = ZW_VERSION;
  destination->settings = pipeline::ToSettings({.input = run.input,
                                                .charset = engine->options().charset,
                                                .sample = options.sample,
                                                .markdown = run.outcome.markdown});
  Result<std::unique_ptr<output::Sink>> sink = output::OpenSink(*destination);
  if (!sink) return sink.error();
  return Job{std::move(*engine), std::move(*reader), std::move(*sink), std::move(run)};
}

}  // namespace

int RunClean(const Options& options) {
  Result<Job> job = Prepare(options);
  if (!job) {
    Say(job.error());
    return ExitCodeOf(job.error());
  }
  const auto begin = std::chrono::steady_clock::now();
  const auto seconds = [&] {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  ProgressLine progress(!options.quiet);
  uint64_t left_out = 0;
  job->run.stop = CatchInterrupts();
  job->run.on_error = [&](const Error& error) {
    progress.Erase();
    Say(error);
  };
  job->run.on_left_out = [&](const output::Outcome& outcome) {
    if (!WorthALine(outcome.verdict) || left_out++ >= kMostLeftOutLines) return;
    progress.Erase();
    Say(outcome.id + ": left out: " + std::string(Name(outcome.verdict)) +
        (outcome.note.empty() ? "" : ": " + outcome.note));
    if (left_out == kMostLeftOutLines) Say("further documents left out are only counted");
  };
  job->run.on_progress = [&](const pipeline::RunProgress& now) {
    if (progress.Due()) progress.Draw(ProgressText(now, seconds()));
  };
  Result<pipeline::RunSummary> summary =
      pipeline::RunClean(job->engine, job->reader.get(), job->sink.get(), job->run);
  progress.Erase();
  if (!summary) {
    Say(summary.error());
    return ExitCodeOf(summary.error());
  }
  if (options.stats) Say(StatsText(summary->trace));
  if (!options.quiet) Say(SummaryText(*summary, seconds()));
  if (summary->stopped) {
    Say(options.output == "-" ? "interrupted; the output ends in the middle"
                              : "interrupted; nothing was written to " + options.output);
    return kInterrupted;
  }
  const bool unaccounted = summary->ledger.documents[static_cast<size_t>(Reason::unaccounted)] > 0;
  return summary->failed_inputs > 0 || unaccounted || !summary->ledger.Balanced() ? kSomeFailed
                                                                                  : kAllWell;
}

}  // namespace zhengwen::cli
