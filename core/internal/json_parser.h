// The parser behind core/json.h, and its errors as ours.
#ifndef ZHENGWEN_CORE_INTERNAL_JSON_PARSER_H_
#define ZHENGWEN_CORE_INTERNAL_JSON_PARSER_H_

#include <simdjson.h>

#include "core/result.h"

namespace zhengwen::internal {

// One a thread: it keeps its buffers from document to document, up to a bound.
simdjson::dom::parser& JsonParser();

Error Malformed(simdjson::error_code code);

}  // namespace zhengwen::internal

#endif  // ZHENGWEN_CORE_INTERNAL_JSON_PARSER_H_
