// Long quotations: what somebody else says, in “ ” or 「 」, longer than a few words.
//
// Pure function; any thread.
#ifndef ZHENGWEN_CLASSIFY_GENRE_QUOTATIONS_H_
#define ZHENGWEN_CLASSIFY_GENRE_QUOTATIONS_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace zhengwen::classify {

inline constexpr size_t kLongQuotation = 10;       // characters; a shorter one is a name or a term
inline constexpr size_t kLongestQuotation = 2000;  // a longer one was not closed

struct Quotation {
  uint32_t begin = 0;  // bytes, the marks included
  uint32_t end = 0;
};

// In order, disjoint; none reaches over a line end. REQUIRES: valid UTF-8.
std::vector<Quotation> LongQuotations(std::string_view text);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_GENRE_QUOTATIONS_H_
