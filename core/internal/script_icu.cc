#include <unicode/uscript.h>

#include "core/script.h"

namespace zhengwen {

std::string_view ScriptCode(char32_t c) {
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &error);
  const char* const name = U_FAILURE(error) != 0 ? nullptr : uscript_getShortName(script);
  return name != nullptr ? name : "Zzzz";
}

}  // namespace zhengwen
