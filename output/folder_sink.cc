#include <array>
#include <filesystem>
#include <set>
#include <system_error>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/hash.h"
#include "output/output_folder.h"
#include "output/record_file.h"
#include "output/shard_name.h"
#include "output/sinks.h"

namespace zhengwen::output {
namespace fs = std::filesystem;
namespace {

class FolderSink : public Sink {
 public:
  FolderSink(const SinkOptions& options, std::unique_ptr<OutputFolder> folder)
      : options_(options),
        folder_(std::move(folder)),
        recipe_sha256_(Sha256Hex(options.recipe_toml)) {}

  Status Write(const Outcome& outcome) override;
  Status Close(const Ledger& ledger) override;
  // Removes what no name of `keep` names among the files of shards.
  Status RemoveOthers(const std::unordered_set<std::string>& keep) const;

 private:
  struct File {
    std::string name;
    std::unique_ptr<RecordFile> file;
  };

  Status OpenFile(std::string_view subfolder, Format format, File* file);
  Status CloseFile(File* file);
  Status CloseShard();
  Result<std::unique_ptr<AtomicFile>> WriteLedger(const Ledger& ledger, ManifestEntry* entry);
  Result<std::unique_ptr<AtomicFile>> WriteManifest(const ManifestEntry& ledger);
  Status PutInPlace(AtomicFile* ledger, AtomicFile* manifest);

  SinkOptions options_;
  std::unique_ptr<OutputFolder> folder_;
  std::string recipe_sha256_;
  uint64_t shard_ = 0;
  File documents_;  // of the shard that is open
  File spans_;
  std::vector<File> finished_;
};

Status FolderSink::OpenFile(std::string_view subfolder, Format format, File* file) {
  if (Status s = folder_->files()->MakeFolder(folder_->Path(subfolder)); !s) return s;
  file->name = ShardName(subfolder, shard_, format, options_.compression);
  auto opened =
      RecordFile::Open({.path = folder_->Path(file->name), .compression = options_.compression},
                       format, folder_->files());
  if (!opened) return opened.error();
  file->file = std::move(*opened);
  return Ok();
}

Status FolderSink::Write(const Outcome& outcome) {
  if (outcome.spans.empty()) {
    return Error{ErrorCode::internal, options_.path, "an outcome without spans in a folder sink"};
  }
  const auto full = [this](const File& f) {
    return f.file != nullptr && f.file->bytes_in() >= options_.shard_bytes;
  };
  if (full(documents_) || full(spans_)) {
    if (Status s = CloseShard(); !s) return s;
  }
  if (spans_.file == nullptr) {
    if (Status s = OpenFile(kSpansFolder, Format::jsonl, &spans_); !s) return s;
  }
  if (Status s = spans_.file->Append(outcome, outcome.spans); !s) return s;
  if (outcome.verdict != Reason::none) return Ok();
  if (documents_.file == nullptr) {
    if (Status s = OpenFile(kDocumentsFolder, options_.format, &documents_); !s) return s;
  }
  return documents_.file->Append(outcome, outcome.record);
}

Status FolderSink::CloseFile(File* file) {
  if (file->file == nullptr) return Ok();
  if (Status s = file->file->Finish(); !s) return s;
  finished_.push_back(std::exchange(*file, {}));
  return Ok();
}

Status FolderSink::CloseShard() {
  if (Status s = CloseFile(&documents_); !s) return s;
  if (Status s = CloseFile(&spans_); !s) return s;
  ++shard_;
  return Ok();
}

Result<std::unique_ptr<AtomicFile>> FolderSink::WriteLedger(const Ledger& ledger,
                                                            ManifestEntry* entry) {
  auto file = AtomicFile::Open({.path = folder_->Path(kLedgerName)}, folder_->files());
  if (!file) return file;
  if (Status s = (*file)->Append(ledger.ToJson()); !s) return s.error();
  if (Status s = (*file)->Finish(); !s) return s.error();
  *entry = LedgerEntry(ledger, **file);
  entry->file = kLedgerName;
  return file;
}

Result<std::unique_ptr<AtomicFile>> FolderSink::WriteManifest(const ManifestEntry& ledger) {
  auto file = AtomicFile::Open({.path = folder_->Path(kManifestName)}, folder_->files());
  if (!file) return file;
  const ManifestHeader header{options_.version,     Layout::folder,       options_.format,
                              options_.compression, options_.recipe_toml, options_.settings};
  std::string lines = header.ToJson();
  const auto add = [&](ManifestEntry entry) {
    entry.recipe_sha256 = recipe_sha256_;
    entry.version = options_.version;
    lines += entry.ToJson();
  };
  for (const File& f : finished_) {
    ManifestEntry entry = f.file->Entry();
    entry.file = f.name;
    add(std::move(entry));
  }
  add(ledger);
  if (Status s = (*file)->Append(lines); !s) return s.error();
  if (Status s = (*file)->Finish(); !s) return s.error();
  return file;
}

Status FolderSink::RemoveOthers(const std::unordered_set<std::string>& keep) const {
  for (const std::string_view subfolder : {kDocumentsFolder, kSpansFolder}) {
    std::error_code error;
    std::vector<std::string> others;
    for (fs::directory_iterator it(folder_->Path(subfolder), error), end; !error && it != end;
         it.increment(error)) {
      const std::string name = std::string(subfolder) + '/' + it->path().filename().string();
      if (IsShardName(name) && !keep.contains(name)) others.push_back(folder_->Path(name));
    }
    for (const std::string& path : others) {
      if (Status s = folder_->files()->Remove(path); !s) return s;
    }
  }
  return Ok();
}

// From the first change to the old output to the last one of the new there is no manifest.
Status FolderSink::PutInPlace(AtomicFile* ledger, AtomicFile* manifest) {
  FileSystem* files = folder_->files();
  if (Status s = folder_->RetireManifest(); !s) return s;
  std::unordered_set<std::string> names = {std::string(kLedgerName)};
  std::set<std::string> folders;
  for (const File& f : finished_) {
    if (Status s = f.file->Commit(); !s) return s;
    names.insert(f.name);
    folders.insert(folder_->Path(f.name.substr(0, f.name.find('/'))));
  }
  if (Status s = folder_->RemoveRetired(names); !s) return s;
  if (Status s = RemoveOthers(names); !s) return s;
  for (const std::string& f : folders) {
    if (Status s = files->SyncFolder(f); !s) return s;
  }
  if (Status s = ledger->Commit(); !s) return s;
  if (Status s = manifest->Commit(); !s) return s;
  return files->SyncFolder(folder_->Path("."));
}

Status FolderSink::Close(const Ledger& ledger) {
  if (Status s = CloseShard(); !s) return s;
  ManifestEntry entry;
  auto ledger_file = WriteLedger(ledger, &entry);
  if (!ledger_file) return ledger_file.error();
  auto manifest = WriteManifest(entry);
  if (!manifest) return manifest.error();
  if (Status s = PutInPlace(ledger_file->get(), manifest->get()); !s) return s;
  return folder_->Release();
}

}  // namespace

Result<std::unique_ptr<Sink>> OpenFolder(const SinkOptions& options, FileSystem* files) {
  auto folder = OutputFolder::Claim(options.path, files);
  if (!folder) return folder.error();
  return std::unique_ptr<Sink>(std::make_unique<FolderSink>(options, std::move(*folder)));
}

}  // namespace zhengwen::output
