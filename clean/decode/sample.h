// Parts of a long text that tell its charset.
#ifndef ZHENGWEN_CLEAN_DECODE_SAMPLE_H_
#define ZHENGWEN_CLEAN_DECODE_SAMPLE_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace zhengwen::clean {

// At most `budget` bytes of lines that are not ASCII, a third each from the beginning, the middle
// and the end of `bytes`. Parts begin behind a byte below 0x30 (white space, mostly): in none of
// the charsets that are not UTF-16 or UTF-32 can such a byte be part of a longer character. For
// texts that are not UTF-16 or UTF-32. Time: linear in the worst case, with the speed of a search.
std::string SampleLines(std::string_view bytes, size_t budget);

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_DECODE_SAMPLE_H_
