// Unpacker: what decompressors of all formats share. It reads the compressed side in pieces, keeps
// errors for all later calls, and watches the ratio.
#ifndef ZHENGWEN_CORE_INTERNAL_UNPACKER_H_
#define ZHENGWEN_CORE_INTERNAL_UNPACKER_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/compression.h"

namespace zhengwen::internal {

class Unpacker : public ByteSource {
 public:
  Unpacker(std::unique_ptr<ByteSource> packed, const UnpackOptions& options)
      : packed_(std::move(packed)),
        options_(options),
        buffer_(std::make_unique_for_overwrite<char[]>(options.piece)) {}

  Result<size_t> Read(char* to, size_t size) final;

 protected:
  // Decodes into to[0, size): like ByteSource::Read, but need not repeat an error.
  virtual Result<size_t> Decode(char* to, size_t size) = 0;

  // Input that is not yet decoded. Decode removes what it takes.
  std::string_view input;
  // Reads the next piece where `input` is empty. False: the end.
  Result<bool> Refill();
  // How many compressed bytes have been taken so far.
  uint64_t Taken() const { return read_ - input.size(); }

 private:
  std::unique_ptr<ByteSource> packed_;
  UnpackOptions options_;
  std::unique_ptr<char[]> buffer_;
  uint64_t read_ = 0;
  uint64_t written_ = 0;
  bool at_end_ = false;
  std::optional<Error> error_;
};

std::unique_ptr<ByteSource> UnpackGzip(std::unique_ptr<ByteSource> packed,
                                       const UnpackOptions& options);
std::unique_ptr<ByteSource> UnpackZstd(std::unique_ptr<ByteSource> packed,
                                       const UnpackOptions& options);

}  // namespace zhengwen::internal

#endif  // ZHENGWEN_CORE_INTERNAL_UNPACKER_H_
