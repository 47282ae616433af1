#include "clean/html/tags.h"

#include <array>
#include <cstddef>

namespace zhengwen::clean::html {
namespace {

constexpr std::array<uint8_t, static_cast<size_t>(Tag::count)> kTraits = {
    0,
#define TAG(id, name, traits) traits,
#include "clean/html/tags.def"
#undef TAG
};

// Both tables name the same elements in the same order.
#define TAG(id, name, traits) static_assert(kTagNames[static_cast<size_t>(Tag::id)] == (name));
#include "clean/html/tags.def"
#undef TAG
static_assert(kTraits.size() == kTagCount);

constexpr size_t kLongestName = 15;
constexpr size_t kSlots = 1024;  // of an open-addressing table; a power of two

constexpr char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; }

constexpr size_t SlotOf(std::string_view name) {
  const auto byte = [&](size_t i) {
    return static_cast<size_t>(static_cast<unsigned char>(Lower(name[i])));
  };
  const size_t middle = byte(name.size() / 2);
  return (byte(0) * 37 + byte(name.size() - 1) * 7 + middle * 101 + name.size() * 59) % kSlots;
}

constexpr std::array<Tag, kSlots> MakeSlots() {
  std::array<Tag, kSlots> slots = {};
  for (size_t i = 1; i < kTagCount; ++i) {
    size_t slot = SlotOf(kTagNames[i]);
    while (slots[slot] != Tag::unknown) slot = (slot + 1) % kSlots;
    slots[slot] = static_cast<Tag>(i);
  }
  return slots;
}

constexpr std::array<Tag, kSlots> kTable = MakeSlots();

bool EqualsLower(std::string_view name, std::string_view lower) {
  if (name.size() != lower.size()) return false;
  for (size_t i = 0; i < name.size(); ++i)
    if (Lower(name[i]) != lower[i]) return false;
  return true;
}

}  // namespace

uint8_t Traits(Tag tag) { return kTraits[static_cast<size_t>(tag)]; }

Tag TagNamed(std::string_view name) {
  if (name.empty() || name.size() > kLongestName) return Tag::unknown;
  for (size_t slot = SlotOf(name); kTable[slot] != Tag::unknown; slot = (slot + 1) % kSlots)
    if (EqualsLower(name, kTagNames[static_cast<size_t>(kTable[slot])])) return kTable[slot];
  return Tag::unknown;
}

}  // namespace zhengwen::clean::html
