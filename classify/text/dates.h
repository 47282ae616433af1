// DateScan: finds dates and times of day while a line's characters go by.
//
// Known forms: 2024-06-08, 24/6/8, 2024.06, 06-08, 12:22, 12:22:13, and those with the Han signs
// for year, month and day. Two runs of digits with one joint between them make a date if their
// values fit.
#ifndef ZHENGWEN_CLASSIFY_TEXT_DATES_H_
#define ZHENGWEN_CLASSIFY_TEXT_DATES_H_

#include <cstdint>

namespace zhengwen::classify {

class DateScan {
 public:
  // The next character; `index` counts the line's characters from 0.
  void Digit(char32_t c, uint32_t index);
  void Other(char32_t c, uint32_t index) {
    if (run_length_ != 0 || joint_ != 0) {
      OtherNearDigits(c, index);
    } else {
      in_date_ = false;
    }
  }
  // After the last character.
  void Finish() { EndRun(); }

  uint32_t count() const { return count_; }
  // Index of the first character of the first date; of the last character of the last one.
  uint32_t first() const { return first_; }
  uint32_t last() const { return last_; }
  uint32_t longest_run() const { return longest_; }

 private:
  void OtherNearDigits(char32_t c, uint32_t index);
  void EndRun();

  uint32_t run_begin_ = 0, run_end_ = 0, run_length_ = 0, value_ = 0;
  uint32_t before_begin_ = 0, before_value_ = 0, before_length_ = 0;  // the run before the joint
  char32_t joint_ = 0;  // the one character since the run before; 0: none or several
  bool in_date_ = false;
  uint32_t count_ = 0, first_ = 0, last_ = 0, longest_ = 0;
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_TEXT_DATES_H_
