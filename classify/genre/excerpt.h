// What is read of a text to tell its genre: all of a short one, of a long one its beginning and
// end.
//
// Pure function; any thread.
#ifndef ZHENGWEN_CLASSIFY_GENRE_EXCERPT_H_
#define ZHENGWEN_CLASSIFY_GENRE_EXCERPT_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace zhengwen::classify {

inline constexpr size_t kHeadBytes = 48 << 10;
inline constexpr size_t kTailBytes = 16 << 10;

// The text itself, or, in *memory, its two parts, parted by a line end. REQUIRES: valid UTF-8.
std::string_view Excerpt(std::string_view text, std::string* memory);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_GENRE_EXCERPT_H_
