// RunOrdered: three stages over batches; the first and the last in order, the middle one on many
// threads.
//
// The order in which batches are written is the order in which they were read. At most
// kBatchesPerThread batches a thread are under way; and reading waits while those under way weigh
// more than the budget, as long as some thread is at work on one of them: so the wait always ends,
// even where the system gave fewer threads than were asked for.
#ifndef ZHENGWEN_PIPELINE_INTERNAL_ORDERED_TBB_H_
#define ZHENGWEN_PIPELINE_INTERNAL_ORDERED_TBB_H_

#include <cstdint>
#include <functional>

#include "core/result.h"
#include "pipeline/internal/batch.h"

namespace zhengwen::pipeline::internal {

struct OrderedStages {
  std::function<bool(Batch*)> read;  // false: the end
  std::function<void(Batch*)> work;
  std::function<void(Batch*)> write;
};

struct OrderedLimits {
  uint32_t threads = 1;  // one: everything runs on the calling thread
  uint64_t budget_bytes = 0;
};

// Errors: memory ran out (ErrorCode::limit), or the thread library failed.
Status RunOrdered(const OrderedStages& stages, const OrderedLimits& limits);

// Threads that this process may use, by its affinity mask.
uint32_t UsableThreads();

}  // namespace zhengwen::pipeline::internal

#endif  // ZHENGWEN_PIPELINE_INTERNAL_ORDERED_TBB_H_
