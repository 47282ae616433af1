#include "clean/decode/sample.h"

#include <algorithm>

namespace zhengwen::clean {
namespace {

constexpr size_t kParts = 3;
constexpr unsigned char kAlwaysSingle = 0x30;  // no trail byte of any charset is below
constexpr size_t kContext = 16;  // bytes of ASCII kept before a line's first other byte

// The first place at or after `at` that begins a character for certain; the end if there is none.
size_t NextBorder(std::string_view bytes, size_t at) {
  if (at == 0) return 0;
  const auto found =
      std::find_if(bytes.begin() + static_cast<ptrdiff_t>(at - 1), bytes.end(),
                   [](char c) { return static_cast<unsigned char>(c) < kAlwaysSingle; });
  return found == bytes.end() ? bytes.size() : static_cast<size_t>(found - bytes.begin()) + 1;
}

// Appends at most `budget` bytes of the lines of `part` that are not ASCII.
void AppendLines(std::string_view part, size_t budget, std::string* sample) {
  while (budget > 0) {
    const auto high = std::find_if(part.begin(), part.end(),
                                   [](char c) { return static_cast<signed char>(c) < 0; });
    if (high == part.end()) return;
    const auto first = static_cast<size_t>(high - part.begin());
    part.remove_prefix(first - std::min(first, kContext));
    const size_t line = std::min(part.find('\n', std::min(first, kContext)), part.size());
    sample->append(part, 0, std::min(line, budget));
    sample->push_back('\n');  // also where a line was cut inside a character
    budget -= std::min(line, budget);
    part.remove_prefix(std::min(line + 1, part.size()));
  }
}

}  // namespace

std::string SampleLines(std::string_view bytes, size_t budget) {
  std::string sample;
  size_t begin = 0;
  for (size_t part = 1; part <= kParts; ++part) {
    const size_t end =
        part == kParts ? bytes.size() : NextBorder(bytes, bytes.size() / kParts * part);
    AppendLines(bytes.substr(begin, end - begin), budget / kParts, &sample);
    begin = end;
  }
  return sample;
}

}  // namespace zhengwen::clean
