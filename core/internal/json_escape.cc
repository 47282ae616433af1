#include "core/internal/json_escape.h"

#include <cstdint>
#include <cstring>

namespace zhengwen::internal {
namespace {

constexpr char kFirstPlain = 0x20;

bool MustEscape(char c) {
  return static_cast<unsigned char>(c) < kFirstPlain || c == '"' || c == '\\';
}

// Not zero if one of the eight bytes must be escaped. (Bytes behind such a one may be reported in
// error, the first one never; see "Bit Twiddling Hacks", hasless and haszero.)
uint64_t AnyToEscape(uint64_t bytes) {
  constexpr uint64_t kOnes = 0x0101010101010101;
  constexpr uint64_t kHighBits = 0x8080808080808080;
  const uint64_t quote = bytes ^ (kOnes * '"');
  const uint64_t solidus = bytes ^ (kOnes * '\\');
  const uint64_t control = (bytes - kOnes * kFirstPlain) & ~bytes;
  return (control | ((quote - kOnes) & ~quote) | ((solidus - kOnes) & ~solidus)) & kHighBits;
}

void AppendEscaped(char c, std::string* out) {
  switch (c) {
    case '"':
      *out += "\\\"";
      return;
    case '\\':
      *out += "\\\\";
      return;
    case '\b':
      *out += "\\b";
      return;
    case '\f':
      *out += "\\f";
      return;
    case '\n':
      *out += "\\n";
      return;
    case '\r':
      *out += "\\r";
      return;
    case '\t':
      *out += "\\t";
      return;
    default:
      break;
  }
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(c);
  *out += "\\u00";
  *out += kDigits[value >> 4];
  *out += kDigits[value & 0xF];
}

}  // namespace

size_t PlainRun(std::string_view text, size_t from) {
  constexpr size_t kStep = sizeof(uint64_t);
  size_t at = from;
  for (; at + kStep <= text.size(); at += kStep) {
    uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, kStep);
    if (AnyToEscape(bytes) != 0) break;
  }
  while (at < text.size() && !MustEscape(text[at])) ++at;
  return at - from;
}

void AppendJsonString(std::string_view text, std::string* out) {
  out->push_back('"');
  for (size_t at = 0; at < text.size(); ++at) {
    const size_t run = PlainRun(text, at);
    out->append(text.data() + at, run);
    at += run;
    if (at == text.size()) break;
    AppendEscaped(text[at], out);
  }
  out->push_back('"');
}

}  // namespace zhengwen::internal
