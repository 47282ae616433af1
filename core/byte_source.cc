#include "core/byte_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace zhengwen {
namespace {

Error SystemError(std::string where, int code) {
  return Error{code == ENOENT || code == ENOTDIR ? ErrorCode::not_found : ErrorCode::io,
               std::move(where), std::strerror(code)};
}

class Descriptor : public ByteSource {
 public:
  enum class Owner { us, the_caller };
  Descriptor(int fd, uint64_t expected, Owner owner)
      : fd_(fd), expected_(expected), owner_(owner) {}
  ~Descriptor() override {
    if (owner_ == Owner::us) close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  Result<size_t> Read(char* to, size_t size) override {
    ssize_t got;
    do {
      got = read(fd_, to, size);
    } while (got < 0 && errno == EINTR);
    if (got < 0) return SystemError("", errno);
    if (got == 0 && done_ < expected_) {
      return Error{ErrorCode::io, "",
                   "ends after " + std::to_string(done_) + " of " + std::to_string(expected_) +
                       " bytes: it was cut while it was read"};
    }
    done_ += static_cast<uint64_t>(got);
    return static_cast<size_t>(got);
  }

 private:
  int fd_;
  uint64_t expected_;  // bytes that the file must have at least
  uint64_t done_ = 0;
  Owner owner_;
};

class Memory : public ByteSource {
 public:
  Memory(std::string bytes, size_t piece) : bytes_(std::move(bytes)), piece_(piece) {}
  Result<size_t> Read(char* to, size_t size) override {
    const size_t n = std::min({size, piece_, bytes_.size() - at_});
    bytes_.copy(to, n, at_);
    at_ += n;
    return n;
  }

 private:
  std::string bytes_;
  size_t piece_;
  size_t at_ = 0;
};

class Chain : public ByteSource {
 public:
  Chain(std::string bytes, std::unique_ptr<ByteSource> rest)
      : prefix_(std::move(bytes), SIZE_MAX), rest_(std::move(rest)) {}
  Result<size_t> Read(char* to, size_t size) override {
    Result<size_t> n = prefix_.Read(to, size);
    return *n > 0 ? n : rest_->Read(to, size);
  }

 private:
  Memory prefix_;
  std::unique_ptr<ByteSource> rest_;
};

const char* KindName(mode_t mode) {
  if (S_ISDIR(mode)) return "is a folder, not a file";
  if (S_ISFIFO(mode)) return "is a pipe, not a file; read it through standard input (-)";
  if (S_ISSOCK(mode)) return "is a socket, not a file";
  return "is a device, not a file; read it through standard input (-)";
}

}  // namespace

Result<OpenedFile> OpenFile(const std::string& path) {
  // O_NONBLOCK: opening a pipe that nobody writes to must not wait. It has no effect on files.
  const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (fd < 0) {
    // A socket cannot be opened at all.
    if (errno == ENXIO) return Error{ErrorCode::io, path, KindName(S_IFSOCK)};
    return SystemError(path, errno);
  }
  struct stat info {};
  if (fstat(fd, &info) != 0 || !S_ISREG(info.st_mode)) {
    close(fd);
    return Error{ErrorCode::io, path, KindName(info.st_mode)};
  }
#ifdef POSIX_FADV_SEQUENTIAL
  posix_fadvise(fd, 0, 0, POSIX_FADV_SEQUENTIAL);
#endif
  const auto size = static_cast<uint64_t>(info.st_size);
  return OpenedFile{std::make_unique<Descriptor>(fd, size, Descriptor::Owner::us), size};
}

std::unique_ptr<ByteSource> StandardInput() {
  return std::make_unique<Descriptor>(STDIN_FILENO, 0, Descriptor::Owner::the_caller);
}

std::unique_ptr<ByteSource> BytesInMemory(std::string bytes, size_t piece) {
  return std::make_unique<Memory>(std::move(bytes), std::max<size_t>(piece, 1));
}

std::unique_ptr<ByteSource> Prefixed(std::string bytes, std::unique_ptr<ByteSource> rest) {
  return std::make_unique<Chain>(std::move(bytes), std::move(rest));
}

}  // namespace zhengwen
