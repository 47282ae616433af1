#include "core/compress_writer.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <limits>

namespace zhengwen {
namespace {

constexpr size_t kBuffer = size_t{64} << 10;

class Plain : public CompressWriter {
 public:
  Status Write(std::string_view bytes, std::string* out) override {
    out->append(bytes);
    return Ok();
  }
  Status Finish(std::string* /*out*/) override { return Ok(); }
};

class Gzip : public CompressWriter {
 public:
  Gzip() {
    constexpr int kGzipWindow = MAX_WBITS + 16;  // zlib: 16 asks for a gzip header
    constexpr int kMemory = 8;                   // zlib's default
    started_ = deflateInit2(&stream_, kLevel, Z_DEFLATED, kGzipWindow, kMemory,
                            Z_DEFAULT_STRATEGY) == Z_OK;
  }
  ~Gzip() override { deflateEnd(&stream_); }
  Gzip(const Gzip&) = delete;
  Gzip& operator=(const Gzip&) = delete;

  Status Write(std::string_view bytes, std::string* out) override {
    while (!bytes.empty()) {
      const auto piece =
          static_cast<uInt>(std::min<size_t>(bytes.size(), std::numeric_limits<uInt>::max() / 2));
      if (Status s = Deflate(bytes.substr(0, piece), Z_NO_FLUSH, out); !s) return s;
      bytes.remove_prefix(piece);
    }
    return Ok();
  }
  Status Finish(std::string* out) override { return Deflate({}, Z_FINISH, out); }

 private:
  static constexpr int kLevel = 6;

  Status Deflate(std::string_view bytes, int flush, std::string* out) {
    if (!started_) return Error{ErrorCode::internal, "", "gzip: not enough memory"};
    // zlib's interface lacks a const; it does not write there.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream_.avail_in = static_cast<uInt>(bytes.size());
    do {
      stream_.next_out = buffer_.data();
      stream_.avail_out = static_cast<uInt>(buffer_.size());
      if (deflate(&stream_, flush) == Z_STREAM_ERROR) {
        return Error{ErrorCode::internal, "", "gzip: the stream is in disorder"};
      }
      out->append(reinterpret_cast<const char*>(buffer_.data()),
                  buffer_.size() - stream_.avail_out);
    } while (stream_.avail_out == 0);
    return Ok();
  }

  z_stream stream_{};
  bool started_ = false;
  std::array<Bytef, kBuffer> buffer_;
};

class Zstd : public CompressWriter {
 public:
  Zstd() : context_(ZSTD_createCCtx()) {
    if (context_ == nullptr) return;
    ZSTD_CCtx_setParameter(context_, ZSTD_c_compressionLevel, kLevel);
    ZSTD_CCtx_setParameter(context_, ZSTD_c_checksumFlag, 1);
  }
  ~Zstd() override { ZSTD_freeCCtx(context_); }
  Zstd(const Zstd&) = delete;
  Zstd& operator=(const Zstd&) = delete;

  Status Write(std::string_view bytes, std::string* out) override {
    return Run(bytes, ZSTD_e_continue, out);
  }
  Status Finish(std::string* out) override { return Run({}, ZSTD_e_end, out); }

 private:
  static constexpr int kLevel = 3;

  Status Run(std::string_view bytes, ZSTD_EndDirective how, std::string* out) {
    if (context_ == nullptr) return Error{ErrorCode::internal, "", "zstd: not enough memory"};
    ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
    while (true) {
      ZSTD_outBuffer to{buffer_.data(), buffer_.size(), 0};
      const size_t left = ZSTD_compressStream2(context_, &to, &in, how);
      if (ZSTD_isError(left) != 0) {
        return Error{ErrorCode::internal, "", std::string("zstd: ") + ZSTD_getErrorName(left)};
      }
      out->append(buffer_.data(), to.pos);
      if (how == ZSTD_e_end ? left == 0 : in.pos == in.size) return Ok();
    }
  }

  ZSTD_CCtx* context_;
  std::array<char, kBuffer> buffer_;
};

}  // namespace

std::string_view EndingOf(Packing packing) {
  switch (packing) {
    case Packing::gzip:
      return ".gz";
    case Packing::zstd:
      return ".zst";
    case Packing::none:
      break;
  }
  return "";
}

std::unique_ptr<CompressWriter> MakeCompressWriter(Packing packing) {
  switch (packing) {
    case Packing::gzip:
      return std::make_unique<Gzip>();
    case Packing::zstd:
      return std::make_unique<Zstd>();
    case Packing::none:
      break;
  }
  return std::make_unique<Plain>();
}

}  // namespace zhengwen
