// FileSystem: the only way by which output touches the disk, so that tests can make it fail.
//
// Paths are as the system takes them. Errors carry the path and the system's reason, with a remedy
// where there is one. Thread safety: none shared; one object per thread.
#ifndef ZHENGWEN_OUTPUT_FILE_SYSTEM_H_
#define ZHENGWEN_OUTPUT_FILE_SYSTEM_H_

#include <memory>
#include <string>
#include <string_view>

#include "core/result.h"

namespace zhengwen::output {

// A file that is written from its beginning. Its destructor closes it.
class WritableFile {
 public:
  virtual ~WritableFile() = default;
  virtual Status Append(std::string_view bytes) = 0;
  // Waits until the bytes are on the disk; does nothing where there is none (a pipe).
  virtual Status Sync() = 0;
  virtual Status Close() = 0;
};

// Held until it is destroyed. Release also removes the file.
class FileLock {
 public:
  virtual ~FileLock() = default;
  virtual Status Release() = 0;
};

class FileSystem {
 public:
  virtual ~FileSystem() = default;
  // Makes the file or empties it.
  virtual Result<std::unique_ptr<WritableFile>> Create(const std::string& path) = 0;
  virtual Result<std::unique_ptr<WritableFile>> StandardOutput() = 0;
  virtual Status Rename(const std::string& from, const std::string& to) = 0;
  // A file that is not there counts as removed.
  virtual Status Remove(const std::string& path) = 0;
  // With all folders above it; one that is there already is fine.
  virtual Status MakeFolder(const std::string& path) = 0;
  // Makes renames in the folder last.
  virtual Status SyncFolder(const std::string& path) = 0;
  // Makes the file if it is not there. An error where another process holds it.
  virtual Result<std::unique_ptr<FileLock>> Lock(const std::string& path) = 0;
};

// The disk itself. It has no state: one object serves all.
FileSystem* SystemFiles();

}  // namespace zhengwen::output

#endif  // ZHENGWEN_OUTPUT_FILE_SYSTEM_H_
