// AtomicFile: a file that appears complete or not at all.
//
// The bytes go to a temporary name; Commit gives the file its own. An object that dies uncommitted
// removes what it wrote. A temporary file that a killed run has left is overwritten by the next
// one.
//
// Compresses on the way, and keeps the size and the checksum of what is on disk. Small writes are
// gathered. Thread safety: none.
#ifndef ZHENGWEN_OUTPUT_ATOMIC_FILE_H_
#define ZHENGWEN_OUTPUT_ATOMIC_FILE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/compress_writer.h"
#include "core/hash.h"
#include "core/result.h"
#include "output/file_system.h"

namespace zhengwen::output {

inline constexpr std::string_view kTemporaryEnding = ".tmp";

class AtomicFile {
 public:
  struct Options {
    std::string path = {};
    std::string temporary = {};  // empty: `path` with kTemporaryEnding
    Packing compression = Packing::none;
    bool sync = true;  // Finish waits until the bytes are on the disk
  };
  // `files` must outlive the object. A path that exists and is no regular file (a device, a named
  // pipe) is written to as it is; "-" is standard output. A symbolic link is followed.
  static Result<std::unique_ptr<AtomicFile>> Open(const Options& options, FileSystem* files);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  Status Append(std::string_view bytes);
  // Writes what is left and closes. Nothing can be appended behind it.
  Status Finish();
  // REQUIRES: Finish was Ok. The file takes the place of what had its name.
  Status Commit();

  const std::string& path() const { return path_; }
  uint64_t bytes_in() const { return bytes_in_; }  // before compression
  // After Finish: of the file as it is on disk.
  uint64_t bytes_out() const { return bytes_out_; }
  const std::string& sha256() const { return sha256_; }

 private:
  AtomicFile(const Options& options, FileSystem* files);
  Status Flush();

  std::string path_;
  std::string temporary_;  // empty: written in place
  FileSystem* files_;
  std::unique_ptr<WritableFile> file_;
  std::unique_ptr<CompressWriter> compressor_;
  std::string buffer_;  // compressed, not yet written
  Sha256 hash_;
  std::string sha256_;
  uint64_t bytes_in_ = 0;
  uint64_t bytes_out_ = 0;
  bool sync_ = true;
  bool committed_ = false;
};

}  // namespace zhengwen::output

#endif  // ZHENGWEN_OUTPUT_ATOMIC_FILE_H_
