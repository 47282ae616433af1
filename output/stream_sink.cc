#include <utility>

#include "output/record_file.h"
#include "output/sinks.h"

namespace zhengwen::output {
namespace {

class StreamSink : public Sink {
 public:
  explicit StreamSink(std::unique_ptr<RecordFile> file) : file_(std::move(file)) {}
  Status Write(const Outcome& outcome) override {
    return outcome.verdict == Reason::none ? file_->Append(outcome, outcome.record) : Ok();
  }
  Status Close(const Ledger& /*ledger*/) override {
    if (Status s = file_->Finish(); !s) return s;
    return file_->Commit();
  }

 private:
  std::unique_ptr<RecordFile> file_;
};

class RejectsSink : public Sink {
 public:
  RejectsSink(std::unique_ptr<Sink> inner, std::unique_ptr<AtomicFile> file)
      : inner_(std::move(inner)), file_(std::move(file)) {}
  Status Write(const Outcome& outcome) override {
    if (Status s = inner_->Write(outcome); !s) return s;
    return file_->Append(outcome.rejects);
  }
  // The rejects are on the disk before anything gets its name.
  Status Close(const Ledger& ledger) override {
    if (Status s = file_->Finish(); !s) return s;
    if (Status s = inner_->Close(ledger); !s) return s;
    return file_->Commit();
  }

 private:
  std::unique_ptr<Sink> inner_;
  std::unique_ptr<AtomicFile> file_;
};

}  // namespace

Result<std::unique_ptr<Sink>> OpenStream(const SinkOptions& options, FileSystem* files) {
  auto file = RecordFile::Open({.path = options.path, .compression = options.compression},
                               options.format, files);
  if (!file) return file.error();
  return std::unique_ptr<Sink>(std::make_unique<StreamSink>(std::move(*file)));
}

Result<std::unique_ptr<Sink>> OpenRejects(const SinkOptions& options, std::unique_ptr<Sink> inner,
                                          FileSystem* files) {
  auto file = AtomicFile::Open(
      {.path = options.rejects, .compression = PackingNamed(options.rejects)}, files);
  if (!file) return file.error();
  return std::unique_ptr<Sink>(std::make_unique<RejectsSink>(std::move(inner), std::move(*file)));
}

}  // namespace zhengwen::output
