#include "clean/html/attribute_list.h"

#include <array>
#include <bit>
#include <cstdint>
#include <optional>

#include "clean/html/attributes.h"
#include "core/ascii.h"

namespace zhengwen::clean::html {
namespace {

using Names = uint64_t;  // a bit for each AttributeName
static_assert(kAttributeNames.size() <= 64);

// Names by their first letter, so that most others are told at once.
constexpr std::array<Names, 256> kByFirst = [] {
  std::array<Names, 256> by_first{};
  for (size_t i = 0; i < kAttributeNames.size(); ++i)
    by_first[static_cast<unsigned char>(kAttributeNames[i].front())] |= Names{1} << i;
  return by_first;
}();

std::optional<AttributeName> NameOf(std::string_view name) {
  Names candidates = name.empty() ? 0 : kByFirst[static_cast<unsigned char>(AsciiLower(name[0]))];
  for (; candidates != 0; candidates &= candidates - 1) {
    const auto i = static_cast<size_t>(std::countr_zero(candidates));
    if (EqualsInAnyCase(name, kAttributeNames[i])) return static_cast<AttributeName>(i);
  }
  return std::nullopt;
}

}  // namespace

void ListAttributes(std::string_view source, Slice tag, std::vector<zhengwen::Attribute>* out) {
  const std::string_view text = source.substr(tag.begin, tag.size());
  AttributeReader reader(text, TagNameEnd(text));
  Names seen = 0;
  for (Attribute a; reader.Next(&a) == AttributeReader::Found::attribute;) {
    const std::optional<AttributeName> name = NameOf(a.name);
    if (!name) continue;
    const Names bit = Names{1} << static_cast<unsigned>(*name);
    if ((seen & bit) != 0) continue;
    seen |= bit;
    const std::string_view at = a.value.empty() ? a.name : a.value;
    const auto begin = static_cast<uint32_t>(at.data() - source.data());
    out->push_back({*name, {begin, begin + static_cast<uint32_t>(a.value.size())}});
  }
}

}  // namespace zhengwen::clean::html
