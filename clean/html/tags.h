// What the HTML standard says of each element (core/tag.h).
//
// Compile-time tables; any thread.
#ifndef ZHENGWEN_CLEAN_HTML_TAGS_H_
#define ZHENGWEN_CLEAN_HTML_TAGS_H_

#include <cstdint>
#include <string_view>

#include "core/tag.h"

namespace zhengwen::clean::html {

using zhengwen::Name;
using zhengwen::Tag;

// Traits, to be combined.
inline constexpr uint8_t kBlockTag = 1;  // displayed as a block, a list item or part of a table
inline constexpr uint8_t kVoidTag = 2;   // has no content
inline constexpr uint8_t kFormattingTag = 4;  // opened anew where misnesting closed it
inline constexpr uint8_t kRawTag = 8;         // holds no tags, only text
inline constexpr uint8_t kSpecialTag = 16;    // not closed by the end tag of another element

uint8_t Traits(Tag tag);
inline bool Has(Tag tag, uint8_t traits) { return (Traits(tag) & traits) != 0; }

// `name`: in any case. unknown if the standard has no such HTML element.
Tag TagNamed(std::string_view name);

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_TAGS_H_
