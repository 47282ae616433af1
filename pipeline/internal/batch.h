// Batch: what travels together through a run's three stages.
//
// Thread safety: none; a batch belongs to one stage at a time.
#ifndef ZHENGWEN_PIPELINE_INTERNAL_BATCH_H_
#define ZHENGWEN_PIPELINE_INTERNAL_BATCH_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "core/result.h"
#include "fetch/source.h"
#include "output/outcome.h"
#include "pipeline/trace.h"

namespace zhengwen::pipeline::internal {

struct Batch {
  uint64_t bytes = 0;                     // of the records, with an allowance for each
  std::vector<fetch::RawRecord> records;  // empty once they are cleaned
  std::vector<Error> errors;              // inputs that failed while this batch was read
  fetch::Progress input;                  // after reading
  std::vector<output::Outcome> outcomes;
  Trace trace;
};

// Cuts what a reader yields into batches of about `batch_bytes`. A record that large by itself is a
// batch of its own.
class BatchReader {
 public:
  BatchReader(fetch::RecordReader* reader, uint64_t batch_bytes)
      : reader_(reader), batch_bytes_(batch_bytes) {}
  // False: the end. `go_on` is asked before a record is read; once it says no, that is the end.
  template <class GoOn>
  bool Next(Batch* batch, const GoOn& go_on) {
    *batch = {};
    while (!Full(*batch) && (ahead_ || go_on()) && ReadOne(batch)) {
    }
    batch->input = reader_->progress();
    return !batch->records.empty() || !batch->errors.empty();
  }

 private:
  bool Full(const Batch& batch) const;
  // False: the end, or the record read belongs to the next batch.
  bool ReadOne(Batch* batch);

  fetch::RecordReader* reader_;
  uint64_t batch_bytes_;
  std::optional<fetch::RawRecord> ahead_;
};

}  // namespace zhengwen::pipeline::internal

#endif  // ZHENGWEN_PIPELINE_INTERNAL_BATCH_H_
