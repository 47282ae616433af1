#include "classify/text/repeats.h"

#include <bit>
#include <cstddef>

namespace zhengwen::classify {

Groups GroupEqual(const std::vector<uint64_t>& hashes) {
  struct Slot {
    uint64_t hash = 0;
    uint32_t number = 0;  // 1 + group
  };
  const size_t size = std::bit_ceil(2 * hashes.size() + 1);
  std::vector<Slot> slots(size);  // open addressing
  Groups groups;
  groups.of.reserve(hashes.size());
  for (const uint64_t hash : hashes) {
    size_t s = (hash >> 20) & (size - 1);
    while (slots[s].number > 0 && slots[s].hash != hash) s = (s + 1) & (size - 1);
    if (slots[s].number == 0) slots[s] = {hash, ++groups.count};
    groups.of.push_back(slots[s].number - 1);
  }
  return groups;
}

std::vector<Repeat> CountRepeats(const std::vector<uint64_t>& hashes) {
  const Groups groups = GroupEqual(hashes);
  std::vector<uint32_t> counts(groups.count);
  std::vector<Repeat> repeats;
  repeats.reserve(hashes.size());
  for (const uint32_t g : groups.of) repeats.push_back({counts[g]++, 0});
  for (size_t i = 0; i < repeats.size(); ++i) repeats[i].all = counts[groups.of[i]];
  return repeats;
}

}  // namespace zhengwen::classify
