// IdSet: counts ids that were seen before, in bounded memory.
//
// Keeps the 64-bit hash of every id: 16 to 32 bytes each, 256 MiB at most. From kMostIds on, new
// ids are only looked up and no longer kept, so that repeats may be missed; two ids that differ are
// taken for equal with a probability below one in 10^5 for a full set. The answers depend on the
// order of the ids alone.
// Thread safety: none.
#ifndef ZHENGWEN_OUTPUT_ID_SET_H_
#define ZHENGWEN_OUTPUT_ID_SET_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace zhengwen::output {

class IdSet {
 public:
  static constexpr size_t kMostIds = size_t{1} << 24;

  explicit IdSet(size_t most_ids = kMostIds) : most_(most_ids) {}
  // True if the id was not seen before.
  bool Insert(std::string_view id);
  bool full() const { return size_ >= most_; }

 private:
  size_t SlotOf(uint64_t hash) const;
  void Grow();

  size_t most_;
  size_t size_ = 0;
  std::vector<uint64_t> slots_;  // a power of two of them; 0 is free; at most half are taken
};

}  // namespace zhengwen::output

#endif  // ZHENGWEN_OUTPUT_ID_SET_H_
