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

// 1 to 6 for h1 to h6; 0 for all others.
constexpr uint8_t HeadingLevel(Tag tag) {
  return tag >= Tag::h1 && tag <= Tag::h6
             ? static_cast<uint8_t>(static_cast<int>(tag) - static_cast<int>(Tag::h1) + 1)
             : uint8_t{0};
}
static_assert(HeadingLevel(Tag::h6) == 6);

// Whose line ends and spaces count.
constexpr bool IsPreformatted(Tag tag) {
  return tag == Tag::pre || tag == Tag::listing || tag == Tag::xmp || tag == Tag::plaintext;
}

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_TAG_H_
