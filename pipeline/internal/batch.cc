#include "pipeline/internal/batch.h"

#include <utility>

namespace zhengwen::pipeline::internal {
namespace {

// What a record costs besides its bytes: names, offsets, blocks, the outcome. Keeps a batch of
// very short records from growing without bound.
constexpr uint64_t kRecordOverhead = 512;
// A folder full of unreadable files must not gather its errors without bound either.
constexpr size_t kErrorsPerBatch = 64;

uint64_t Weight(const fetch::RawRecord& record) { return record.bytes.size() + kRecordOverhead; }

}  // namespace

bool BatchReader::Full(const Batch& batch) const {
  return batch.bytes >= batch_bytes_ || batch.errors.size() >= kErrorsPerBatch;
}

bool BatchReader::ReadOne(Batch* batch) {
  fetch::RawRecord record;
  if (ahead_) {
    record = std::move(*ahead_);
    ahead_.reset();
  } else {
    Result<bool> more = reader_->Next(&record);
    if (!more) {
      batch->errors.push_back(more.error());
      return true;
    }
    if (!*more) return false;
  }
  if (record.bytes.size() >= batch_bytes_ && !batch->records.empty()) {
    ahead_ = std::move(record);
    return false;
  }
  batch->bytes += Weight(record);
  batch->records.push_back(std::move(record));
  return true;
}

}  // namespace zhengwen::pipeline::internal
