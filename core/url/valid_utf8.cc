#include "core/url/valid_utf8.h"

#include <cstddef>

#include "core/unicode.h"

namespace zhengwen::url {
namespace {

struct Sequence {
  size_t size = 1;
  bool whole = false;
};

// The standard's decoder: how far the bytes at `at` go as the beginning of a character.
Sequence SequenceAt(std::string_view bytes, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0x80) return {1, true};
  if (lead < 0xC2 || lead > 0xF4) return {1, false};
  const size_t wanted = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  size_t size = 1;
  while (size < wanted && at + size < bytes.size() && byte(at + size) >= low &&
         byte(at + size) <= high) {
    ++size;
    low = 0x80;
    high = 0xBF;
  }
  return {size, size == wanted};
}

}  // namespace

std::string ValidUtf8(std::string bytes) {
  if (IsValidUtf8(bytes)) return bytes;
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 2);
  for (size_t at = 0; at < bytes.size();) {
    const Sequence sequence = SequenceAt(bytes, at);
    if (sequence.whole) {
      out.append(bytes, at, sequence.size);
    } else {
      out += "\xEF\xBF\xBD";
    }
    at += sequence.size;
  }
  return out;
}

}  // namespace zhengwen::url
