#include "pipeline/sample.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace zhengwen::pipeline {
namespace {

using fetch::RawRecord;

// Nobody looks at more; keeps sums with it from wrapping round.
constexpr uint64_t kMostWanted = uint64_t{1} << 40;

class First : public fetch::RecordReader {
 public:
  First(std::unique_ptr<fetch::RecordReader> reader, uint64_t wanted)
      : reader_(std::move(reader)), left_(wanted) {}

  Result<bool> Next(RawRecord* out) override {
    if (left_ == 0) return false;
    Result<bool> more = reader_->Next(out);
    if (more && *more) --left_;
    return more;
  }
  fetch::Progress progress() const override { return reader_->progress(); }

 private:
  std::unique_ptr<fetch::RecordReader> reader_;
  uint64_t left_;
};

class Spread : public fetch::RecordReader {
 public:
  Spread(std::unique_ptr<fetch::RecordReader> reader, uint64_t wanted, uint64_t held_bytes)
      : reader_(std::move(reader)), wanted_(wanted), held_limit_(held_bytes) {}

  Result<bool> Next(RawRecord* out) override {
    while (!all_read_) {
      RawRecord record;
      Result<bool> more = reader_->Next(&record);
      if (!more) return more;
      if (!*more) {
        all_read_ = true;
      } else if (seen_++ % stride_ == 0) {
        Hold(std::move(record));
      }
    }
    const uint64_t size = held_.size();
    const uint64_t given = size < wanted_ ? size : wanted_;
    if (next_ == given) return false;
    *out = std::move(held_[next_++ * size / given]);
    return true;
  }
  fetch::Progress progress() const override { return reader_->progress(); }

 private:
  void Hold(RawRecord record) {
    held_bytes_ += record.bytes.size();
    held_.push_back(std::move(record));
    while (held_.size() > 1 && (held_.size() >= 2 * wanted_ || held_bytes_ > held_limit_)) Thin();
  }

  // The records held are those with a number that the stride divides; half of them stay.
  void Thin() {
    stride_ *= 2;
    size_t to = 0;
    held_bytes_ = 0;
    for (size_t from = 0; from < held_.size(); from += 2) {
      if (from != to) held_[to] = std::move(held_[from]);
      held_bytes_ += held_[to++].bytes.size();
    }
    held_.resize(to);
  }

  std::unique_ptr<fetch::RecordReader> reader_;
  uint64_t wanted_;
  uint64_t held_limit_;
  uint64_t stride_ = 1;
  uint64_t seen_ = 0;
  bool all_read_ = false;
  std::vector<RawRecord> held_;
  uint64_t held_bytes_ = 0;
  uint64_t next_ = 0;
};

}  // namespace

SampleWay SampleWayOf(const std::vector<std::string>& arguments) {
  const bool stdin_only = std::all_of(arguments.begin(), arguments.end(),
                                      [](const std::string& name) { return name == "-"; });
  return stdin_only ? SampleWay::first : SampleWay::spread;
}

std::unique_ptr<fetch::RecordReader> MakeSample(std::unique_ptr<fetch::RecordReader> reader,
                                                uint64_t wanted, SampleWay way,
                                                uint64_t held_bytes) {
  wanted = std::min(wanted, kMostWanted);
  if (way == SampleWay::first) return std::make_unique<First>(std::move(reader), wanted);
  return std::make_unique<Spread>(std::move(reader), wanted, held_bytes);
}

}  // namespace zhengwen::pipeline
