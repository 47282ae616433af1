#include "output/byte_reader.h"

#include <utility>

#include "core/compression.h"

namespace zhengwen::output {
namespace {

constexpr size_t kPiece = size_t{256} << 10;
// A record holds a document of at most limits.document_bytes; escapes make it six times as long at
// worst. What is longer was not written by this program.
constexpr size_t kLongestLine = size_t{2} << 30;

bool BeginsChar(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

}  // namespace

Result<ByteReader> ByteReader::Open(const std::string& path) {
  auto file = OpenFile(path);
  if (!file) return file.error();
  return ByteReader(path, Unpack(std::move(file->source), PackingNamed(path)));
}

Result<bool> ByteReader::Fill() {
  if (at_ < buffer_.size()) return true;
  buffer_.resize(kPiece);
  at_ = 0;
  const auto read = source_->Read(buffer_.data(), buffer_.size());
  buffer_.resize(read ? *read : 0);
  if (!read) return Error{read.error().code, path_, read.error().message};
  return *read > 0;
}

Result<bool> ByteReader::AtEnd() {
  const auto more = Fill();
  if (!more) return more;
  return !*more;
}

Result<bool> ByteReader::Line(std::string* line) {
  line->clear();
  ++line_;
  const std::string where = path_ + ':' + std::to_string(line_);
  while (true) {
    const auto more = Fill();
    if (!more) return more;
    if (!*more && line->empty()) return false;
    if (!*more) return Error{ErrorCode::corrupt, where, "the last line has no end: it is cut off"};
    const size_t end = buffer_.find('\n', at_);
    line->append(buffer_, at_, end == std::string::npos ? end : end - at_);
    at_ = end == std::string::npos ? buffer_.size() : end + 1;
    if (end != std::string::npos) return true;
    if (line->size() > kLongestLine) return Error{ErrorCode::limit, where, "is too long a line"};
  }
}

Status ByteReader::Chars(uint64_t count, std::string* text) {
  text->clear();
  while (true) {
    const auto more = Fill();
    if (!more) return more.error();
    if (!*more && count == 0) return Ok();
    if (!*more) return Error{ErrorCode::corrupt, path_, "ends inside a document: it is cut off"};
    size_t end = at_;
    for (; end < buffer_.size(); ++end) {
      if (!BeginsChar(buffer_[end])) continue;
      if (count == 0) break;
      --count;
    }
    text->append(buffer_, at_, end - at_);
    at_ = end;
    if (at_ < buffer_.size()) return Ok();
  }
}

Status ByteReader::Skip(char expected) {
  const auto more = Fill();
  if (!more) return more.error();
  if (!*more || buffer_[at_] != expected)
    return Error{ErrorCode::corrupt, path_, "has no line end where a document should end"};
  ++at_;
  return Ok();
}

}  // namespace zhengwen::output
