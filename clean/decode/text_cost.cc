#include "clean/decode/text_cost.h"

#include <algorithm>
#include <limits>
#include <memory>

#include "clean/decode/char_model.inc"
#include "core/unicode.h"

namespace zhengwen::clean {
namespace {

enum Class : uint8_t {
  kBreak,      // ASCII white space; the beginning
  kAsciiMark,  // ASCII punctuation
  kLower,
  kUpper,
  kAsciiDigit,
  kHanChar,
  kKanaChar,  // hiragana, katakana
  kHalfKana,  // half-width katakana
  kHangulChar,
  kAccented,     // Latin letters beyond ASCII
  kCjkMark,      // CJK punctuation and full-width forms
  kMark,         // other punctuation and symbols
  kOtherLetter,  // letters of any other script
  kOdd,          // controls, private use, unassigned, malformed
  kClasses,
};

// What it costs, in half bits, that a character of one class (row) is followed by one of another
// (column), beyond what the characters cost. Estimates: what mixes freely costs nothing, what
// hardly ever stands side by side (Hangul after kana, an accented letter after Han) about 2^-7.
constexpr uint8_t kChange[kClasses][kClasses] = {
    //            Brk AsM Low Upp Dig Han Kan Hlf Hgl Acc CjM Mrk Oth Odd
    /* Break  */ {0, 0, 0, 0, 0, 2, 2, 10, 2, 4, 2, 2, 6, 0},
    /* AsMark */ {0, 3, 2, 2, 2, 2, 2, 10, 2, 6, 2, 4, 6, 0},
    /* Lower  */ {0, 0, 0, 8, 6, 6, 6, 14, 6, 0, 4, 2, 10, 0},
    /* Upper  */ {0, 2, 0, 2, 4, 6, 6, 14, 6, 2, 4, 4, 10, 0},
    /* Digit  */ {0, 0, 6, 6, 0, 6, 6, 14, 6, 8, 4, 2, 10, 0},
    /* Han    */ {2, 4, 4, 4, 4, 0, 0, 14, 10, 14, 0, 4, 10, 0},
    /* Kana   */ {2, 4, 4, 4, 4, 0, 0, 14, 14, 14, 0, 4, 10, 0},
    /* Half   */ {2, 4, 6, 6, 6, 8, 8, 0, 14, 14, 6, 6, 14, 0},
    /* Hangul */ {0, 0, 4, 4, 4, 10, 14, 14, 0, 14, 2, 4, 10, 0},
    /* Accent */ {0, 0, 0, 8, 8, 14, 14, 14, 14, 8, 12, 4, 14, 0},
    /* CjMark */ {2, 4, 4, 4, 4, 0, 0, 10, 2, 12, 0, 4, 8, 0},
    /* Mark   */ {0, 2, 2, 2, 2, 4, 4, 10, 4, 6, 4, 4, 8, 0},
    /* Other  */ {0, 0, 6, 6, 6, 10, 10, 14, 10, 14, 8, 4, 0, 0},
    /* Odd    */ {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
};

// Half bits. ASCII: rough frequencies of mixed text. The others: a character that tells nothing of
// its language but that bytes misread as another charset would often yield.
constexpr uint8_t kSpaceCost = 6;
constexpr uint8_t kLowerCost = 9;
constexpr uint8_t kUpperCost = 12;
constexpr uint8_t kDigitCost = 10;
constexpr uint8_t kAsciiMarkCost = 13;
constexpr uint8_t kMarkCost = 24;           // symbols without a count
constexpr uint8_t kHalfKanaCost = 18;       // in Japanese
constexpr uint8_t kOtherLetterCost = 12;    // in a text of that script
constexpr uint8_t kForeignAccentCost = 14;  // Polish, Turkish, Vietnamese ...
constexpr uint8_t kHanjaCost = 34;          // in Korean
constexpr uint8_t kAlienCost = 40;          // a letter that the language does not have
constexpr uint8_t kOddCost = 50;            // malformed, private use, controls
constexpr uint8_t kNulCost = 28;            // it parts fields and fills blocks of binary files
constexpr uint8_t kPairCost = 40;           // a character beyond the BMP, both its units together
constexpr uint8_t kMostCost = 44;           // bound on costs of plain characters

struct Entry {
  std::array<uint8_t, kLanguages> cost;
  uint8_t shared_class;
  uint8_t padding;
};

constexpr uint8_t Cost(char letter) { return static_cast<uint8_t>(letter - '#'); }

constexpr std::array<uint8_t, kLanguages> Same(uint8_t cost) {
  return {cost, cost, cost, cost, cost, cost};
}

// Greek to Thai. Burmese, Ethiopic, Khmer and the many scripts above would make bytes of any kind
// look like text, and hardly occur but in UTF-8, which needs no guess.
bool IsGuessedScript(char32_t c) { return c >= 0x370 && c < 0xE80; }

// Index into the k...Small tables, or -1.
int SmallIndex(char32_t c) {
  int base = 0;
  constexpr std::array<std::array<char32_t, 2>, 4> kRanges = {
      {{0xA0, 0x180}, {0x2000, 0x2070}, {0x3000, 0x3100}, {0xFF00, 0xFFF0}}};
  for (const auto& [begin, end] : kRanges) {
    if (c >= begin && c < end) return base + static_cast<int>(c - begin);
    base += static_cast<int>(end - begin);
  }
  return -1;
}

Entry AsciiEntry(char32_t c) {
  if (c >= 'a' && c <= 'z') return {Same(kLowerCost), kLower, 0};
  if (c >= 'A' && c <= 'Z') return {Same(kUpperCost), kUpper, 0};
  if (c >= '0' && c <= '9') return {Same(kDigitCost), kAsciiDigit, 0};
  if (c == ' ' || c == '\n') return {Same(kSpaceCost), kBreak, 0};
  if (c == '\r' || c == '\t') return {Same(kSpaceCost + 2), kBreak, 0};
  if (c > ' ' && c < 0x7F) return {Same(kAsciiMarkCost), kAsciiMark, 0};
  return {Same(c == 0 ? kNulCost : kOddCost), kOdd, 0};
}

Class ClassOf(char32_t c, uint16_t kind) {
  if (c >= 0xFF61 && c <= 0xFF9F) return kHalfKana;
  if ((kind & kHan) != 0) return c == 0x3005 || c == 0x3007 || c >= 0x3400 ? kHanChar : kCjkMark;
  if ((kind & kKana) != 0 || c == 0x30FC) return kKanaChar;
  if ((kind & kHangul) != 0) return kHangulChar;
  if ((c >= 0x3000 && c < 0x3040) || (c >= 0xFF00 && c < 0xFFF0)) return kCjkMark;
  if ((kind & kLetter) != 0) return c < 0x250 ? kAccented : kOtherLetter;
  if ((kind & kControl) != 0 || c == 0xFFFD) return kOdd;
  return kMark;
}

Entry EntryOf(char32_t c) {
  if (c < 0x80) return AsciiEntry(c);
  const Class cls = ClassOf(c, KindOf(c));
  if (cls == kOdd || (c >= 0x80 && c < 0xA0)) return {Same(kOddCost), kOdd, 0};
  if (c >= 0x4E00 && c < 0xA000) {
    const size_t i = c - 0x4E00;
    return {{Cost(kHansHan[i]), Cost(kHantHan[i]), Cost(kJapaneseHan[i]), kHanjaCost, kAlienCost,
             kAlienCost},
            cls,
            0};
  }
  if (c >= 0xAC00 && c < 0xD7A4) {
    const uint8_t korean = Cost(kKoreanHangul[c - 0xAC00]);
    return {{kAlienCost, kAlienCost, kAlienCost, korean, kAlienCost, kAlienCost}, cls, 0};
  }
  std::array<uint8_t, kLanguages> cost = Same(cls == kMark ? kMarkCost : kAlienCost);
  if (const int i = SmallIndex(c); i >= 0) {
    const std::array<uint8_t, kLanguages> small = {Cost(kHansSmall[i]),     Cost(kHantSmall[i]),
                                                   Cost(kJapaneseSmall[i]), Cost(kKoreanSmall[i]),
                                                   Cost(kWesternSmall[i]),  kAlienCost};
    for (size_t k = 0; k < kLanguages; ++k) cost[k] = std::min(cost[k], small[k]);
  }
  if (cls == kHalfKana) cost[2] = kHalfKanaCost;
  if (cls == kOtherLetter && IsGuessedScript(c)) cost[5] = kOtherLetterCost;
  if (cls == kAccented) cost[5] = kForeignAccentCost;
  return {cost, cls, 0};
}

using Table = std::array<Entry, 0x10000>;

const Table& Entries() {
  static const std::unique_ptr<const Table> table = [] {
    auto made = std::make_unique<Table>();
    for (char32_t c = 0; c < made->size(); ++c) (*made)[c] = EntryOf(c);
    // A pair costs kPairCost in all: its second unit is free.
    for (char32_t c = 0xD800; c < 0xDC00; ++c) (*made)[c] = {Same(kPairCost), kMark, 0};
    for (char32_t c = 0xDC00; c < 0xE000; ++c) (*made)[c] = {Same(0), kMark, 0};
    return made;
  }();
  return *table;
}

static_assert(sizeof(Entry) == 8);
static_assert(kPairCost <= kMostCost && kAlienCost <= kMostCost);

}  // namespace

void TextCost::Add(const char16_t* units, size_t count) {
  static const Table& table = Entries();
  for (size_t i = 0; i < count; ++i) {
    const Entry& entry = table[units[i]];
    shared_ += kChange[before_][entry.shared_class];
    before_ = entry.shared_class;
    for (size_t k = 0; k < kLanguages; ++k) sums_[k] += entry.cost[k];
  }
}

uint64_t TextCost::Best(uint8_t languages) const {
  uint64_t best = std::numeric_limits<uint64_t>::max();
  for (size_t k = 0; k < kLanguages; ++k) {
    if ((languages >> k & 1) != 0) best = std::min(best, sums_[k] + shared_);
  }
  return best;
}

}  // namespace zhengwen::clean
