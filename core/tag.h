// Tag: the name of an element, as an enum (core/tags.def).
//
// Compile-time tables; safe from any thread.
#ifndef ZHENGWEN_CORE_TAG_H_
#define ZHENGWEN_CORE_TAG_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zhengwen {

enum class Tag : uint8_t {
  unknown,
#define TAG(id, name) id,
#include "core/tags.def"
#undef TAG
  count,
};

inline constexpr std::array kTagNames = {
    std::string_view(),
#define TAG(id, name) std::string_view(name),
#include "core/tags.def"
#undef TAG
};

inline constexpr auto kTagCount = static_cast<size_t>(Tag::count);
static_assert(kTagNames.size() == kTagCount);

// "" for Tag::unknown.
constexpr std::string_view Name(Tag tag) { return kTagNames[static_cast<size_t>(tag)]; }

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_TAG_H_
