// A table that counts keys: open addressing, cleared in one sweep, its memory used again.
//
// Thread safety: none.
#ifndef ZHENGWEN_CLASSIFY_SIGNALS_COUNT_TABLE_H_
#define ZHENGWEN_CLASSIFY_SIGNALS_COUNT_TABLE_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace zhengwen::classify {

class CountTable {
 public:
  // Empty, with room for `most` different keys.
  void Reset(size_t most) {
    const size_t size = std::bit_ceil(most + most / 2 + 2);
    shift_ = 64 - std::countr_zero(size);
    slots_.assign(size, {});
  }

  // Counts the key once more; returns its place, which stays the same until Reset. REQUIRES: key is
  // not 0.
  uint32_t Add(uint64_t key) {
    const size_t mask = slots_.size() - 1;
    for (size_t at = Mix(key) >> shift_;; at = (at + 1) & mask) {
      Slot& slot = slots_[at];
      if (slot.key == 0) slot.key = key;
      if (slot.key != key) continue;
      ++slot.count;
      return static_cast<uint32_t>(at);
    }
  }
  uint32_t Count(uint32_t place) const { return slots_[place].count; }

 private:
  struct Slot {
    uint64_t key = 0;
    uint32_t count = 0;
  };
  // The finaliser of MurmurHash3 without its last step: the upper bits count here.
  static uint64_t Mix(uint64_t key) {
    key ^= key >> 33;
    key *= 0xFF51AFD7ED558CCDU;
    key ^= key >> 33;
    return key * 0xC4CEB9FE1A85EC53U;
  }

  std::vector<Slot> slots_;
  int shift_ = 63;
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_SIGNALS_COUNT_TABLE_H_
