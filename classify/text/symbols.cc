#include "classify/text/symbols.h"

#include "core/unicode.h"

namespace zhengwen::classify {
namespace {

constexpr uint32_t kWordBit = 0x80000000;
constexpr uint32_t kDigitBit = 0x40000000;
constexpr uint32_t kHashFactor = 0x9E3779B1;  // 2^32 / golden ratio
// No symbol of interest is longer than this many bytes on average, so an edge is found within
// kEdgeSymbols times as many.
constexpr size_t kSymbolBytes = 4;

// The symbol at line[*at], which moves behind it; 0 for nothing (blanks between words).
uint32_t NextSymbol(std::string_view line, const CharClass* classes, size_t* at) {
  Utf8Char c = CharAt(line, *at);
  CharClass k = ClassOf(classes, c.value);
  if ((k.kind & (kLetter | kDigit)) == 0) {
    *at += c.size;
    return k.folded;
  }
  if ((k.kind & kLetter) != 0) {
    uint32_t hash = 0;
    while (c.size > 0 && (k.kind & kLetter) != 0) {
      hash = (hash ^ k.folded) * kHashFactor;
      *at += c.size;
      c = CharAt(line, *at);
      k = ClassOf(classes, c.value);
    }
    // The blank behind a word belongs to it.
    if (c.value == ' ' && (ClassOf(classes, CharAt(line, *at + 1).value).kind & kLetter) != 0)
      ++*at;
    return hash | kWordBit;
  }
  uint32_t length = 0;
  while (c.size > 0 && (k.kind & kDigit) != 0) {
    ++length;
    *at += c.size;
    c = CharAt(line, *at);
    k = ClassOf(classes, c.value);
  }
  return kDigitBit | (length < 8 ? length : 8);
}

}  // namespace

void ReadSymbols(std::string_view line, const CharClass* classes, Symbols* symbols) {
  symbols->count = 0;
  symbols->Push(Symbols::kBegin);
  size_t at = 0;
  for (size_t n = 0; n < kEdgeSymbols && at < line.size(); ++n)
    symbols->Push(NextSymbol(line, classes, &at));
  if (at < line.size()) {
    size_t tail = at;
    if (line.size() - at > kEdgeSymbols * kSymbolBytes) {
      tail = BorderBehind(line, line.size() - kEdgeSymbols * kSymbolBytes);
      symbols->Push(Symbols::kGap);
    }
    // Where the tail has more symbols than there is room for, its last ones count.
    std::array<uint32_t, kEdgeSymbols> ring;
    size_t n = 0;
    while (tail < line.size()) ring[n++ % kEdgeSymbols] = NextSymbol(line, classes, &tail);
    for (size_t i = n > kEdgeSymbols ? n - kEdgeSymbols : 0; i < n; ++i)
      symbols->Push(ring[i % kEdgeSymbols]);
  }
  symbols->Push(Symbols::kEnd);
}

}  // namespace zhengwen::classify
