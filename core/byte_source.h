// ByteSource: a stream of bytes that is pulled, and the plain sources: a file, standard input,
// memory.
//
// Nothing is read ahead of what is asked for, so memory is bounded by the caller's buffer. Bytes
// before a broken place are delivered first; then Read returns the error, and returns it again on
// every further call.
//
// Thread safety: none; a source belongs to one thread at a time.
#ifndef ZHENGWEN_CORE_BYTE_SOURCE_H_
#define ZHENGWEN_CORE_BYTE_SOURCE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/result.h"

namespace zhengwen {

class ByteSource {
 public:
  virtual ~ByteSource() = default;
  // Fills to[0, n) with the next bytes and returns n, 1 <= n <= size; 0 is the end. Errors have an
  // empty `where`: whoever knows the name of the stream adds it. REQUIRES: size > 0.
  virtual Result<size_t> Read(char* to, size_t size) = 0;
};

// An open file and its size when it was opened, in bytes.
struct OpenedFile {
  std::unique_ptr<ByteSource> source;
  uint64_t size = 0;
};

// Opens a regular file; symbolic links are followed. Folders, pipes, sockets and devices are
// refused without waiting for them. A file that ends before its size at the time of opening was
// cut while it was read: an error. Errors name the path.
Result<OpenedFile> OpenFile(const std::string& path);

// Standard input, from where it stands. It is not closed.
std::unique_ptr<ByteSource> StandardInput();

// The given bytes, handed out in pieces of at most `piece` bytes.
std::unique_ptr<ByteSource> BytesInMemory(std::string bytes, size_t piece = SIZE_MAX);

// The given bytes, then what `rest` has: puts back what was read to look at it.
std::unique_ptr<ByteSource> Prefixed(std::string bytes, std::unique_ptr<ByteSource> rest);

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_BYTE_SOURCE_H_
