#include "core/internal/utf8_simdjson.h"

#include <simdjson.h>

namespace zhengwen::internal {

bool IsUtf8(std::string_view bytes) { return simdjson::validate_utf8(bytes.data(), bytes.size()); }

}  // namespace zhengwen::internal
