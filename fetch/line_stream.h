// LineStream: the lines of a stream, in bounded memory.
//
// A line ends in LF or CR LF, or with the stream. The buffer grows up to the longest line that is
// to be held; what is longer is counted and passed. Linear in the input for reads of any size.
#ifndef ZHENGWEN_FETCH_LINE_STREAM_H_
#define ZHENGWEN_FETCH_LINE_STREAM_H_

#include <cstdint>
#include <memory>
#include <string_view>

#include "core/byte_source.h"

namespace zhengwen::fetch {

struct Line {
  // Valid until the next call of LineStream::Next. Without the line end; empty where it is too
  // long.
  std::string_view bytes;
  uint64_t offset = 0;    // of its first byte in the stream
  uint64_t length = 0;    // bytes without the line end
  uint32_t line_end = 0;  // bytes of the line end (0, 1, 2), which stand behind `bytes`
  bool too_long = false;

  std::string_view WithLineEnd() const { return {bytes.data(), bytes.size() + line_end}; }
};

class LineStream {
 public:
  // Lines of more than `max_line` bytes are too long. `chunk`: bytes that are read at once.
  LineStream(std::unique_ptr<ByteSource> source, size_t chunk, uint64_t max_line);

  // False: the end. After an error the stream is of no use; what was read of a line is dropped.
  Result<bool> Next(Line* line);
  // Where the next line begins, in bytes of the stream.
  uint64_t offset() const { return base_ + begin_; }

 private:
  Result<size_t> Fill();
  void MakeRoom();
  void Emit(size_t end, uint32_t line_end, Line* line);
  Result<bool> PassLongLine(Line* line);

  std::unique_ptr<ByteSource> source_;
  size_t chunk_;
  uint64_t max_line_;
  std::unique_ptr<char[]> buffer_;
  size_t capacity_;
  uint64_t base_ = 0;  // where buffer_[0] stands in the stream
  size_t begin_ = 0;   // of the next line, in the buffer
  size_t seen_ = 0;    // no LF in buffer_[begin_, seen_)
  size_t end_ = 0;     // of what was read
};

}  // namespace zhengwen::fetch

#endif  // ZHENGWEN_FETCH_LINE_STREAM_H_
