#include "pipeline/runner.h"

#include <numeric>

#include "tests/pipeline/fakes.h"

namespace zhengwen::pipeline {
namespace {

using testing::FakeReader;
using testing::FakeSink;

// Documents of very different lengths, so that batches end at different times.
std::vector<FakeReader::Item> MixedItems(size_t count) {
  std::vector<FakeReader::Item> items;
  for (size_t i = 0; i < count; ++i) {
    std::string text;
    const size_t lines = i % 17 == 0 ? 400 : i % 5;
    for (size_t line = 0; line < lines; ++line) {
      text += "第" + std::to_string(i) + "篇的第" + std::to_string(line) +
              "行，说的是河边的柳树怎样在春天里发芽。\n";
    }
    items.push_back(text);
  }
  return items;
}

struct RunOutcome {
  RunSummary summary;
  FakeSink sink;
  std::vector<std::string> errors;
};

RunOutcome Clean(std::vector<FakeReader::Item> items, RunOptions options) {
  static const Engine engine = testing::LoadEngine();
  RunOutcome outcome;
  FakeReader reader(std::move(items));
  options.on_error = [&](const Error& e) { outcome.errors.push_back(e.ToString()); };
  Result<RunSummary> summary = RunClean(engine, &reader, &outcome.sink, options);
  EXPECT_TRUE(summary.ok()) << summary.error().ToString();
  if (summary) outcome.summary = std::move(*summary);
  return outcome;
}

RunOptions Threads(uint32_t threads) {
  RunOptions options;
  options.threads = threads;
  options.batch_bytes = 4096;
  return options;
}

TEST(RunnerTest, OutputIsTheSameForAnyNumberOfThreads) {
  const RunOutcome one = Clean(MixedItems(400), Threads(1));
  ASSERT_FALSE(one.sink.written.empty());
  for (const uint32_t threads : {2U, 7U}) {
    const RunOutcome many = Clean(MixedItems(400), Threads(threads));
    EXPECT_EQ(many.sink.ids, one.sink.ids) << threads;
    EXPECT_EQ(many.sink.written, one.sink.written) << threads;
    EXPECT_EQ(many.sink.closed, one.sink.closed) << threads;
  }
}

TEST(RunnerTest, EveryDocumentIsCountedOnceWhateverBecomesOfIt) {
  const RunOutcome run = Clean(MixedItems(100), Threads(3));
  std::vector<std::string> expected;
  for (int i = 0; i < 100; ++i) expected.push_back(std::to_string(i));
  EXPECT_EQ(run.sink.ids, expected);
  EXPECT_EQ(run.summary.ledger.documents_in, 100U);
  EXPECT_LT(run.summary.ledger.documents_out, 100U);  // every fifth is empty
  EXPECT_EQ(run.summary.ledger.documents[static_cast<size_t>(Reason::empty)],
            100U - run.summary.ledger.documents_out);
  EXPECT_TRUE(run.summary.ledger.Balanced());
}

TEST(RunnerTest, AnInputThatFailsIsReportedInItsPlaceAndTheRestIsProcessed) {
  for (const uint32_t threads : {1U, 4U}) {
    const RunOutcome run =
        Clean({std::string("一篇文章说了一件事。\n"), Error{ErrorCode::io, "b.txt", "unreadable"},
               std::string("另一篇文章说了另一件事。\n"),
               Error{ErrorCode::corrupt, "c.gz", "breaks off"}},
              Threads(threads));
    EXPECT_EQ(run.errors, (std::vector<std::string>{"b.txt: unreadable", "c.gz: breaks off"}));
    EXPECT_EQ(run.summary.failed_inputs, 2U);
    EXPECT_EQ(run.sink.ids, (std::vector<std::string>{"0", "2"}));
    EXPECT_FALSE(run.sink.closed.empty());
  }
}

TEST(RunnerTest, ThousandsOfFailuresAreAllReported) {
  std::vector<FakeReader::Item> items(5000, Error{ErrorCode::io, "x", "unreadable"});
  const RunOutcome run = Clean(std::move(items), Threads(2));
  EXPECT_EQ(run.errors.size(), 5000U);
  EXPECT_EQ(run.summary.failed_inputs, 5000U);
}

TEST(RunnerTest, ASinkThatFailsEndsTheRunWithItsError) {
  const Engine engine = testing::LoadEngine();
  for (const uint32_t threads : {1U, 4U}) {
    FakeReader reader(MixedItems(2000));
    FakeSink sink;
    sink.fail_at = 10;
    const Result<RunSummary> summary = RunClean(engine, &reader, &sink, Threads(threads));
    ASSERT_FALSE(summary.ok());
    EXPECT_EQ(summary.error().ToString(), "fake: disk full");
    EXPECT_EQ(sink.ids.size(), 10U);
    EXPECT_TRUE(sink.closed.empty()) << "a sink that failed must not be closed";
    EXPECT_LT(reader.given(), 2000U) << "reading must stop";
  }
}

TEST(RunnerTest, AStoppedRunFinishesWhatIsUnderWayAndDoesNotClose) {
  const Engine engine = testing::LoadEngine();
  for (const uint32_t threads : {1U, 4U}) {
    FakeReader reader(MixedItems(2000));
    FakeSink sink;
    std::atomic<bool> stop = false;
    RunOptions options = Threads(threads);
    options.stop = &stop;
    options.on_progress = [&](const RunProgress&) { stop = true; };
    const Result<RunSummary> summary = RunClean(engine, &reader, &sink, options);
    ASSERT_TRUE(summary.ok());
    EXPECT_TRUE(summary->stopped);
    EXPECT_TRUE(sink.closed.empty());
    EXPECT_EQ(sink.ids.size(), reader.given()) << "what was read is written";
    EXPECT_LT(reader.given(), 2000U);
  }
}

TEST(RunnerTest, ABudgetSmallerThanEveryDocumentOnlySlowsItDown) {
  std::vector<FakeReader::Item> items(60, std::string(20000, 'a') + "\n");
  RunOptions options = Threads(4);
  options.budget_bytes = 1;
  const RunOutcome run = Clean(std::move(items), options);
  EXPECT_EQ(run.summary.ledger.documents_in, 60U);
}

TEST(RunnerTest, CountsOfTheTraceDoNotDependOnThreads) {
  const auto counts = [](uint32_t threads) {
    RunOptions options = Threads(threads);
    options.trace = true;
    std::vector<std::vector<uint64_t>> rows;
    const RunOutcome run = Clean(MixedItems(200), options);
    for (const StageCount& row : run.summary.trace.rows()) {
      if (row.stage != "read") rows.push_back({row.runs, row.edits, row.blocks, row.dropped});
    }
    return rows;
  };
  const auto one = counts(1);
  EXPECT_EQ(one.size(), 12U);  // parse, decode, seven steps, settle, render, write
  EXPECT_EQ(one, counts(5));
}

TEST(RunnerTest, WithoutTraceNothingIsTimed) {
  EXPECT_TRUE(Clean(MixedItems(3), Threads(1)).summary.trace.rows().empty());
}

TEST(RunnerTest, ProgressEndsWithEverythingRead) {
  RunOptions options = Threads(2);
  uint64_t last_documents = 0;
  fetch::Progress last;
  options.on_progress = [&](const RunProgress& now) {
    EXPECT_GE(now.ledger->documents_in, last_documents) << "progress never goes back";
    last_documents = now.ledger->documents_in;
    last = now.input;
  };
  Clean(MixedItems(300), options);
  EXPECT_EQ(last_documents, 300U);
  EXPECT_EQ(last.bytes_read, last.bytes_total);
}

}  // namespace
}  // namespace zhengwen::pipeline
