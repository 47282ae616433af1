#include "fetch/cutter.h"

#include <algorithm>
#include <utility>

#include "fetch/line_stream.h"

namespace zhengwen::fetch {
namespace {

constexpr size_t kRegexSees = size_t{64} << 10;  // bytes of a line
constexpr std::string_view kBom = "\xEF\xBB\xBF";

bool IsBlank(const Line& line) {
  return !line.too_long && line.bytes.find_first_not_of(" \t\r\f\v") == std::string_view::npos;
}

bool BeginsUtf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
         bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4));
}

// Lines of a file, without the byte order mark in front of the first.
class Lines {
 public:
  explicit Lines(LineStream stream) : stream_(std::move(stream)) {}
  Result<bool> Next(Line* line) {
    Result<bool> more = stream_.Next(line);
    if (!more || !*more || line->offset > 0) return more;
    if (BeginsUtf16(line->bytes)) {
      return Error{ErrorCode::corrupt, "",
                   "is UTF-16 or UTF-32, which cannot be cut into lines; convert it to UTF-8"};
    }
    if (line->bytes.starts_with(kBom)) {
      line->bytes.remove_prefix(kBom.size());
      line->offset += kBom.size();
      line->length -= kBom.size();
    }
    return more;
  }
  uint64_t offset() const { return stream_.offset(); }

 private:
  LineStream stream_;
};

class WholeStream : public Cutter {
 public:
  WholeStream(std::unique_ptr<ByteSource> stream, uint64_t size, const InputOptions& options)
      : stream_(std::move(stream)),
        // One byte more, so that the end is seen without growing.
        first_room_(std::max<uint64_t>(std::min(size, options.max_document) + 1, 1)),
        max_(options.max_document),
        chunk_(std::max<size_t>(options.chunk, 1)) {}

  Result<bool> Next(RawRecord* out) override {
    if (std::exchange(done_, true)) return false;
    std::string& bytes = out->bytes;
    bytes.resize(first_room_);
    uint64_t length = 0;
    for (;;) {
      if (length == bytes.size()) bytes.resize(std::min(2 * length + chunk_, max_ + 1));
      const Result<size_t> n =
          stream_->Read(bytes.data() + length, std::min<size_t>(chunk_, bytes.size() - length));
      if (!n) return n.error();
      length += *n;
      if (*n == 0) break;
      if (length > max_) return Pass(length, out);
    }
    bytes.resize(length);
    out->locator.offset = 0;
    out->locator.length = length;
    return true;
  }
  uint64_t offset() const override { return 0; }

 private:
  Result<bool> Pass(uint64_t length, RawRecord* out) {
    out->bytes = std::string();
    const auto buffer = std::make_unique_for_overwrite<char[]>(chunk_);
    for (;;) {
      const Result<size_t> n = stream_->Read(buffer.get(), chunk_);
      if (!n) return n.error();
      if (*n == 0) break;
      length += *n;
    }
    out->verdict = Reason::too_large;
    out->locator.offset = 0;
    out->locator.length = length;
    return true;
  }

  std::unique_ptr<ByteSource> stream_;
  uint64_t first_room_;
  uint64_t max_;
  size_t chunk_;
  bool done_ = false;
};

class EachLine : public Cutter {
 public:
  explicit EachLine(LineStream stream) : lines_(std::move(stream)) {}

  Result<bool> Next(RawRecord* out) override {
    Line line;
    do {
      Result<bool> more = lines_.Next(&line);
      if (!more || !*more) return more;
    } while (IsBlank(line));
    out->bytes.assign(line.bytes);
    out->locator.offset = line.offset;
    out->locator.length = line.length;
    if (line.too_long) out->verdict = Reason::too_large;
    return true;
  }
  uint64_t offset() const override { return lines_.offset(); }

 private:
  Lines lines_;
};

// Several lines are a document: up to a blank line, or up to one that begins the next.
class Groups : public Cutter {
 public:
  Groups(LineStream stream, const Regex* begins, uint64_t max_document)
      : lines_(std::move(stream)), begins_(begins), max_(max_document) {}

  Result<bool> Next(RawRecord* out) override {
    out->bytes.clear();
    open_ = false;
    held_all_ = true;
    for (;;) {
      Line line;
      if (held_) {
        line = *std::exchange(held_, std::nullopt);
      } else {
        Result<bool> more = lines_.Next(&line);
        if (!more) return more;
        if (!*more) break;
      }
      const bool blank = IsBlank(line);
      if (!open_ && blank) continue;
      if (open_ && EndsBefore(line, blank)) break;
      Take(line, blank, out);
    }
    if (!open_) return false;
    Finish(out);
    return true;
  }
  uint64_t offset() const override { return open_ ? begin_ : lines_.offset(); }

 private:
  bool EndsBefore(const Line& line, bool blank) {
    if (begins_ == nullptr) return blank;
    // A line that is not held must not take what stands before it along.
    if (!line.too_long && !begins_->Find(line.bytes.substr(0, kRegexSees))) return false;
    held_ = line;
    return true;
  }

  // Blank lines count only if something comes behind them, so what exceeds the bound need not be
  // kept: either nothing follows, or the document is too large.
  void Take(const Line& line, bool blank, RawRecord* out) {
    if (!open_) begin_ = line.offset;
    open_ = true;
    constexpr uint64_t kLongestLineEnd = 2;
    held_all_ = held_all_ && !line.too_long &&
                out->bytes.size() + line.WithLineEnd().size() <= max_ + kLongestLineEnd;
    if (held_all_) out->bytes += line.WithLineEnd();
    if (!blank) end_ = line.offset + line.length;
  }

  void Finish(RawRecord* out) {
    out->locator.offset = begin_;
    out->locator.length = end_ - begin_;
    if (end_ - begin_ > max_) {
      out->bytes = std::string();
      out->verdict = Reason::too_large;
    } else {
      out->bytes.resize(end_ - begin_);
    }
  }

  Lines lines_;
  const Regex* begins_;  // null: blank lines part documents
  uint64_t max_;
  std::optional<Line> held_;  // begins the next document
  bool open_ = false;
  bool held_all_ = true;
  uint64_t begin_ = 0;
  uint64_t end_ = 0;
};

}  // namespace

Result<Split> ParseSplit(std::string_view split) {
  if (split.empty()) return Split{};
  if (split == "line") return Split{Split::Kind::line, std::nullopt};
  if (split == "blank") return Split{Split::Kind::blank, std::nullopt};
  Result<Regex> regex = Regex::Compile(split);
  if (!regex) return Error{ErrorCode::usage, "--split", regex.error().message};
  return Split{Split::Kind::regex, std::move(*regex)};
}

std::unique_ptr<Cutter> MakeCutter(std::unique_ptr<ByteSource> stream, FileForm form,
                                   const Split& split, uint64_t size, const InputOptions& options) {
  if (form == FileForm::json_lines) {
    return std::make_unique<EachLine>(
        LineStream(std::move(stream), options.chunk, options.max_record));
  }
  if (form == FileForm::html || split.kind == Split::Kind::none)
    return std::make_unique<WholeStream>(std::move(stream), size, options);
  LineStream lines(std::move(stream), options.chunk, options.max_document);
  if (split.kind == Split::Kind::line) return std::make_unique<EachLine>(std::move(lines));
  return std::make_unique<Groups>(std::move(lines), split.begins ? &*split.begins : nullptr,
                                  options.max_document);
}

}  // namespace zhengwen::fetch
