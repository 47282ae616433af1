#include "classify/text/char_class.h"

#include <memory>
#include <string>
#include <vector>

#include "core/unicode.h"

namespace zhengwen::classify {
namespace {

constexpr char32_t kBmp = 0x10000;

// The forty commonest particles, prepositions, conjunctions, auxiliaries and pronouns of modern
// Chinese, in their simplified forms.
constexpr char32_t kFunctionWords[] = {
    0x4E0A, 0x4E0D, 0x4E0E, 0x4E3A, 0x4E5F, 0x4E86, 0x4E8E, 0x4ECE, 0x4ED6, 0x4EE5,
    0x4F1A, 0x4F46, 0x4F60, 0x5176, 0x5230, 0x548C, 0x5728, 0x5979, 0x5BF9, 0x5C06,
    0x5C31, 0x5E76, 0x5F88, 0x6211, 0x628A, 0x662F, 0x6709, 0x6765, 0x7684, 0x7740,
    0x800C, 0x80FD, 0x88AB, 0x8981, 0x8BA9, 0x8BF4, 0x8FC7, 0x8FD8, 0x8FD9, 0x90FD};
constexpr char32_t kPronouns[] = {0x4F60, 0x54B1, 0x60A8, 0x6211};
constexpr char32_t kSeparators[] = {'/',    '>',    '_',    '|',    0x00B7,
                                    0x00BB, 0x2022, 0x203A, 0x2502, 0xFF5C};
constexpr char32_t kBullets[] = {'*',    '+',    '-',    '>',    0x00B7, 0x00BB, 0x2013,
                                 0x2014, 0x2022, 0x203B, 0x221A, 0x25A0, 0x25AA, 0x25B6,
                                 0x25BA, 0x25C6, 0x25CB, 0x25CE, 0x25CF, 0x2605, 0x2606};
constexpr char32_t kNumerals[] = {0x3007, 0x4E00, 0x4E03, 0x4E09, 0x4E5D, 0x4E8C, 0x4E94,
                                  0x516B, 0x516D, 0x5341, 0x56DB, 0x767E, 0x96F6};
constexpr char32_t kListMarks[] = {')', '.', ':', 0x3001, 0xFF09, 0xFF0E, 0xFF1A};
constexpr char32_t kArrows[] = {'>', 0x00BB, 0x203A, 0xFF1E};
constexpr char32_t kCodes[] = {'{', '}', '(', ')', ';', '=', '<', '>', '_', '[', ']', '#', '$'};

// A Han character says about as much as four letters; digits and marks lie between.
uint8_t SizeOf(uint16_t kind) {
  if ((kind & (kSpace | kLineEnd | kControl)) != 0) return 0;
  if ((kind & kHan) != 0) return 4;
  if ((kind & (kKana | kHangul)) != 0) return 3;
  if ((kind & kDigit) != 0) return 2;
  if ((kind & kLetter) != 0) return 1;
  return (kind & kWide) != 0 ? 4 : 1;
}

CharClass Classify(char32_t c) {
  CharClass made;
  made.kind = KindOf(c);
  made.size = SizeOf(made.kind);
  if ((made.kind & kDigit) != 0) {
    made.folded = '0';
  } else if ((made.kind & (kSpace | kLineEnd)) != 0) {
    made.folded = ' ';
  } else if (c < 0xD800 || c > 0xDFFF) {
    std::string one;
    AppendUtf8(c, &one);
    made.folded = static_cast<uint16_t>(CharAt(Folded(one), 0).value);
  }
  return made;
}

std::vector<CharClass> MakeTable() {
  std::vector<CharClass> table(kBmp);
  for (char32_t c = 0; c < kBmp; ++c) table[c] = Classify(c);
  const auto mark = [&table](const auto& chars, CharRole role) {
    for (const char32_t c : chars) table[c].role = static_cast<uint8_t>(table[c].role | role);
  };
  mark(kFunctionWords, kFunction);
  mark(kPronouns, kPronoun);
  mark(kSeparators, kSeparator);
  mark(kBullets, kBullet);
  mark(kNumerals, kNumeral);
  mark(kListMarks, kListMark);
  mark(kArrows, kArrow);
  mark(kCodes, kCode);
  // A traditional form plays the role of its simplified one.
  for (CharClass& c : table) {
    if ((c.kind & kHan) != 0) c.role = table[c.folded].role;
  }
  return table;
}

}  // namespace

const CharClass* CharClasses() {
  static const auto table = std::make_unique<const std::vector<CharClass>>(MakeTable());
  return table->data();
}

CharClass BeyondBmp(char32_t c) {
  CharClass made;
  made.kind = KindOf(c);
  made.size = SizeOf(made.kind);
  made.folded = static_cast<uint16_t>(c);
  return made;
}

}  // namespace zhengwen::classify
