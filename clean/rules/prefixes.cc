#include "clean/rules/prefixes.h"

#include <vector>

#include "clean/rules/pattern_positions.h"
#include "core/unicode.h"

namespace zhengwen::clean::rules {

void Prefixes::Add(std::string_view pattern, End end) {
  const PatternPositions positions = PositionsOf(pattern);
  any_ = any_ || positions.any;
  std::vector<bool> is_first(positions.places.size());
  for (const uint32_t p : positions.first) {
    is_first[p] = true;
    any_ = any_ || positions.places[p].empty();
  }
  const auto add = [this, &positions](uint32_t p, const std::vector<char32_t>& seconds) {
    for (const char32_t a : positions.places[p]) {
      if (a < kBmp && seconds.empty()) firsts_.set(a);
      for (const char32_t b : seconds) pairs_.set(Slot(a, b));
    }
  };
  for (const auto& [p, q] : positions.next) {
    if (is_first[p]) add(p, positions.places[q]);
  }
  for (const uint32_t p : positions.last) {
    if (!is_first[p]) continue;
    add(p, end == End::open ? std::vector<char32_t>{} : std::vector<char32_t>{kEndOfLine});
  }
}

bool Prefixes::AtBegin(std::string_view line) const {
  if (any_) return true;
  const Utf8Char first = CharAt(line, 0);
  return Has(first.value, CharAt(line, first.size).value);
}

bool Prefixes::Anywhere(std::string_view line) const {
  if (any_) return true;
  Utf8Char c = CharAt(line, 0);
  for (size_t at = 0; c.size > 0;) {
    at += c.size;
    const Utf8Char next = CharAt(line, at);
    if (Has(c.value, next.value)) return true;
    c = next;
  }
  return false;
}

}  // namespace zhengwen::clean::rules
