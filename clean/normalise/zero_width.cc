// Characters without width: U+200B to U+200F, U+202A to U+202E, U+2060 to U+206F, the soft hyphen
// and byte order marks inside the text. Joiners stay where they are part of the writing: inside an
// emoji, and between letters of the scripts that are shaped by them (Arabic, those of India, ...).
#include "clean/normalise/characters.h"
#include "clean/normalise/finders.h"
#include "core/unicode.h"

namespace zhengwen::clean {
namespace {

constexpr char32_t kNonJoiner = 0x200C;
constexpr char32_t kJoiner = 0x200D;
constexpr char32_t kEmojiStyle = 0xFE0F;

// Letters and marks of a script in which joiners change the shape of words: from Hebrew to
// Mongolian, less Hangul's jamo.
bool IsShaped(char32_t c) {
  return ((c >= 0x0590 && c < 0x10A0) || (c >= 0x1780 && c < 0x18B0) ||
          (c >= 0xA800 && c < 0xAC00)) &&
         (KindOf(c) & kLetter) != 0;
}

bool IsEmoji(char32_t c) { return c >= 0x2190 && ((KindOf(c) & kSymbol) != 0 || c == kEmojiStyle); }

bool IsNeeded(std::string_view text, uint32_t at, Utf8Char c) {
  if (c.value != kJoiner && c.value != kNonJoiner) return false;
  const char32_t before = CharBefore(text, at).value;
  const char32_t behind = CharAt(text, at + c.size).value;
  if (IsShaped(before) && IsShaped(behind)) return true;
  return c.value == kJoiner && IsEmoji(before) && IsEmoji(behind);
}

}  // namespace

uint32_t FindZeroWidth(Scan* scan, uint32_t at) {
  uint32_t end = at;
  for (Utf8Char c = CharAt(scan->text(), end);
       c.size != 0 && IsZeroWidth(c.value) && !IsNeeded(scan->text(), end, c);
       c = CharAt(scan->text(), end)) {
    end += c.size;
  }
  if (end > at) scan->Put(at, end, Reason::zero_width, "");
  return end - at;
}

}  // namespace zhengwen::clean
