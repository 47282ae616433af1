#include "output/output_folder.h"

#include <filesystem>
#include <fstream>
#include <system_error>

#include "output/manifest.h"

namespace zhengwen::output {
namespace fs = std::filesystem;
namespace {

bool HasOurManifest(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string line;
  return in && std::getline(in, line) && ManifestHeader::FromJson(line).ok();
}

Status CheckIsOurs(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) return Ok();
  if (!fs::is_directory(status)) {
    return Error{ErrorCode::usage, path, "is a file; an output folder cannot have its name"};
  }
  const bool empty = fs::is_empty(path, error);
  if (error) return Error{ErrorCode::io, path, error.message()};
  const fs::path inside = path;
  if (empty || fs::exists(inside / kLockName, error) ||
      HasOurManifest((inside / kManifestName).string()))
    return Ok();
  return Error{ErrorCode::usage, path,
               "holds files that are no output of zhengwen, and they might be overwritten; name a "
               "new or empty folder"};
}

}  // namespace

Result<std::unique_ptr<OutputFolder>> OutputFolder::Claim(const std::string& path,
                                                          FileSystem* files) {
  if (Status s = CheckIsOurs(path); !s) return s.error();
  if (Status s = files->MakeFolder(path); !s) return s.error();
  std::unique_ptr<OutputFolder> folder(new OutputFolder(path, files));
  auto lock = files->Lock(folder->Path(kLockName));
  if (!lock) return lock.error();
  folder->lock_ = std::move(*lock);
  return folder;
}

Status OutputFolder::RetireManifest() const {
  std::error_code error;
  if (!fs::exists(Path(kManifestName), error)) return Ok();
  return files_->Rename(Path(kManifestName), Path(kRetiredName));
}

Status OutputFolder::RemoveRetired(const std::unordered_set<std::string>& keep) const {
  std::ifstream in(Path(kRetiredName), std::ios::binary);
  std::string line;
  if (std::getline(in, line) && ManifestHeader::FromJson(line).ok()) {
    while (std::getline(in, line)) {
      const auto entry = ManifestEntry::FromJson(line);
      if (!entry.ok() || !IsSafeName(entry->file) || keep.contains(entry->file)) continue;
      if (Status s = files_->Remove(Path(entry->file)); !s) return s;
    }
  }
  return files_->Remove(Path(kRetiredName));
}

Status OutputFolder::Release() { return lock_->Release(); }

}  // namespace zhengwen::output
