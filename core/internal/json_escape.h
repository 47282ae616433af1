// The one escape of JSON strings: made for long texts that hardly need any.
//
// Escaped are the quotation mark, the reverse solidus and U+0000..U+001F, as RFC 8259 section 7
// demands, with the short forms where there are some; every other character is written as it is.
// Pure functions.
#ifndef ZHENGWEN_CORE_INTERNAL_JSON_ESCAPE_H_
#define ZHENGWEN_CORE_INTERNAL_JSON_ESCAPE_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace zhengwen::internal {

// Bytes at or behind `from` up to the first one that must be escaped, or to the end.
size_t PlainRun(std::string_view text, size_t from);

// Appends `text` as a JSON string with its quotation marks.
void AppendJsonString(std::string_view text, std::string* out);

}  // namespace zhengwen::internal

#endif  // ZHENGWEN_CORE_INTERNAL_JSON_ESCAPE_H_
