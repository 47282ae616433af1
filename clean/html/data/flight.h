// Flight: the rows that a Next.js server streams into a page (React's protocol).
//
//   <script>self.__next_f.push([1,"6:[\"$\",\"article\",null,{\"content\":\"$7\"}]\n7:T3e8,..."])</script>
//
// The pushed strings, one after the other, are rows: a number in base 16, a colon, JSON up to the
// line's end; or T, a length in bytes in base 16, a comma and a text. "$7" means row 7.
//
// Iterative and linear; any thread.
#ifndef ZHENGWEN_CLEAN_HTML_DATA_FLIGHT_H_
#define ZHENGWEN_CLEAN_HTML_DATA_FLIGHT_H_

#include <string>
#include <string_view>

#include "core/json.h"

namespace zhengwen::clean::html {

// Appends what a script pushes; nothing where it pushes nothing.
void AppendFlight(std::string_view script, std::string* rows);

// Tells the JSON of all rows, with the text of a row in the place of its reference.
void TellFlight(std::string_view rows, JsonVisitor* visitor);

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_DATA_FLIGHT_H_
