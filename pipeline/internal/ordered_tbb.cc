#include "pipeline/internal/ordered_tbb.h"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include <condition_variable>
#include <exception>
#include <memory>
#include <mutex>
#include <new>

namespace zhengwen::pipeline::internal {
namespace {

// Enough for the writer's order never to leave a thread idle when batches differ in size.
constexpr uint32_t kBatchesPerThread = 4;

class Budget {
 public:
  explicit Budget(uint64_t limit) : limit_(limit) {}

  // Returns when there is room, or when nobody is at work who could make some.
  void WaitForRoom() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return under_way_ < limit_ || at_work_ == 0; });
  }
  void Take(uint64_t bytes) {
    const std::lock_guard lock(mutex_);
    under_way_ += bytes;
  }
  void Release(uint64_t bytes) {
    {
      const std::lock_guard lock(mutex_);
      under_way_ -= bytes;
    }
    changed_.notify_one();
  }

  // A thread's time at work.
  class Work {
   public:
    explicit Work(Budget* budget) : budget_(budget) {
      const std::lock_guard lock(budget_->mutex_);
      ++budget_->at_work_;
    }
    ~Work() {
      {
        const std::lock_guard lock(budget_->mutex_);
        --budget_->at_work_;
      }
      budget_->changed_.notify_one();
    }
    Work(const Work&) = delete;
    Work& operator=(const Work&) = delete;

   private:
    Budget* budget_;
  };

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  uint64_t limit_;
  uint64_t under_way_ = 0;
  uint32_t at_work_ = 0;
};

using BatchPtr = std::shared_ptr<Batch>;

void RunAlone(const OrderedStages& stages) {
  Batch batch;
  while (stages.read(&batch)) {
    stages.work(&batch);
    stages.write(&batch);
  }
}

void RunParallel(const OrderedStages& stages, const OrderedLimits& limits) {
  namespace tbb = oneapi::tbb;
  Budget budget(limits.budget_bytes);
  const auto read = [&](tbb::flow_control& flow) -> BatchPtr {
    budget.WaitForRoom();
    auto batch = std::make_shared<Batch>();
    if (!stages.read(batch.get())) {
      flow.stop();
      return nullptr;
    }
    budget.Take(batch->bytes);
    return batch;
  };
  const auto work = [&](BatchPtr batch) {
    const Budget::Work at_work(&budget);
    stages.work(batch.get());
    return batch;
  };
  const auto write = [&](BatchPtr batch) {
    const Budget::Work at_work(&budget);
    stages.write(batch.get());
    budget.Release(batch->bytes);
  };
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism, limits.threads);
  tbb::task_arena arena(static_cast<int>(limits.threads));
  arena.execute([&] {
    tbb::parallel_pipeline(
        size_t{kBatchesPerThread} * limits.threads,
        tbb::make_filter<void, BatchPtr>(tbb::filter_mode::serial_in_order, read) &
            tbb::make_filter<BatchPtr, BatchPtr>(tbb::filter_mode::parallel, work) &
            tbb::make_filter<BatchPtr, void>(tbb::filter_mode::serial_in_order, write));
  });
}

}  // namespace

Status RunOrdered(const OrderedStages& stages, const OrderedLimits& limits) {
  try {
    if (limits.threads <= 1) {
      RunAlone(stages);
    } else {
      RunParallel(stages, limits);
    }
  } catch (const std::bad_alloc&) {
    return Error{ErrorCode::limit, "",
                 "out of memory; use fewer --threads or a smaller --max-document"};
  } catch (const std::exception& e) {
    return Error{ErrorCode::internal, "", e.what()};
  }
  return Ok();
}

uint32_t UsableThreads() {
  const int threads = oneapi::tbb::info::default_concurrency();
  return threads < 1 ? 1 : static_cast<uint32_t>(threads);
}

}  // namespace zhengwen::pipeline::internal
