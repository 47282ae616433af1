#include "clean/html/data/script_json.h"

#include <cstdint>
#include <string>

#include "clean/html/attributes.h"
#include "core/ascii.h"

namespace zhengwen::clean::html {
namespace {

constexpr size_t kEscape = 6;  // bytes of \uXXXX

// The number of the \uXXXX at text[at]; 0x110000 where there is none.
uint32_t EscapedUnit(std::string_view text, size_t at) {
  constexpr uint32_t kNone = 0x110000;
  if (text.size() < kEscape || at > text.size() - kEscape || text[at] != '\\' ||
      text[at + 1] != 'u')
    return kNone;
  uint32_t unit = 0;
  for (size_t i = at + 2; i < at + kEscape; ++i) {
    const char c = AsciiLower(text[i]);
    const bool digit = IsAsciiDigit(c);
    if (!digit && (c < 'a' || c > 'f')) return kNone;
    unit = unit * 16 + static_cast<uint32_t>(digit ? c - '0' : c - 'a' + 10);
  }
  return unit;
}

bool IsHigh(uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool IsLow(uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

// Where a lone surrogate's escape stands at or behind `at`; npos if nowhere.
size_t FindLone(std::string_view json, size_t at) {
  while ((at = json.find('\\', at)) != std::string_view::npos) {
    const uint32_t unit = EscapedUnit(json, at);
    if (IsHigh(unit) && IsLow(EscapedUnit(json, at + kEscape))) {
      at += 2 * kEscape;
    } else if (IsHigh(unit) || IsLow(unit)) {
      return at;
    } else {
      at += 2;
    }
    if (at >= json.size()) break;
  }
  return std::string_view::npos;
}

}  // namespace

bool IsLinkedData(const PageTable& table, const PageScript& script) {
  const auto type = FindAttribute(table.View(script.start_tag), "type");
  return type && BeginsInAnyCase(*type, "application/ld+json");
}

void WalkScriptJson(std::string_view json, JsonVisitor* visitor) {
  size_t lone = FindLone(json, 0);
  std::string repaired;
  if (lone != std::string_view::npos) repaired = json;
  for (; lone != std::string_view::npos; lone = FindLone(repaired, lone + kEscape))
    repaired.replace(lone, kEscape, "\\ufffd");
  const Status told = WalkJson(repaired.empty() ? json : repaired, visitor);
  if (!told) return;  // nothing was told
}

}  // namespace zhengwen::clean::html
