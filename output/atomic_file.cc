#include "output/atomic_file.h"

#include <filesystem>
#include <system_error>
#include <utility>

namespace zhengwen::output {
namespace fs = std::filesystem;
namespace {

constexpr size_t kFlushAt = size_t{256} << 10;

// Where the bytes go, and under which name until they are complete.
struct Target {
  std::string path;
  bool in_place = false;
};

Target TargetOf(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  const bool regular = fs::is_regular_file(status);
  if (fs::exists(status) && !regular) return {path, true};
  if (!fs::is_symlink(path, error)) return {path, false};
  const fs::path real = fs::weakly_canonical(path, error);
  return {error ? path : real.string(), false};
}

}  // namespace

AtomicFile::AtomicFile(const Options& options, FileSystem* files)
    : files_(files), compressor_(MakeCompressWriter(options.compression)), sync_(options.sync) {
  if (options.path == "-") {
    path_ = options.path;
    return;
  }
  const Target target = TargetOf(options.path);
  path_ = target.path;
  if (target.in_place) return;
  temporary_ =
      options.temporary.empty() ? path_ + std::string(kTemporaryEnding) : options.temporary;
}

Result<std::unique_ptr<AtomicFile>> AtomicFile::Open(const Options& options, FileSystem* files) {
  std::unique_ptr<AtomicFile> self(new AtomicFile(options, files));
  auto file = self->path_ == "-"
                  ? files->StandardOutput()
                  : files->Create(self->temporary_.empty() ? self->path_ : self->temporary_);
  if (!file) return file.error();
  self->file_ = std::move(*file);
  return self;
}

AtomicFile::~AtomicFile() {
  if (file_ != nullptr) (void)file_->Close();
  const bool made = file_ != nullptr || !sha256_.empty();
  if (made && !committed_ && !temporary_.empty()) (void)files_->Remove(temporary_);
}

Status AtomicFile::Append(std::string_view bytes) {
  bytes_in_ += bytes.size();
  if (Status s = compressor_->Write(bytes, &buffer_); !s) return s;
  return buffer_.size() < kFlushAt ? Ok() : Flush();
}

Status AtomicFile::Flush() {
  hash_.Update(buffer_);
  bytes_out_ += buffer_.size();
  const Status status = file_->Append(buffer_);
  buffer_.clear();
  return status;
}

Status AtomicFile::Finish() {
  if (Status s = compressor_->Finish(&buffer_); !s) return s;
  if (Status s = Flush(); !s) return s;
  if (Status s = sync_ ? file_->Sync() : Ok(); !s) return s;
  if (Status s = file_->Close(); !s) return s;
  file_ = nullptr;
  sha256_ = hash_.HexDigest();
  compressor_ = nullptr;  // a folder keeps many finished files until its end
  buffer_ = {};
  return Ok();
}

Status AtomicFile::Commit() {
  if (!temporary_.empty()) {
    if (Status s = files_->Rename(temporary_, path_); !s) return s;
  }
  committed_ = true;
  return Ok();
}

}  // namespace zhengwen::output
