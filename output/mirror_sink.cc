#include <filesystem>
#include <system_error>
#include <utility>

#include "core/compress_writer.h"
#include "core/hash.h"
#include "output/mirror_names.h"
#include "output/output_folder.h"
#include "output/record_file.h"
#include "output/sinks.h"

namespace zhengwen::output {
namespace fs = std::filesystem;
namespace {

// One name for all files on their way, so that a long name cannot become too long.
constexpr std::string_view kTemporaryName = ".zhengwen.tmp";

class MirrorSink : public Sink {
 public:
  MirrorSink(const SinkOptions& options, std::unique_ptr<OutputFolder> folder)
      : options_(options),
        folder_(std::move(folder)),
        names_(options.mirror_root,
               std::string(EndingOf(options.format)).append(EndingOf(options.compression)),
               {std::string(kManifestName), std::string(kLedgerName), std::string(kLockName),
                std::string(kRetiredName), std::string(kTemporaryName)}),
        recipe_sha256_(Sha256Hex(options.recipe_toml)) {}

  Status Start();
  Status Write(const Outcome& outcome) override;
  Status Close(const Ledger& ledger) override;

 private:
  Status OpenFile(const std::string& input);
  Status CloseFile();
  Status WriteEntry(ManifestEntry entry, const std::string& name);
  Status WriteLedger(const Ledger& ledger);

  SinkOptions options_;
  std::unique_ptr<OutputFolder> folder_;
  MirrorNames names_;
  std::string recipe_sha256_;
  std::unique_ptr<AtomicFile> manifest_;
  std::string input_;  // whose records go to file_
  std::string name_;   // of file_, relative
  std::unique_ptr<RecordFile> file_;
};

Status MirrorSink::Start() {
  if (Status s = folder_->RetireManifest(); !s) return s;
  auto opened = AtomicFile::Open({.path = folder_->Path(kManifestName)}, folder_->files());
  if (!opened) return opened.error();
  manifest_ = std::move(*opened);
  const ManifestHeader header{options_.version,     Layout::mirror,       options_.format,
                              options_.compression, options_.recipe_toml, options_.settings};
  return manifest_->Append(header.ToJson());
}

Status MirrorSink::OpenFile(const std::string& input) {
  input_ = input;
  name_ = names_.NameFor(input);
  const std::string path = folder_->Path(name_);
  std::error_code error;
  if (fs::equivalent(path, input, error) && !error) {
    return Error{ErrorCode::usage, input, "would be replaced by its own output; name another -o"};
  }
  const std::string parent = path.substr(0, path.rfind('/'));
  if (Status s = folder_->files()->MakeFolder(parent); !s) return s;
  auto opened = RecordFile::Open({.path = path,
                                  .temporary = folder_->Path(kTemporaryName),
                                  .compression = options_.compression,
                                  .sync = false},
                                 options_.format, folder_->files());
  if (!opened) return opened.error();
  file_ = std::move(*opened);
  return Ok();
}

Status MirrorSink::WriteEntry(ManifestEntry entry, const std::string& name) {
  entry.file = name;
  entry.recipe_sha256 = recipe_sha256_;
  entry.version = options_.version;
  return manifest_->Append(entry.ToJson());
}

Status MirrorSink::CloseFile() {
  if (file_ == nullptr) return Ok();
  if (Status s = file_->Finish(); !s) return s;
  if (Status s = file_->Commit(); !s) return s;
  const ManifestEntry entry = file_->Entry();
  file_ = nullptr;
  return WriteEntry(entry, name_);
}

Status MirrorSink::Write(const Outcome& outcome) {
  if (outcome.verdict != Reason::none) return Ok();
  if (file_ == nullptr || outcome.file != input_) {
    if (Status s = CloseFile(); !s) return s;
    if (Status s = OpenFile(outcome.file); !s) return s;
  }
  return file_->Append(outcome, outcome.record);
}

Status MirrorSink::WriteLedger(const Ledger& ledger) {
  auto file = AtomicFile::Open({.path = folder_->Path(kLedgerName)}, folder_->files());
  if (!file) return file.error();
  if (Status s = (*file)->Append(ledger.ToJson()); !s) return s;
  if (Status s = (*file)->Finish(); !s) return s;
  if (Status s = (*file)->Commit(); !s) return s;
  return WriteEntry(LedgerEntry(ledger, **file), std::string(kLedgerName));
}

Status MirrorSink::Close(const Ledger& ledger) {
  if (Status s = CloseFile(); !s) return s;
  if (Status s = WriteLedger(ledger); !s) return s;
  if (Status s = manifest_->Finish(); !s) return s;
  if (Status s = folder_->RemoveRetired(names_.names()); !s) return s;
  if (Status s = manifest_->Commit(); !s) return s;
  if (Status s = folder_->files()->SyncFolder(folder_->Path(".")); !s) return s;
  return folder_->Release();
}

}  // namespace

Result<std::unique_ptr<Sink>> OpenMirror(const SinkOptions& options, FileSystem* files) {
  auto folder = OutputFolder::Claim(options.path, files);
  if (!folder) return folder.error();
  auto sink = std::make_unique<MirrorSink>(options, std::move(*folder));
  if (Status s = sink->Start(); !s) return s.error();
  return std::unique_ptr<Sink>(std::move(sink));
}

}  // namespace zhengwen::output
