#include "fetch/source.h"

#include <atomic>
#include <optional>
#include <utility>

#include "fetch/cutter.h"
#include "fetch/inputs.h"
#include "fetch/open_input.h"

namespace zhengwen::fetch {
namespace {

class CountedSource : public ByteSource {
 public:
  CountedSource(std::unique_ptr<ByteSource> source, std::atomic<uint64_t>* bytes)
      : source_(std::move(source)), bytes_(bytes) {}
  Result<size_t> Read(char* to, size_t size) override {
    Result<size_t> n = source_->Read(to, size);
    if (n) bytes_->fetch_add(*n, std::memory_order_relaxed);
    return n;
  }

 private:
  std::unique_ptr<ByteSource> source_;
  std::atomic<uint64_t>* bytes_;
};

class Reader : public RecordReader {
 public:
  Reader(Inputs inputs, Split split, InputOptions options)
      : inputs_(std::move(inputs)), split_(std::move(split)), options_(std::move(options)) {
    for (const Input& input : inputs_.files) {
      bytes_total_ += input.size;
      endless_ = endless_ || input.path == kStandardInput;
    }
  }

  Status Begin(std::unique_ptr<ByteSource> stream, std::string_view name, uint64_t size,
               Origin origin) {
    stream = std::make_unique<CountedSource>(std::move(stream), &bytes_read_);
    Result<OpenInput> opened =
        OpenInput::Begin(std::move(stream), name, size, std::move(origin), split_, options_);
    if (!opened) return opened.error();
    open_.emplace(std::move(*opened));
    return Ok();
  }

  Result<bool> Next(RawRecord* out) override {
    for (;;) {
      if (!open_) {
        if (next_ == inputs_.files.size()) return false;
        const Input& input = inputs_.files[next_++];
        if (PassByName(input)) {
          Leave();
          continue;
        }
        if (Status s = Open(input); !s) {
          Leave();
          return s.error();
        }
      }
      Result<bool> more = open_->Next(out);
      if (!more || !*more) Leave();
      if (!more) return more;
      if (!*more) continue;
      if (counted_ || Mine(documents_++)) return true;
    }
  }

  Progress progress() const override {
    return {bytes_read_.load(std::memory_order_relaxed), endless_ ? 0 : bytes_total_,
            files_read_.load(std::memory_order_relaxed), inputs_.files.size()};
  }

 private:
  bool Mine(uint64_t n) const { return n % options_.shard_count == options_.shard_index; }

  // A file that is one document is counted by its name, so that all shards count alike even if only
  // one of them finds it unreadable; and so that others need not read it.
  bool PassByName(const Input& input) {
    const FileForm form = FormNamed(input.path);
    counted_ =
        input.error == Input::kNoError &&
        (form == FileForm::html || (form == FileForm::text && split_.kind == Split::Kind::none));
    return counted_ && !Mine(documents_++);
  }

  Status Open(const Input& input) {
    if (input.error != Input::kNoError) return inputs_.errors[input.error];
    Origin origin{PrintableName(input.path), PrintableName(input.path.substr(input.base)),
                  inputs_.sources[input.source]};
    if (input.path == kStandardInput)
      return Begin(StandardInput(), input.path, 0, std::move(origin));
    Result<OpenedFile> file = OpenFile(input.path);
    if (!file) return Error{file.error().code, origin.file, file.error().message};
    return Begin(std::move(file->source), input.path, file->size, std::move(origin));
  }

  void Leave() {
    open_.reset();
    if (next_ == 0) return;
    bytes_done_ += inputs_.files[next_ - 1].size;
    if (!endless_) bytes_read_.store(bytes_done_, std::memory_order_relaxed);
    files_read_.fetch_add(1, std::memory_order_relaxed);
  }

  Inputs inputs_;
  Split split_;
  InputOptions options_;
  uint64_t bytes_total_ = 0;
  bool endless_ = false;

  std::optional<OpenInput> open_;
  size_t next_ = 0;          // input
  bool counted_ = false;     // the open input was counted by its name
  uint64_t documents_ = 0;   // of all shards
  uint64_t bytes_done_ = 0;  // of the inputs that were left
  std::atomic<uint64_t> bytes_read_{0};
  std::atomic<uint64_t> files_read_{0};
};

// Decoding can make three bytes of one, and a document has fewer than 2^32.
constexpr uint64_t kMostDocument = uint64_t{1} << 30;
constexpr uint64_t kMostRecord = UINT32_MAX;  // the JSON parser's bound

Status Check(const InputOptions& options) {
  if (options.shard_index >= options.shard_count) {
    return Error{ErrorCode::usage, "--shard",
                 "wants i/n with i from 0 to n-1, not " + std::to_string(options.shard_index) +
                     "/" + std::to_string(options.shard_count)};
  }
  if (options.max_document > kMostDocument || options.max_record > kMostRecord) {
    return Error{ErrorCode::usage, "limits",
                 "document_bytes can be at most " + std::to_string(kMostDocument) +
                     ", record_bytes at most " + std::to_string(kMostRecord)};
  }
  const std::string& form = options.stdin_form;
  if (!form.empty() && form != "txt" && form != "html" && form != "jsonl")
    return Error{ErrorCode::usage, "",
                 "unknown form of input \"" + form + "\"; txt, html or jsonl"};
  return Ok();
}

}  // namespace

Result<std::unique_ptr<RecordReader>> OpenInputs(const std::vector<std::string>& arguments,
                                                 const InputOptions& options) {
  if (Status s = Check(options); !s) return s.error();
  Result<Split> split = ParseSplit(options.split);
  if (!split) return split.error();
  Result<Inputs> inputs = ExpandArguments(arguments);
  if (!inputs) return inputs.error();
  return std::unique_ptr<RecordReader>(
      std::make_unique<Reader>(std::move(*inputs), std::move(*split), options));
}

Result<std::unique_ptr<RecordReader>> OpenStream(std::unique_ptr<ByteSource> stream,
                                                 const std::string& name,
                                                 const InputOptions& options) {
  if (Status s = Check(options); !s) return s.error();
  Result<Split> split = ParseSplit(options.split);
  if (!split) return split.error();
  auto reader = std::make_unique<Reader>(Inputs{}, std::move(*split), options);
  if (Status s = reader->Begin(std::move(stream), name, 0,
                               {PrintableName(name), PrintableName(name), Stem(name)});
      !s) {
    return s.error();
  }
  return std::unique_ptr<RecordReader>(std::move(reader));
}

}  // namespace zhengwen::fetch
