// Which values of a list are equal, without sorting.
//
// Expected linear time; what it gives does not depend on the order of any hash table. Thread
// safety: pure functions.
#ifndef ZHENGWEN_CLASSIFY_TEXT_REPEATS_H_
#define ZHENGWEN_CLASSIFY_TEXT_REPEATS_H_

#include <cstdint>
#include <vector>

namespace zhengwen::classify {

// Equal values get the same number; numbers count from 0 in the order of first appearance.
struct Groups {
  std::vector<uint32_t> of;  // each value's group
  uint32_t count = 0;
};
// `hashes`: well spread values.
Groups GroupEqual(const std::vector<uint64_t>& hashes);

// How often each value was there before, and in all.
struct Repeat {
  uint32_t before = 0, all = 0;
};
std::vector<Repeat> CountRepeats(const std::vector<uint64_t>& hashes);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_TEXT_REPEATS_H_
