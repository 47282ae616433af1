// Dates in text. Pure functions; any thread.
#ifndef ZHENGWEN_CORE_DATE_H_
#define ZHENGWEN_CORE_DATE_H_

#include <string>
#include <string_view>

namespace zhengwen {

// The date that a text opens with, as YYYY-MM-DD, as it stands there: no time zone is applied.
// Understood are year, month and day in this order, parted by one character each (2012-4-27,
// 2012/04/27, also in Chinese) or eight digits in a row. Empty where there is no valid date.
std::string IsoDate(std::string_view text);

// The first date in a text, in ISO 8601: YYYY-MM-DD, and THH:MM[:SS] with the zone as written (Z,
// +08:00, +0800) where a time follows. Understood are what IsoDate reads, and English dates with
// the month's name (March 5, 2024; 5 Mar 2024; 5th of March 2024), 5.3.2024, and 10/31/2024. Days
// that no calendar has, years before 1970 or after 2099, and dates in digits alone whose order is
// open (03/05/2024) are none. Empty where there is none. Linear in the text.
std::string FindDate(std::string_view text);

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_DATE_H_
