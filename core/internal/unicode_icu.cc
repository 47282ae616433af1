#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>
#include <memory>

#include "core/unicode.h"

namespace zhengwen {
namespace {

constexpr char32_t kTableSize = 0x10000;  // the BMP; the rest is asked for one by one

bool IsSentenceEnd(char32_t c) {
  switch (c) {
    case '.':
    case '!':
    case '?':
    case ';':
    case 0x2026:  // ellipsis
    case 0x3002:
    case 0xFF0E:
    case 0xFF01:
    case 0xFF1F:  // ideographic full stop, full-width . ! ?
    case 0xFF1B:
    case 0xFF61:
    case 0x203C:
    case 0x2047:
    case 0x2048:
    case 0x2049:
      return true;
    default:
      return false;
  }
}

bool IsComma(char32_t c) { return c == ',' || c == 0xFF0C || c == 0x3001 || c == 0xFF64; }

uint16_t LetterKind(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  if (u_hasBinaryProperty(code, UCHAR_IDEOGRAPHIC) != 0) return kHan;
  UErrorCode error = U_ZERO_ERROR;
  switch (uscript_getScript(code, &error)) {
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
      return kKana;
    case USCRIPT_HANGUL:
      return kHangul;
    default:
      return kLetter;
  }
}

uint16_t Classify(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  uint16_t kind = 0;
  const int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  if (width == U_EA_WIDE || width == U_EA_FULLWIDTH) kind |= kWide;
  if ((c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029) return kind | kLineEnd;
  if (u_isUWhiteSpace(code) != 0) return kind | kSpace;
  if (IsSentenceEnd(c)) kind |= kSentenceEnd;
  if (IsComma(c)) kind |= kComma;
  if (c == ':' || c == 0xFF1A) kind |= kColon;
  switch (u_charType(code)) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_LETTER_NUMBER:
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return kind | LetterKind(c);
    case U_DECIMAL_DIGIT_NUMBER:
      return kind | kDigit;
    case U_START_PUNCTUATION:
    case U_INITIAL_PUNCTUATION:
      return kind | kPunctuation | kOpening;
    case U_END_PUNCTUATION:
    case U_FINAL_PUNCTUATION:
      return kind | kPunctuation | kClosing;
    case U_DASH_PUNCTUATION:
    case U_CONNECTOR_PUNCTUATION:
    case U_OTHER_PUNCTUATION:
      kind |= kPunctuation;
      if (c == '"' || c == '\'') kind |= kClosing | kOpening;
      return kind;
    case U_MATH_SYMBOL:
    case U_CURRENCY_SYMBOL:
    case U_MODIFIER_SYMBOL:
    case U_OTHER_SYMBOL:
    case U_OTHER_NUMBER:
      return kind | kSymbol;
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
    case U_SURROGATE:
    case U_PRIVATE_USE_CHAR:
    case U_UNASSIGNED:
      return kind | kControl;
    default:
      return kind;
  }
}

}  // namespace

namespace internal {

const uint16_t* const kBmpKinds = [] {
  static std::array<uint16_t, kTableSize> kinds;
  for (char32_t c = 0; c < kTableSize; ++c) kinds[c] = Classify(c);
  return kinds.data();
}();

uint16_t KindBeyondBmp(char32_t c) { return Classify(c); }

}  // namespace internal

}  // namespace zhengwen
