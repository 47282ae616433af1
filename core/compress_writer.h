// Compressed streams, the writing side: bytes in, compressed bytes out.
//
// Equal input in equal pieces gives equal output with one version of zlib and libzstd: a gzip
// header holds no time and no name, a zstd frame carries its checksum. One stream is one gzip
// member or one zstd frame; streams of one kind may be joined end to end.
//
// Thread safety: none; one object per stream.
#ifndef ZHENGWEN_CORE_COMPRESS_WRITER_H_
#define ZHENGWEN_CORE_COMPRESS_WRITER_H_

#include <memory>
#include <string>
#include <string_view>

#include "core/compression.h"
#include "core/result.h"

namespace zhengwen {

// The ending that a file name gets: "", ".gz" or ".zst".
std::string_view EndingOf(Packing packing);

class CompressWriter {
 public:
  virtual ~CompressWriter() = default;
  // Appends to *out what is ready; much of it may stay behind until Finish.
  virtual Status Write(std::string_view bytes, std::string* out) = 0;
  // Ends the stream. Nothing may be written behind it.
  virtual Status Finish(std::string* out) = 0;
};

// Levels: gzip 6, zstd 3, the defaults of both tools.
std::unique_ptr<CompressWriter> MakeCompressWriter(Packing packing);

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_COMPRESS_WRITER_H_
