// ByteReader: lines, or counted characters, out of a file that may be compressed.
//
// Errors name the file. Memory is bounded by the longest piece asked for. Thread safety: none.
#ifndef ZHENGWEN_OUTPUT_BYTE_READER_H_
#define ZHENGWEN_OUTPUT_BYTE_READER_H_

#include <cstdint>
#include <memory>
#include <string>

#include "core/byte_source.h"
#include "core/result.h"

namespace zhengwen::output {

class ByteReader {
 public:
  // Unpacks what the file's name says is packed.
  static Result<ByteReader> Open(const std::string& path);

  // The next line without its LF; false at the end. A last line without LF is an error: every line
  // that this program writes has one.
  Result<bool> Line(std::string* line);
  // The next `count` code points; an error where there are fewer.
  Status Chars(uint64_t count, std::string* text);
  // Skips this byte; an error where another stands.
  Status Skip(char expected);
  Result<bool> AtEnd();

  const std::string& path() const { return path_; }
  uint64_t line() const { return line_; }  // 1-based number of the line that Line gave last

 private:
  ByteReader(std::string path, std::unique_ptr<ByteSource> source)
      : path_(std::move(path)), source_(std::move(source)) {}
  Result<bool> Fill();  // false: nothing is left

  std::string path_;
  std::unique_ptr<ByteSource> source_;
  std::string buffer_;
  size_t at_ = 0;  // of buffer_
  uint64_t line_ = 0;
};

}  // namespace zhengwen::output

#endif  // ZHENGWEN_OUTPUT_BYTE_READER_H_
