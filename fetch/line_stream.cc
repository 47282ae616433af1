#include "fetch/line_stream.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace zhengwen::fetch {

LineStream::LineStream(std::unique_ptr<ByteSource> source, size_t chunk, uint64_t max_line)
    : source_(std::move(source)),
      chunk_(std::max<size_t>(chunk, 1)),
      max_line_(max_line),
      buffer_(std::make_unique_for_overwrite<char[]>(chunk_)),
      capacity_(chunk_) {}

Result<bool> LineStream::Next(Line* line) {
  for (;;) {
    const auto* found =
        static_cast<const char*>(std::memchr(buffer_.get() + seen_, '\n', end_ - seen_));
    if (found != nullptr) {
      const auto at = static_cast<size_t>(found - buffer_.get());
      const bool cr = at > begin_ && buffer_[at - 1] == '\r';
      Emit(cr ? at - 1 : at, cr ? 2 : 1, line);
      return true;
    }
    seen_ = end_;
    // One byte more than the bound may still be the CR of a line end.
    if (end_ - begin_ > max_line_ + 1) return PassLongLine(line);
    const Result<size_t> n = Fill();
    if (!n) return n.error();
    if (*n == 0) {
      if (begin_ == end_) return false;
      Emit(end_, 0, line);
      return true;
    }
  }
}

Result<size_t> LineStream::Fill() {
  MakeRoom();
  Result<size_t> n = source_->Read(buffer_.get() + end_, std::min(chunk_, capacity_ - end_));
  if (n) end_ += *n;
  return n;
}

// Each line is moved at most once, and copied once for each doubling.
void LineStream::MakeRoom() {
  if (begin_ < end_ && end_ < capacity_) return;
  const size_t rest = end_ - begin_;
  if (rest < capacity_) {
    std::memmove(buffer_.get(), buffer_.get() + begin_, rest);
  } else {
    capacity_ *= 2;
    auto larger = std::make_unique_for_overwrite<char[]>(capacity_);
    std::memcpy(larger.get(), buffer_.get() + begin_, rest);
    buffer_ = std::move(larger);
  }
  base_ += begin_;
  seen_ -= begin_;
  begin_ = 0;
  end_ = rest;
}

void LineStream::Emit(size_t end, uint32_t line_end, Line* line) {
  line->offset = offset();
  line->length = end - begin_;
  line->line_end = line_end;
  line->too_long = line->length > max_line_;
  line->bytes = {buffer_.get() + begin_, line->too_long ? 0 : end - begin_};
  begin_ = seen_ = end + line_end;
}

Result<bool> LineStream::PassLongLine(Line* line) {
  *line = Line{{}, offset(), 0, 0, true};
  for (;;) {
    line->length += end_ - begin_;
    const bool cr = buffer_[end_ - 1] == '\r';
    begin_ = seen_ = end_;
    const Result<size_t> n = Fill();
    if (!n) return n.error();
    if (*n == 0) return true;
    const auto* found =
        static_cast<const char*>(std::memchr(buffer_.get() + begin_, '\n', end_ - begin_));
    if (found == nullptr) continue;
    const auto at = static_cast<size_t>(found - buffer_.get());
    const bool cr_before = at > begin_ ? buffer_[at - 1] == '\r' : cr;
    line->length += at - begin_ - (cr_before ? 1 : 0);
    line->line_end = cr_before ? 2 : 1;
    begin_ = seen_ = at + 1;
    return true;
  }
}

}  // namespace zhengwen::fetch
