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
#include <vector>

namespace zhengwen::pipeline::internal {
namespace {

// Enough for the writer's order never to leave a thread idle when batches differ in size.
constexpr uint32_t kBatchesPerThread = 4;

// The batches under way, and the room that is left for more. Every handover between stages passes
// its mutex, so that the order of memory does not rest on the thread library alone.
class UnderWay {
 public:
  explicit UnderWay(uint64_t limit) : limit_(limit) {}

  // An empty batch, once there is room for one, or when nobody is at work who could make some.
  Batch* Begin() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return weight_ < limit_ || at_work_ == 0; });
    if (free_.empty()) {
      owned_.push_back(std::make_unique<Batch>());
      return owned_.back().get();
    }
    Batch* batch = free_.back();
    free_.pop_back();
    return batch;
  }
  // The batch has been read: from now on it takes room.
  void Loaded(const Batch* batch) {
    const std::lock_guard lock(mutex_);
    weight_ += batch->bytes;
  }
  // The batch has been written.
  void End(Batch* batch) {
    const uint64_t bytes = batch->bytes;
    *batch = {};
    const std::lock_guard lock(mutex_);
    weight_ -= bytes;
    free_.push_back(batch);
    changed_.notify_one();
  }

  // A thread's time at work on a batch.
  class Work {
   public:
    explicit Work(UnderWay* all) : all_(all) {
      const std::lock_guard lock(all_->mutex_);
      ++all_->at_work_;
    }
    ~Work() {
      const std::lock_guard lock(all_->mutex_);
      --all_->at_work_;
      all_->changed_.notify_one();
    }
    Work(const Work&) = delete;
    Work& operator=(const Work&) = delete;

   private:
    UnderWay* all_;
  };

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  uint64_t limit_;
  uint64_t weight_ = 0;
  uint32_t at_work_ = 0;
  std::vector<std::unique_ptr<Batch>> owned_;
  std::vector<Batch*> free_;
};

void RunAlone(const OrderedStages& stages) {
  Batch batch;
  while (stages.read(&batch)) {
    stages.work(&batch);
    stages.write(&batch);
  }
}

void RunParallel(const OrderedStages& stages, const OrderedLimits& limits) {
  namespace tbb = oneapi::tbb;
  UnderWay under_way(limits.budget_bytes);
  const auto read = [&](tbb::flow_control& flow) -> Batch* {
    Batch* batch = under_way.Begin();
    const bool more = stages.read(batch);
    under_way.Loaded(batch);
    if (!more) flow.stop();
    return more ? batch : nullptr;
  };
  const auto work = [&](Batch* batch) {
    const UnderWay::Work at_work(&under_way);
    stages.work(batch);
    return batch;
  };
  const auto write = [&](Batch* batch) {
    const UnderWay::Work at_work(&under_way);
    stages.write(batch);
    under_way.End(batch);
  };
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism, limits.threads);
  tbb::task_arena arena(static_cast<int>(limits.threads));
  arena.execute([&] {
    tbb::parallel_pipeline(
        size_t{kBatchesPerThread} * limits.threads,
        tbb::make_filter<void, Batch*>(tbb::filter_mode::serial_in_order, read) &
            tbb::make_filter<Batch*, Batch*>(tbb::filter_mode::parallel, work) &
            tbb::make_filter<Batch*, void>(tbb::filter_mode::serial_in_order, write));
  });
  const UnderWay::Work after_all_others(&under_way);
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
