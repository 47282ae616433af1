#include "output/file_system.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

namespace zhengwen::output {
namespace {

Error SystemError(const std::string& path, const char* what, int code) {
  std::string message = std::string(what) + ": " + std::generic_category().message(code);
  if (code == ENOSPC || code == EDQUOT) message += "; free some space and run the command again";
  if (code == EPIPE) message += ": the reader stopped before the end";
  return Error{ErrorCode::io, path, std::move(message)};
}

class Descriptor : public WritableFile {
 public:
  Descriptor(int fd, std::string path, bool owned)
      : fd_(fd), path_(std::move(path)), owned_(owned) {}
  ~Descriptor() override {
    if (owned_ && fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  Status Append(std::string_view bytes) override {
    while (!bytes.empty()) {
      const ssize_t written = ::write(fd_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return SystemError(path_, "cannot write", errno);
      bytes.remove_prefix(static_cast<size_t>(written));
    }
    return Ok();
  }

  Status Sync() override {
    // Pipes and devices have nothing to wait for, and say so in one of these ways.
    if (::fsync(fd_) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS) return Ok();
    return SystemError(path_, "cannot write", errno);
  }

  Status Close() override {
    const int fd = std::exchange(fd_, -1);
    if (!owned_ || fd < 0 || ::close(fd) == 0) return Ok();
    return SystemError(path_, "cannot close", errno);
  }

 private:
  int fd_;
  std::string path_;
  bool owned_;
};

class Flock : public FileLock {
 public:
  Flock(int fd, std::string path) : fd_(fd), path_(std::move(path)) {}
  ~Flock() override {
    if (fd_ >= 0) ::close(fd_);
  }
  Flock(const Flock&) = delete;
  Flock& operator=(const Flock&) = delete;

  Status Release() override {
    const bool removed = ::unlink(path_.c_str()) == 0 || errno == ENOENT;
    const int code = errno;
    ::close(std::exchange(fd_, -1));
    return removed ? Ok() : Status(SystemError(path_, "cannot remove", code));
  }

 private:
  int fd_;
  std::string path_;
};

// Whether the open file still has this name: its last holder may have removed it in between.
bool StillNamed(int fd, const std::string& path) {
  struct stat open_file {};
  struct stat named {};
  return ::fstat(fd, &open_file) == 0 && ::stat(path.c_str(), &named) == 0 &&
         open_file.st_ino == named.st_ino && open_file.st_dev == named.st_dev;
}

class System : public FileSystem {
 public:
  Result<std::unique_ptr<WritableFile>> Create(const std::string& path) override {
    constexpr mode_t kMode = 0666;  // what the user's umask leaves of it
    const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, kMode);
    if (fd < 0) return SystemError(path, "cannot create", errno);
    return std::unique_ptr<WritableFile>(std::make_unique<Descriptor>(fd, path, true));
  }
  Result<std::unique_ptr<WritableFile>> StandardOutput() override {
    return std::unique_ptr<WritableFile>(
        std::make_unique<Descriptor>(STDOUT_FILENO, "standard output", false));
  }
  Status Rename(const std::string& from, const std::string& to) override {
    if (std::rename(from.c_str(), to.c_str()) == 0) return Ok();
    return SystemError(to, "cannot be put in place", errno);
  }
  Status Remove(const std::string& path) override {
    if (::unlink(path.c_str()) == 0 || errno == ENOENT) return Ok();
    return SystemError(path, "cannot remove", errno);
  }
  Status MakeFolder(const std::string& path) override {
    std::error_code error;
    std::filesystem::create_directories(path, error);
    if (error) return SystemError(path, "cannot make the folder", error.value());
    return Ok();
  }
  Status SyncFolder(const std::string& path) override {
    const int fd = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return SystemError(path, "cannot open the folder", errno);
    return Descriptor(fd, path, true).Sync();
  }
  Result<std::unique_ptr<FileLock>> Lock(const std::string& path) override {
    constexpr mode_t kMode = 0666;
    while (true) {
      const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kMode);
      if (fd < 0) return SystemError(path, "cannot create", errno);
      auto lock = std::make_unique<Flock>(fd, path);
      if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) return SystemError(path, "cannot lock", errno);
        return Error{ErrorCode::usage, path,
                     "another run is writing here; wait for it or name another output"};
      }
      if (StillNamed(fd, path)) return std::unique_ptr<FileLock>(std::move(lock));
    }
  }
};

}  // namespace

FileSystem* SystemFiles() {
  static System system;
  return &system;
}

}  // namespace zhengwen::output
