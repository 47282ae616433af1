#include "output/id_set.h"

#include <algorithm>
#include <utility>

#include "core/hash.h"

namespace zhengwen::output {

// The slot that holds the hash, or the free one where it belongs.
size_t IdSet::SlotOf(uint64_t hash) const {
  const size_t mask = slots_.size() - 1;
  size_t slot = hash & mask;
  while (slots_[slot] != 0 && slots_[slot] != hash) slot = (slot + 1) & mask;
  return slot;
}

void IdSet::Grow() {
  constexpr size_t kFirst = 1024;
  const std::vector<uint64_t> old =
      std::exchange(slots_, std::vector<uint64_t>(std::max(kFirst, slots_.size() * 2)));
  for (const uint64_t hash : old) {
    if (hash != 0) slots_[SlotOf(hash)] = hash;
  }
}

bool IdSet::Insert(std::string_view id) {
  if (!full() && (size_ + 1) * 2 > slots_.size()) Grow();
  if (slots_.empty()) return true;
  const uint64_t hash = std::max<uint64_t>(Hash64(id), 1);
  const size_t slot = SlotOf(hash);
  if (slots_[slot] == hash) return false;
  if (full()) return true;
  slots_[slot] = hash;
  ++size_;
  return true;
}

}  // namespace zhengwen::output
