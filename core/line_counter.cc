#include "core/line_counter.h"

#include "core/unicode.h"

namespace zhengwen {

// Whether a line end's last byte stands at `at`. Of CRLF it is the LF.
bool LineCounter::EndsLine(size_t at) const {
  const auto byte = static_cast<unsigned char>(text_[at]);
  if (byte > '\r' && byte < 0x80) return false;
  if (byte == '\n' || byte == '\v' || byte == '\f') return true;
  if (byte == '\r') return at + 1 == text_.size() || text_[at + 1] != '\n';
  if (byte != 0x85 && byte != 0xA8 && byte != 0xA9) return false;
  const Utf8Char c = CharBefore(text_, at + 1);
  return c.value == 0x85 || c.value == 0x2028 || c.value == 0x2029;
}

uint64_t LineCounter::LineAt(size_t at) {
  for (; at_ < at; ++at_) line_ += EndsLine(at_) ? 1 : 0;
  return line_;
}

}  // namespace zhengwen
