// Any bytes as gzip or zstd: no crash, bounded memory, and the same result in pieces of any size.
// Of broken input a decoder gives more or less of what came before the break, by how it is fed.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/byte_source.h"
#include "core/compression.h"

namespace {

constexpr size_t kMostOutput = size_t{1}
                               << 22;  // bytes; a bomb of a few bytes must not cost seconds

// What could be read, and behind a NUL what went wrong.
std::string ReadAll(const std::string& packed, zhengwen::Packing packing, size_t piece,
                    size_t ask) {
  zhengwen::UnpackOptions options;
  options.piece = piece;
  const auto source = zhengwen::Unpack(zhengwen::BytesInMemory(packed, piece), packing, options);
  std::string text;
  std::string buffer(ask, '\0');
  while (text.size() < kMostOutput) {
    const auto n = source->Read(buffer.data(), buffer.size());
    if (!n) return text + '\0' + n.error().message;
    if (*n == 0) return text;
    text.append(buffer, 0, *n);
  }
  return text.substr(0, kMostOutput);
}

// Whether both end in an error, and one text goes on where the other ends.
bool BothBreak(const std::string& a, const std::string& b) {
  const size_t end_a = a.rfind('\0'), end_b = b.rfind('\0');
  if (end_a == std::string::npos || end_b == std::string::npos) return false;
  return a.compare(0, std::min(end_a, end_b), b, 0, std::min(end_a, end_b)) == 0;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  constexpr size_t kParameters = 3;
  if (size < kParameters) return 0;
  const auto packing = data[0] % 2 == 0 ? zhengwen::Packing::gzip : zhengwen::Packing::zstd;
  const std::string packed(reinterpret_cast<const char*>(data) + kParameters, size - kParameters);
  const std::string whole = ReadAll(packed, packing, size_t{1} << 16, size_t{1} << 16);
  const std::string parts = ReadAll(packed, packing, size_t{1} + data[1], size_t{1} + data[2]);
  if (whole != parts && !BothBreak(whole, parts)) std::abort();
  return 0;
}
