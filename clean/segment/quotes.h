// Whether a place in a line is inside quotes or brackets.
#ifndef ZHENGWEN_CLEAN_SEGMENT_QUOTES_H_
#define ZHENGWEN_CLEAN_SEGMENT_QUOTES_H_

#include <cstdint>
#include <string_view>

namespace zhengwen::clean {

// Chinese quotes, title marks and full-width brackets only: in ASCII what opens looks like what
// closes. Marks that are not closed within a bounded reach do not count, as scraped text loses
// some.
bool InsideQuotes(std::string_view line, uint32_t at);

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_SEGMENT_QUOTES_H_
