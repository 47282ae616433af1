// Tokens: the names of elements, hashed. What a class or an id consists of is a token, and so is
// each part of it between hyphens, underscores and colons; so are the words of `role` and
// `itemprop`, and the tags and first classes of an element and those just above it.
//
// Only elements with text have tokens. Thread safety: pure functions.
#ifndef ZHENGWEN_CLASSIFY_PAGE_NAME_TOKENS_H_
#define ZHENGWEN_CLASSIFY_PAGE_NAME_TOKENS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/page_table.h"

namespace zhengwen::classify {

inline constexpr size_t kPathTokens = 4;

inline bool HasText(const Element& e) { return e.block_begin < e.block_end; }

// A hash of both, well spread.
inline uint32_t MixTokens(uint32_t a, uint32_t b) {
  const uint32_t x = (a ^ b) * 0x9E3779B1;
  return x ^ x >> 15;
}

struct NameTokens {
  std::vector<uint32_t> hashes;       // of all elements, one behind the other
  std::vector<uint32_t> begins;       // of each element's; one more at the end
  std::vector<uint32_t> path_hashes;  // kPathTokens an element
};

// `first_classes`: FirstClasses(table).
NameTokens ReadNames(const PageTable& table, const std::vector<uint32_t>& first_classes);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_PAGE_NAME_TOKENS_H_
