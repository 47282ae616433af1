// Dates and times in figures, as lists of pages print them behind or before a title.
#ifndef ZHENGWEN_CLEAN_SEGMENT_TIMESTAMP_H_
#define ZHENGWEN_CLEAN_SEGMENT_TIMESTAMP_H_

#include <cstdint>
#include <string_view>

namespace zhengwen::clean {

enum class StampKind : uint8_t {
  none,
  day,      // 06-08, in brackets only
  chinese,  // year, month and day with the Chinese words for them
  date,     // 2024-06-08, 2024/6/8, 2024.06.08
  time,     // any of these with a time of day
};

struct Stamp {
  uint32_t begin = 0;  // bytes of the line, brackets around it included
  uint32_t end = 0;
  StampKind kind = StampKind::none;
};

// The stamp whose first number is in the run of digits that begins at `at`, kind none if there is
// none. Of a longer run only the last four digits are the year: titles that end in a number are
// often printed together with the date. *behind: where the run of digits ends, or the stamp.
Stamp ReadStamp(std::string_view line, uint32_t at, uint32_t* behind);

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_SEGMENT_TIMESTAMP_H_
