// OutputFolder: a folder that one run writes into, and that holds nothing but outputs of this
// program.
//
// Claim refuses a folder with files of others in it, and one that another run has claimed. A file
// `.zhengwen.lock` marks the claim: after a run that was killed or failed it is what tells the next
// one that the remains may be overwritten. Thread safety: none.
#ifndef ZHENGWEN_OUTPUT_OUTPUT_FOLDER_H_
#define ZHENGWEN_OUTPUT_OUTPUT_FOLDER_H_

#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "core/result.h"
#include "output/file_system.h"

namespace zhengwen::output {

inline constexpr std::string_view kManifestName = "manifest.jsonl";
inline constexpr std::string_view kLedgerName = "ledger.json";
inline constexpr std::string_view kLockName = ".zhengwen.lock";
inline constexpr std::string_view kRetiredName = ".zhengwen.previous";

class OutputFolder {
 public:
  // Makes the folder where there is none. `files` must outlive the object.
  static Result<std::unique_ptr<OutputFolder>> Claim(const std::string& path, FileSystem* files);

  std::string Path(std::string_view relative) const { return path_ + '/' + std::string(relative); }
  FileSystem* files() const { return files_; }
  // The manifest of an earlier output gets another name: from now on the folder is not whole.
  Status RetireManifest() const;
  // Removes the files that the retired manifest lists and `keep` does not hold, and the retired
  // manifest.
  Status RemoveRetired(const std::unordered_set<std::string>& keep) const;
  // The output is complete: gives up the claim.
  Status Release();

 private:
  OutputFolder(std::string path, FileSystem* files) : path_(std::move(path)), files_(files) {}

  std::string path_;
  FileSystem* files_;
  std::unique_ptr<FileLock> lock_;
};

}  // namespace zhengwen::output

#endif  // ZHENGWEN_OUTPUT_OUTPUT_FOLDER_H_
