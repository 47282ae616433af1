// Compressed streams, the reading side: a ByteSource over another one.
//
// A gzip file of many members and a zstd file of many frames are each one stream, as the tools
// treat them. Memory is bounded by the format's window (gzip 32 KiB, zstd 128 MiB) plus one piece
// of input. A stream that is cut off or corrupt gives all bytes that can be decoded, then an error
// of ErrorCode::corrupt that says what is wrong and where. What comes out, and what the error says,
// does not depend on the sizes of the pieces in which it is read (but for where a bomb is left).
//
// Thread safety: as for every ByteSource.
#ifndef ZHENGWEN_CORE_COMPRESSION_H_
#define ZHENGWEN_CORE_COMPRESSION_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "core/byte_source.h"

namespace zhengwen {

enum class Packing : uint8_t { none, gzip, zstd };

// By the ending of a file name, ".gz" or ".zst" in any case of letters; none where it is another.
Packing PackingNamed(std::string_view file_name);
// By the first bytes of a stream; kPackingMark of them tell, fewer are none.
Packing PackingOf(std::string_view first_bytes);
inline constexpr size_t kPackingMark = 4;

struct UnpackOptions {
  // Bytes of compressed input that are read at once. When to change it: in tests.
  size_t piece = size_t{256} << 10;
  // A stream that grows to more than `max_ratio` times its compressed size is a bomb and is left
  // with ErrorCode::limit. The first `free_bytes` of output are not judged: a small file of empty
  // lines is no bomb. gzip cannot exceed 1,032; zstd packs repetition a hundred times tighter.
  uint64_t max_ratio = 4096;
  uint64_t free_bytes = uint64_t{1} << 30;
};

// The decoded stream of `packed`. With Packing::none it is `packed` itself.
std::unique_ptr<ByteSource> Unpack(std::unique_ptr<ByteSource> packed, Packing packing,
                                   const UnpackOptions& options = {});

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_COMPRESSION_H_
