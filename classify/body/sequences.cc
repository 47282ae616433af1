#include "classify/body/sequences.h"

#include <algorithm>
#include <array>

#include "classify/text/char_class.h"
#include "core/unicode.h"

namespace zhengwen::classify {
namespace {

constexpr char32_t kOrdinal = 0x7B2C;
constexpr char32_t kTen = 0x5341;
constexpr uint16_t kMaxValue = 999;
constexpr uint32_t kMaxLabelChars = 12;
constexpr size_t kMinItems = 3;
constexpr uint64_t kHashFactor = 0x9E3779B97F4A7C15;

int NumeralValue(char32_t c) {
  constexpr char32_t kDigits[] = {0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94,
                                  0x516D, 0x4E03, 0x516B, 0x4E5D};
  const auto* at = std::find(std::begin(kDigits), std::end(kDigits), c);
  return at == std::end(kDigits) ? 0 : static_cast<int>(at - kDigits) + 1;
}

struct Number {
  uint32_t value = 0;
  size_t end = 0;  // bytes
  bool han = false;
};

// Arabic digits, or Han numerals below one hundred.
Number ReadNumber(std::string_view line, size_t at, const CharClass* classes) {
  Number n{0, at, false};
  uint32_t units = 0;
  for (Utf8Char c = CharAt(line, at); c.size > 0; c = CharAt(line, n.end)) {
    const CharClass k = ClassOf(classes, c.value);
    if ((k.kind & kDigit) != 0 && !n.han) {
      n.value = std::min<uint32_t>(n.value * 10 + (c.value & 0xF) % 10, kMaxValue + 1);
    } else if ((k.role & kNumeral) != 0 && (n.han || n.end == at)) {
      n.han = true;
      if (c.value == kTen) {
        n.value += 10 * std::max(units, 1U);
        units = 0;
      } else {
        units = static_cast<uint32_t>(NumeralValue(c.value));
      }
    } else {
      break;
    }
    n.end += c.size;
  }
  n.value = std::min<uint32_t>(n.value + units, kMaxValue + 1);
  return n;
}

// Closes the sequence: its items learn its length, its stretch counts as enclosed.
struct Open {
  std::vector<uint32_t> items;  // indices of lines
  uint16_t last = 0;
};
void Close(Open* open, std::vector<ItemPlace>* places, std::vector<int32_t>* steps) {
  if (open->items.size() >= 2) {
    for (const uint32_t i : open->items)
      (*places)[i].items = static_cast<uint8_t>(std::min<size_t>(open->items.size(), 255));
  }
  if (open->items.size() >= kMinItems) {
    ++(*steps)[open->items.front()];
    --(*steps)[open->items.back() + 1];
  }
  open->items.clear();
}

}  // namespace

ItemNumber ReadItemNumber(std::string_view line, const CharClass* classes) {
  size_t at = 0;
  const Utf8Char first = CharAt(line, 0);
  const bool ordinal = first.value == kOrdinal;
  const bool opened = (ClassOf(classes, first.value).kind & kOpening) != 0;
  if (ordinal || opened) at = first.size;
  const Number n = ReadNumber(line, at, classes);
  if (n.end == at || n.value == 0 || n.value > kMaxValue) return {};
  const Utf8Char mark = CharAt(line, n.end);
  const CharClass k = ClassOf(classes, mark.value);
  uint8_t style = n.han ? 1 : 0;
  if (ordinal) {
    style |= 2;
  } else if (opened) {
    if ((k.kind & kClosing) == 0) return {};
    style |= 4;
  } else if ((k.role & kListMark) != 0) {
    const Utf8Char next = CharAt(line, n.end + mark.size);
    if ((ClassOf(classes, next.value).kind & kDigit) != 0) return {};
    style |= mark.value == '.' || mark.value == 0x3001 ? 6 : 8;
  } else if ((k.kind & kSpace) != 0) {
    if (n.han) return {};
    style |= 10;
  } else {
    return {};
  }
  return {static_cast<uint16_t>(n.value), style};
}

uint64_t ReadEntryLabel(std::string_view line, const CharClass* classes) {
  uint64_t hash = 1;
  uint32_t chars = 0;
  for (size_t at = 0; at < line.size() && chars <= kMaxLabelChars; ++chars) {
    const Utf8Char c = CharAt(line, at);
    const CharClass k = ClassOf(classes, c.value);
    if ((k.kind & kColon) != 0) return chars == 0 ? 0 : hash;
    hash = (hash ^ k.folded) * kHashFactor;
    at += c.size;
  }
  return 0;
}

std::vector<ItemPlace> FindSequences(const std::vector<ItemNumber>& numbers) {
  std::vector<ItemPlace> places(numbers.size());
  std::vector<int32_t> steps(numbers.size() + 1);  // change of `enclosing` at each line
  std::array<Open, kItemStyles> open;
  for (uint32_t i = 0; i < numbers.size(); ++i) {
    if (numbers[i].value == 0) continue;
    Open& o = open[numbers[i].style];
    if (o.items.empty() || numbers[i].value != o.last + 1) Close(&o, &places, &steps);
    o.items.push_back(i);
    o.last = numbers[i].value;
  }
  for (Open& o : open) Close(&o, &places, &steps);
  int32_t enclosing = 0;
  for (size_t i = 0; i < numbers.size(); ++i) {
    enclosing += steps[i];
    places[i].enclosing = static_cast<uint8_t>(std::clamp(enclosing, 0, 255));
  }
  return places;
}

}  // namespace zhengwen::classify
