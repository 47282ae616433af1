#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>

#include "core/internal/unpacker.h"

namespace zhengwen::internal {
namespace {

constexpr size_t kBlockHeader = 3;  // bytes
// How a frame begins, and one that holds nothing for us (its first byte may be 0x50 to 0x5F).
constexpr std::string_view kFrameMark = "\x28\xB5\x2F\xFD";
constexpr std::string_view kSkippedMark = "\x50\x2A\x4D\x18";
constexpr unsigned char kLowBits = 0x0F;

class Zstd : public Unpacker {
 public:
  Zstd(std::unique_ptr<ByteSource> packed, const UnpackOptions& options)
      : Unpacker(std::move(packed), options), context_(ZSTD_createDCtx(), &ZSTD_freeDCtx) {}

 private:
  // The window is left at the library's bound of 128 MiB (--long=27).
  Result<size_t> Decode(char* to, size_t size) override {
    if (context_ == nullptr) return Error{ErrorCode::limit, "", "no memory for zstd"};
    for (;;) {
      if (!flushing_) {
        const Result<bool> more = Refill();
        if (!more) return more.error();
        if (!*more) {
          if (in_frame_) return Truncated();
          return size_t{0};
        }
        if (!PassMark()) return Foreign();
      }
      Result<size_t> n = Step(to, size);
      if (!n || *n > 0) return n;
    }
  }

  // The mark is checked here, byte by byte: the library would also take the formats of before 2016,
  // whose decoders are not hardened. REQUIRES: input.
  bool PassMark() {
    if (mark_ == kFrameMark.size()) return true;
    const char next = input.front();
    if (mark_ == 0) skipped_ = (next & ~kLowBits) == kSkippedMark[0];
    const std::string_view expected = skipped_ ? kSkippedMark : kFrameMark;
    const bool good = next == expected[mark_] || (skipped_ && mark_ == 0);
    ++mark_;
    return good;
  }

  // A call that fails loses what it decoded before, so a call gets no more than one block, and
  // never the header of the next.
  Result<size_t> Step(char* to, size_t size) {
    const size_t wanted =
        hint_ > kBlockHeader && mark_ == kFrameMark.size() ? hint_ - kBlockHeader : 1;
    ZSTD_inBuffer in{input.data(), flushing_ ? 0 : std::min(wanted, input.size()), 0};
    ZSTD_outBuffer out{to, size, 0};
    const size_t code = ZSTD_decompressStream(context_.get(), &out, &in);
    input.remove_prefix(in.pos);
    if (ZSTD_isError(code) != 0) return Corrupt(code);
    in_frame_ = code != 0;
    hint_ = code;
    if (!in_frame_) {
      ++frames_;
      mark_ = 0;
    }
    // A full buffer may leave decoded bytes inside of the library.
    flushing_ = in_frame_ && out.pos == out.size;
    return out.pos;
  }

  Error Truncated() const {
    if (Taken() == 0) return Error{ErrorCode::corrupt, "", "is empty, not zstd"};
    return Error{ErrorCode::corrupt, "",
                 "zstd ends in the middle of a frame, at compressed byte " +
                     std::to_string(Taken()) + ": it was cut off"};
  }
  Error Foreign() const {
    if (frames_ == 0) return Error{ErrorCode::corrupt, "", "is not zstd"};
    return Error{ErrorCode::corrupt, "",
                 "bytes that are not zstd stand behind zstd frame " + std::to_string(frames_)};
  }
  Error Corrupt(size_t code) const {
    if (ZSTD_getErrorCode(code) == ZSTD_error_frameParameter_windowTooLarge) {
      return Error{ErrorCode::limit, "",
                   "zstd with a window over 128 MiB; pack it again with --long=27 or less"};
    }
    return Error{
        ErrorCode::corrupt, "",
        "corrupt zstd in frame " + std::to_string(frames_ + 1) + ": " + ZSTD_getErrorName(code)};
  }

  std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context_;
  bool in_frame_ = true;  // an empty file is no zstd
  bool flushing_ = false;
  size_t hint_ = 1;       // bytes that the library would like to see next
  size_t mark_ = 0;       // bytes of the mark of this frame that were seen
  bool skipped_ = false;  // it is the mark of a skippable frame
  uint64_t frames_ = 0;   // that ended well
};

}  // namespace

std::unique_ptr<ByteSource> UnpackZstd(std::unique_ptr<ByteSource> packed,
                                       const UnpackOptions& options) {
  return std::make_unique<Zstd>(std::move(packed), options);
}

}  // namespace zhengwen::internal
