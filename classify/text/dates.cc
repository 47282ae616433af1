#include "classify/text/dates.h"

#include <algorithm>

namespace zhengwen::classify {
namespace {

constexpr char32_t kYearSign = 0x5E74;
constexpr char32_t kMonthSign = 0x6708;
constexpr char32_t kDaySign = 0x65E5;
constexpr char32_t kFullColon = 0xFF1A;
constexpr uint32_t kValueCap = 100000;  // larger values fit no part of a date

bool IsJoint(char32_t c) {
  return c == '-' || c == '/' || c == '.' || c == ':' || c == kFullColon || c == kYearSign ||
         c == kMonthSign;
}

bool Fits(uint32_t a, uint32_t a_length, char32_t joint, uint32_t b, uint32_t b_length) {
  if (b_length > 2) return false;
  const bool a_year = a_length == 4 && a >= 1900 && a < 2100;
  const bool a_month = a_length <= 2 && a >= 1 && a <= 12;
  const bool b_month = b >= 1 && b <= 12;
  const bool b_day = b >= 1 && b <= 31;
  switch (joint) {
    case ':':
    case kFullColon:
      return a_length <= 2 && a < 25 && b_length == 2 && b < 60;
    case kYearSign:
      return (a_year || a_length == 2) && b_month;
    case kMonthSign:
      return a_month && b_day;
    case '.':  // 3.5 is a number far more often than a date
      return a_year && b_month;
    default:
      return (a_year && b_month) || (a_month && b_day);
  }
}

}  // namespace

void DateScan::Digit(char32_t c, uint32_t index) {
  if (run_length_ == 0) run_begin_ = index, value_ = 0;
  // Full-width digits end in the same four bits as their plain forms.
  value_ = std::min(value_ * 10 + static_cast<uint32_t>(c & 0xF) % 10, kValueCap);
  run_end_ = index;
  ++run_length_;
}

void DateScan::OtherNearDigits(char32_t c, uint32_t index) {
  if (run_length_ > 0) {
    EndRun();
    joint_ = IsJoint(c) ? c : 0;
    if (in_date_ && (c == kDaySign || c == kMonthSign) && last_ + 1 == index) last_ = index;
  } else if (c == ' ' && (joint_ == kYearSign || joint_ == kMonthSign)) {
    // "2024[year] 6[month]": a blank behind the sign.
  } else {
    joint_ = 0;
    in_date_ = false;
  }
}

void DateScan::EndRun() {
  if (run_length_ == 0) return;
  longest_ = std::max(longest_, run_length_);
  const bool fits = joint_ != 0 && Fits(before_value_, before_length_, joint_, value_, run_length_);
  if (fits) {
    if (count_ == 0) first_ = before_begin_;
    if (!in_date_) ++count_;
    last_ = run_end_;
  }
  // A month before a day may itself be the end of a date: keep the date open over the joint.
  in_date_ = fits;
  before_begin_ = run_begin_, before_value_ = value_, before_length_ = run_length_;
  run_length_ = 0;
}

}  // namespace zhengwen::classify
