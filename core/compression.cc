#include "core/compression.h"

#include <utility>

#include "core/ascii.h"
#include "core/internal/unpacker.h"

namespace zhengwen {
Packing PackingNamed(std::string_view file_name) {
  if (EndsInAnyCase(file_name, ".gz")) return Packing::gzip;
  if (EndsInAnyCase(file_name, ".zst")) return Packing::zstd;
  return Packing::none;
}

Packing PackingOf(std::string_view first_bytes) {
  if (first_bytes.size() < kPackingMark) return Packing::none;
  if (first_bytes.starts_with("\x1F\x8B\x08")) return Packing::gzip;
  if (first_bytes.starts_with("\x28\xB5\x2F\xFD")) return Packing::zstd;
  return Packing::none;
}

std::unique_ptr<ByteSource> Unpack(std::unique_ptr<ByteSource> packed, Packing packing,
                                   const UnpackOptions& options) {
  switch (packing) {
    case Packing::none:
      break;
    case Packing::gzip:
      return internal::UnpackGzip(std::move(packed), options);
    case Packing::zstd:
      return internal::UnpackZstd(std::move(packed), options);
  }
  return packed;
}

namespace internal {

Result<size_t> Unpacker::Read(char* to, size_t size) {
  if (error_) return *error_;
  Result<size_t> n = Decode(to, size);
  if (n) {
    written_ += *n;
    if (written_ <= options_.free_bytes || written_ / options_.max_ratio <= Taken()) return n;
    n = Error{ErrorCode::limit, "",
              "grows to more than " + std::to_string(options_.max_ratio) +
                  " times its compressed size; unpack it first if it is no bomb"};
  }
  error_ = n.error();
  return n;
}

Result<bool> Unpacker::Refill() {
  if (!input.empty()) return true;
  if (at_end_) return false;
  const Result<size_t> n = packed_->Read(buffer_.get(), options_.piece);
  if (!n) return n.error();
  input = std::string_view(buffer_.get(), *n);
  read_ += *n;
  at_end_ = *n == 0;
  return !at_end_;
}

}  // namespace internal
}  // namespace zhengwen
