// Small conversions for the fields of a record. Pure functions.
#ifndef ZHENGWEN_OUTPUT_FIELDS_H_
#define ZHENGWEN_OUTPUT_FIELDS_H_

#include <string>
#include <string_view>

namespace zhengwen::output {

// Valid UTF-8 as it is; other bytes (file names may hold any) as %XX.
std::string Printable(std::string_view bytes);

}  // namespace zhengwen::output

#endif  // ZHENGWEN_OUTPUT_FIELDS_H_
