// FaultyFiles: the real file system, which fails at the n-th thing it is asked to do, and does not
// wait for the disk.
#ifndef ZHENGWEN_TESTS_OUTPUT_FAULTY_FILES_H_
#define ZHENGWEN_TESTS_OUTPUT_FAULTY_FILES_H_

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <utility>

#include "output/file_system.h"

namespace zhengwen::output {

class FaultyFiles : public FileSystem {
 public:
  enum class Fault {
    once,  // one thing fails, everything behind it works: a disk that was full for a moment
    dead,  // nothing works any more, not even cleaning up: what kill -9 leaves behind
  };
  static constexpr uint64_t kNever = std::numeric_limits<uint64_t>::max();

  explicit FaultyFiles(uint64_t fail_at = kNever, Fault fault = Fault::once)
      : fail_at_(fail_at), fault_(fault) {}

  uint64_t asked() const { return asked_; }
  // Bytes that may be written before Append fails.
  void LimitBytes(uint64_t bytes) { bytes_left_ = bytes; }

  Result<std::unique_ptr<WritableFile>> Create(const std::string& path) override {
    if (Status s = Ask("create"); !s) return s.error();
    return Wrap(SystemFiles()->Create(path));
  }
  Result<std::unique_ptr<WritableFile>> StandardOutput() override {
    if (Status s = Ask("open"); !s) return s.error();
    return Wrap(SystemFiles()->StandardOutput());
  }
  Status Rename(const std::string& from, const std::string& to) override {
    if (Status s = Ask("rename"); !s) return s;
    return SystemFiles()->Rename(from, to);
  }
  Status Remove(const std::string& path) override {
    if (Status s = Ask("remove"); !s) return s;
    return SystemFiles()->Remove(path);
  }
  Status MakeFolder(const std::string& path) override {
    if (Status s = Ask("make"); !s) return s;
    return SystemFiles()->MakeFolder(path);
  }
  Status SyncFolder(const std::string& /*path*/) override { return Ask("sync"); }
  Result<std::unique_ptr<FileLock>> Lock(const std::string& path) override {
    if (Status s = Ask("lock"); !s) return s.error();
    return SystemFiles()->Lock(path);
  }

 private:
  class File : public WritableFile {
   public:
    File(std::unique_ptr<WritableFile> file, FaultyFiles* files)
        : file_(std::move(file)), files_(files) {}
    Status Append(std::string_view bytes) override {
      if (Status s = files_->Ask("write"); !s) return s;
      if (bytes.size() > files_->bytes_left_) {
        (void)file_->Append(bytes.substr(0, files_->bytes_left_));
        return Error{ErrorCode::io, "", "disk full"};
      }
      files_->bytes_left_ -= bytes.size();
      return file_->Append(bytes);
    }
    Status Sync() override { return files_->Ask("sync"); }
    Status Close() override {
      if (Status s = files_->Ask("close"); !s) return s;
      return file_->Close();
    }

   private:
    std::unique_ptr<WritableFile> file_;
    FaultyFiles* files_;
  };

  Result<std::unique_ptr<WritableFile>> Wrap(Result<std::unique_ptr<WritableFile>> file) {
    if (!file) return file;
    return std::unique_ptr<WritableFile>(std::make_unique<File>(std::move(*file), this));
  }

  Status Ask(const std::string& what) {
    const uint64_t now = asked_++;
    const bool fails = fault_ == Fault::once ? now == fail_at_ : now >= fail_at_;
    return fails ? Status(Error{ErrorCode::io, "", "made to fail at " + what}) : Ok();
  }

  uint64_t fail_at_;
  Fault fault_;
  uint64_t asked_ = 0;
  uint64_t bytes_left_ = kNever;
};

}  // namespace zhengwen::output

#endif  // ZHENGWEN_TESTS_OUTPUT_FAULTY_FILES_H_
