// Runner: records in, cleaned records out, on all cores and in the order of the input.
//
//   read (in order)          parse, clean, render (in parallel)        write (in order)
//   RecordReader -> Batch -> Engine::Clean, MakeOutcome on each  ->  Ledger, Sink, callbacks
//
// What is written depends on the input and the engine alone: it is the same for any number of
// threads. Every document is counted once, whatever becomes of it.
//
// Memory. Records travel in batches of about `batch_bytes`; a larger record is a batch of its own.
// Reading waits while batches of more than `budget_bytes` are under way, so that what is held is a
// small multiple of the budget and one record, however large the input is.
//
// Errors. An input that fails is reported, counted and left; the rest is processed. A sink that
// fails ends the run: its error is RunClean's, and the files it was writing do not appear.
#ifndef ZHENGWEN_PIPELINE_RUNNER_H_
#define ZHENGWEN_PIPELINE_RUNNER_H_

#include <atomic>
#include <cstdint>
#include <functional>

#include "core/result.h"
#include "fetch/source.h"
#include "output/ledger.h"
#include "output/outcome.h"
#include "output/sink.h"
#include "pipeline/engine.h"
#include "pipeline/trace.h"

namespace zhengwen::pipeline {

// How far a run has come, up to and with the batch just written.
struct RunProgress {
  const output::Ledger* ledger = nullptr;  // valid during the call
  fetch::Progress input;                   // as it stood when the batch had been read
};

struct RunOptions {
  fetch::InputOptions input;  // the reader's own, for parsing
  output::OutcomeOptions outcome;

  uint32_t threads = 0;                      // 0: as many as the machine lets this process use
  uint64_t batch_bytes = uint64_t{1} << 20;  // smaller: less memory; larger: less overhead
  uint64_t budget_bytes = 0;                 // 0: 16 MiB a thread, at least 64 MiB
  bool trace = false;                        // fill RunSummary::trace

  // Called from one thread at a time, in the order of the input; each may be empty.
  std::function<void(const RunProgress&)> on_progress;      // after every batch
  std::function<void(const Error&)> on_error;               // an input failed
  std::function<void(const output::Outcome&)> on_left_out;  // a document was not written

  // Once it is true no more is read; what is under way is finished. May be null.
  const std::atomic<bool>* stop = nullptr;
};

struct RunSummary {
  output::Ledger ledger;
  fetch::Progress input;
  uint64_t failed_inputs = 0;
  bool stopped = false;  // by RunOptions::stop: the sink was not closed
  Trace trace;
};

// Closes the sink, unless the run was stopped.
Result<RunSummary> RunClean(const Engine& engine, fetch::RecordReader* reader, output::Sink* sink,
                            const RunOptions& options);

}  // namespace zhengwen::pipeline

#endif  // ZHENGWEN_PIPELINE_RUNNER_H_
