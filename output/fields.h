// Small conversions for the fields of a record. Pure functions.
#ifndef ZHENGWEN_OUTPUT_FIELDS_H_
#define ZHENGWEN_OUTPUT_FIELDS_H_

#include <string>
#include <string_view>

namespace zhengwen::output {

// The date that a text opens with, as YYYY-MM-DD, as it stands there: no time zone is applied.
// Understood are year, month and day in this order, parted by one character each (2012-4-27,
// 2012/04/27, also in Chinese) or eight digits in a row. Empty where there is no valid date.
std::string IsoDate(std::string_view text);

// The host of an absolute URL ("http://..." or "//..."), in lower case, without user and port.
// Empty where there is none.
std::string HostOf(std::string_view url);

// Valid UTF-8 as it is; other bytes (file names may hold any) as %XX.
std::string Printable(std::string_view bytes);

}  // namespace zhengwen::output

#endif  // ZHENGWEN_OUTPUT_FIELDS_H_
