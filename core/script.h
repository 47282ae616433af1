// The script that a character is of.
#ifndef ZHENGWEN_CORE_SCRIPT_H_
#define ZHENGWEN_CORE_SCRIPT_H_

#include <string_view>

namespace zhengwen {

// ISO 15924: "Latn", "Cyrl", "Thai", ...; "Zyyy" of what scripts share. Source: ICU's Unicode data.
// Any thread.
std::string_view ScriptCode(char32_t c);

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_SCRIPT_H_
