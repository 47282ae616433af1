// Trace: what each stage did to how many documents, and how long it took.
//
// Kept by whoever runs the stages, never by the stages themselves. Counts are exact and equal from
// run to run; times are not, and nothing is decided by them. Traces of batches add up.
//
// Thread safety: none; one trace per thread, merged afterwards.
#ifndef ZHENGWEN_PIPELINE_TRACE_H_
#define ZHENGWEN_PIPELINE_TRACE_H_

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"

namespace zhengwen::pipeline {

struct StageCount {
  std::string_view stage;    // of static storage
  uint64_t runs = 0;         // documents that came this far; for reading: batches
  uint64_t edits = 0;        // that the stage added
  uint64_t blocks = 0;       // that it added
  uint64_t dropped = 0;      // blocks that it marked
  uint64_t nanoseconds = 0;  // on one thread, summed over all
};

class Trace {
 public:
  // The row of a stage; made at the end of the table where it is new.
  StageCount& Row(std::string_view stage);
  void Merge(const Trace& other);
  const std::vector<StageCount>& rows() const { return rows_; }

 private:
  std::vector<StageCount> rows_;
};

// Measures one stage's work on one document, from construction to destruction. Does nothing where
// there is no trace. `stage` must be of static storage; `doc` may be null.
class StageTimer {
 public:
  StageTimer(Trace* trace, std::string_view stage, const Document* doc);
  ~StageTimer();
  StageTimer(const StageTimer&) = delete;
  StageTimer& operator=(const StageTimer&) = delete;

 private:
  Trace* trace_;
  std::string_view stage_;
  const Document* doc_;
  size_t edits_ = 0;
  size_t blocks_ = 0;
  size_t dropped_ = 0;
  std::chrono::steady_clock::time_point begin_;
};

}  // namespace zhengwen::pipeline

#endif  // ZHENGWEN_PIPELINE_TRACE_H_
