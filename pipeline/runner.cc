#include "pipeline/runner.h"

#include <algorithm>
#include <utility>

#include "pipeline/internal/ordered_tbb.h"

namespace zhengwen::pipeline {
namespace {

using internal::Batch;

constexpr uint64_t kBudgetPerThread = uint64_t{16} << 20;
// One document of the greatest size that is let in by default.
constexpr uint64_t kLeastBudget = uint64_t{64} << 20;

class Run {
 public:
  Run(const Engine* engine, fetch::RecordReader* reader, output::Sink* sink,
      const RunOptions* options)
      : engine_(engine), options_(options), reader_(reader, options->batch_bytes), sink_(sink) {}

  bool Read(Batch* batch) {
    Trace trace;
    bool more = false;
    {
      const StageTimer timer(options_->trace ? &trace : nullptr, "read", nullptr);
      more = reader_.Next(batch, [this] { return GoOn(); });
    }
    batch->trace.Merge(trace);
    return more;
  }

  void Work(Batch* batch) const {
    if (sink_failed_) return;
    Trace* trace = options_->trace ? &batch->trace : nullptr;
    batch->outcomes.reserve(batch->records.size());
    for (fetch::RawRecord& record : batch->records) {
      CleanOne(std::move(record), trace, &batch->outcomes);
    }
    batch->records = {};
  }

  void Write(Batch* batch) {
    summary_.failed_inputs += batch->errors.size();
    summary_.input = batch->input;
    summary_.trace.Merge(batch->trace);
    if (options_->on_error) {
      for (const Error& error : batch->errors) options_->on_error(error);
    }
    for (const output::Outcome& outcome : batch->outcomes) {
      if (sink_failed_) return;
      WriteOne(outcome);
    }
    if (options_->on_progress) options_->on_progress({&summary_.ledger, batch->input});
  }

  Result<RunSummary> Finish(const Status& ran) {
    if (!ran) return ran.error();
    if (sink_failed_) return sink_error_;
    if (summary_.stopped) return std::move(summary_);
    if (Status closed = sink_->Close(summary_.ledger); !closed) return closed.error();
    return std::move(summary_);
  }

 private:
  // Asked before every record, by the reading stage alone.
  bool GoOn() {
    if (options_->stop != nullptr && options_->stop->load(std::memory_order_relaxed)) {
      summary_.stopped = true;
    }
    return !summary_.stopped && !sink_failed_;
  }

  void CleanOne(fetch::RawRecord record, Trace* trace,
                std::vector<output::Outcome>* outcomes) const {
    RawPage page;
    {
      const StageTimer timer(trace, "parse", nullptr);
      page = fetch::ParseRecord(std::move(record), options_->input);
    }
    engine_->CleanEach(
        std::move(page),
        [&](const Document& doc) {
          const StageTimer timer(trace, "render", nullptr);
          outcomes->push_back(output::MakeOutcome(doc, engine_->authors(), options_->outcome));
        },
        trace);
  }

  void WriteOne(const output::Outcome& outcome) {
    Trace* trace = options_->trace ? &summary_.trace : nullptr;
    const StageTimer timer(trace, "write", nullptr);
    summary_.ledger.Add(outcome);
    if (outcome.verdict != Reason::none && options_->on_left_out) options_->on_left_out(outcome);
    if (Status written = sink_->Write(outcome); !written) {
      sink_error_ = written.error();
      sink_failed_ = true;
    }
  }

  const Engine* engine_;
  const RunOptions* options_;
  internal::BatchReader reader_;
  output::Sink* sink_;
  RunSummary summary_;
  Error sink_error_;
  std::atomic<bool> sink_failed_ = false;  // read by all stages, set by the writing one
};

}  // namespace

Result<RunSummary> RunClean(const Engine& engine, fetch::RecordReader* reader, output::Sink* sink,
                            const RunOptions& options) {
  Run run(&engine, reader, sink, &options);
  internal::OrderedLimits limits;
  limits.threads = options.threads != 0 ? options.threads : internal::UsableThreads();
  limits.budget_bytes = options.budget_bytes != 0
                            ? options.budget_bytes
                            : std::max(kLeastBudget, kBudgetPerThread * limits.threads);
  const Status ran = internal::RunOrdered({.read = [&](Batch* b) { return run.Read(b); },
                                           .work = [&](Batch* b) { run.Work(b); },
                                           .write = [&](Batch* b) { run.Write(b); }},
                                          limits);
  return run.Finish(ran);
}

}  // namespace zhengwen::pipeline
