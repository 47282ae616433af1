// Whether bytes are valid UTF-8, by simdjson's vectorised check (it picks the machine's kernel at
// run time). It says yes or no; core/unicode.cc finds the place.
#ifndef ZHENGWEN_CORE_INTERNAL_UTF8_SIMDJSON_H_
#define ZHENGWEN_CORE_INTERNAL_UTF8_SIMDJSON_H_

#include <string_view>

namespace zhengwen::internal {

bool IsUtf8(std::string_view bytes);  // any thread

}  // namespace zhengwen::internal

#endif  // ZHENGWEN_CORE_INTERNAL_UTF8_SIMDJSON_H_
