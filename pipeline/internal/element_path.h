// Where a block of a page stands, for people and programs: "div#main > ul.nav > li".
//
// Pure functions; any thread.
#ifndef ZHENGWEN_PIPELINE_INTERNAL_ELEMENT_PATH_H_
#define ZHENGWEN_PIPELINE_INTERNAL_ELEMENT_PATH_H_

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "core/page_table.h"

namespace zhengwen::pipeline::internal {

// The element and those around it, outermost first, each with its id or its first class; `most` of
// them, from the inside. <html> and <body> are left out where others stand.
std::string ElementPath(const PageTable& table, uint32_t element,
                        uint32_t most = std::numeric_limits<uint32_t>::max());

std::string_view KindName(BlockKind kind);
std::string_view OriginName(BlockOrigin origin);
// "" for nothing.
std::string_view HiddenName(HiddenBy hidden);

}  // namespace zhengwen::pipeline::internal

#endif  // ZHENGWEN_PIPELINE_INTERNAL_ELEMENT_PATH_H_
