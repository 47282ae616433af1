// A table that counts keys: open addressing, cleared in one sweep, its memory used again. Narrow
// keys make a small table, which stays near.
//
// Thread safety: none.
#ifndef ZHENGWEN_CLASSIFY_SIGNALS_COUNT_TABLE_H_
#define ZHENGWEN_CLASSIFY_SIGNALS_COUNT_TABLE_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace zhengwen::classify {

template <class Key>
class CountTable {
 public:
  // How many places a table with room for `most` different keys has.
  static constexpr size_t PlacesFor(size_t most) { return std::bit_ceil(most + most / 2 + 2); }

  // Empty, with room for `most` different keys.
  void Reset(size_t most) {
    const size_t size = PlacesFor(most);
    shift_ = 64 - std::countr_zero(size);
    keys_.resize(size);
    counts_.assign(size, 0);
  }

  // Counts the key once more; returns its place, which stays the same until Reset.
  uint32_t Add(Key key) {
    const size_t mask = counts_.size() - 1;
    for (size_t at = Mix(key) >> shift_;; at = (at + 1) & mask) {
      // Without a branch for whether the key is new, which nobody can foretell.
      const Key held = counts_[at] == 0 ? key : keys_[at];
      if (held != key) continue;
      keys_[at] = key;
      ++counts_[at];
      return static_cast<uint32_t>(at);
    }
  }
  uint32_t Count(uint32_t place) const { return counts_[place]; }

 private:
  // The finaliser of MurmurHash3 without its first and last steps, which narrow keys do not need:
  // the upper bits count here.
  static uint64_t Mix(uint64_t key) {
    if constexpr (sizeof(Key) > sizeof(uint32_t)) key ^= key >> 33;
    key *= 0xFF51AFD7ED558CCDU;
    key ^= key >> 33;
    return key * 0xC4CEB9FE1A85EC53U;
  }

  std::vector<Key> keys_;  // where there is a count
  std::vector<uint32_t> counts_;
  int shift_ = 63;
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_SIGNALS_COUNT_TABLE_H_
