#include <zlib.h>

#include <algorithm>
#include <limits>

#include "core/internal/unpacker.h"

namespace zhengwen::internal {
namespace {

constexpr int kGzipOnly = 15 + 16;   // the largest window; a gzip header must stand there
constexpr size_t kMagicBytes = 2;    // what zlib reads before it calls a header wrong
constexpr char kFirstByte = '\x1F';  // of a member
constexpr char kPadding = '\0';      // tapes and block devices leave it behind the last member

class Gzip : public Unpacker {
 public:
  Gzip(std::unique_ptr<ByteSource> packed, const UnpackOptions& options)
      : Unpacker(std::move(packed), options), ready_(inflateInit2(&z_, kGzipOnly) == Z_OK) {}
  ~Gzip() override { inflateEnd(&z_); }
  Gzip(const Gzip&) = delete;
  Gzip& operator=(const Gzip&) = delete;

 private:
  enum class State { in_member, between, padding, corrupt };

  Result<size_t> Decode(char* to, size_t size) override {
    if (!ready_) return Error{ErrorCode::limit, "", "no memory for gzip"};
    for (;;) {
      if (state_ == State::corrupt) return Corrupt();
      // A full buffer may have left decoded bytes inside of zlib.
      const Result<bool> more = flushing_ ? true : Refill();
      if (!more) return more.error();
      if (state_ == State::in_member) {
        if (!*more) return Truncated();
        const size_t n = Inflate(to, size);
        if (n > 0) return n;
      } else {
        if (!*more) return size_t{0};
        if (Status s = BeginMember(); !s) return s.error();
      }
    }
  }

  // REQUIRES: input behind the end of a member.
  Status BeginMember() {
    if (input.front() == kPadding) {
      state_ = State::padding;
      input.remove_prefix(std::min(input.find_first_not_of(kPadding), input.size()));
      return Ok();
    }
    if (state_ == State::padding || input.front() != kFirstByte) return Garbage();
    inflateReset(&z_);
    state_ = State::in_member;
    return Ok();
  }

  size_t Inflate(char* to, size_t size) {
    constexpr size_t kMost = std::numeric_limits<uInt>::max();
    size = std::min(size, kMost);
    z_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data()));
    z_.avail_in = static_cast<uInt>(input.size());
    z_.next_out = reinterpret_cast<Bytef*>(to);
    z_.avail_out = static_cast<uInt>(size);
    const int code = inflate(&z_, Z_NO_FLUSH);
    input.remove_prefix(input.size() - z_.avail_in);
    flushing_ = code == Z_OK && z_.avail_out == 0;
    if (code == Z_STREAM_END) {
      state_ = State::between;
      ++members_;
    } else if (code != Z_OK && code != Z_BUF_ERROR) {
      state_ = State::corrupt;
    }
    return size - z_.avail_out;
  }

  Error Truncated() const {
    if (Taken() == 0) return Error{ErrorCode::corrupt, "", "is empty, not gzip"};
    return Error{ErrorCode::corrupt, "",
                 "gzip ends in the middle of a member, at compressed byte " +
                     std::to_string(Taken()) + ": it was cut off"};
  }
  Error Garbage() const {
    return Error{ErrorCode::corrupt, "",
                 "bytes that are not gzip stand behind gzip member " + std::to_string(members_)};
  }
  Error Corrupt() const {
    if (z_.total_in <= kMagicBytes) {
      return members_ > 0 ? Garbage() : Error{ErrorCode::corrupt, "", "is not gzip"};
    }
    return Error{ErrorCode::corrupt, "",
                 "corrupt gzip in member " + std::to_string(members_ + 1) + ": " +
                     (z_.msg != nullptr ? z_.msg : "no reason given")};
  }

  z_stream z_{};
  bool ready_;
  bool flushing_ = false;
  State state_ = State::in_member;
  uint64_t members_ = 0;  // that ended well
};

}  // namespace

std::unique_ptr<ByteSource> UnpackGzip(std::unique_ptr<ByteSource> packed,
                                       const UnpackOptions& options) {
  return std::make_unique<Gzip>(std::move(packed), options);
}

}  // namespace zhengwen::internal
