// Private-use characters, nearly always glyphs of an icon font. Ten of them are ideographs and
// letters that GB 18030-2000 had no other place for; these become what GB 18030-2022 says.
#include "clean/normalise/characters.h"
#include "clean/normalise/finders.h"
#include "core/unicode.h"

namespace zhengwen::clean {
namespace {

// Source: GB 18030-2022, annex on the characters moved out of the private-use area.
char32_t Standard(char32_t c) {
  switch (c) {
    case 0xE7C7:
      return 0x1E3F;
    case 0xE7C8:
      return 0x01F9;
    case 0xE81E:
      return 0x9FB4;
    case 0xE826:
      return 0x9FB5;
    case 0xE82B:
      return 0x9FB6;
    case 0xE82C:
      return 0x9FB7;
    case 0xE832:
      return 0x9FB8;
    case 0xE843:
      return 0x9FB9;
    case 0xE854:
      return 0x9FBA;
    case 0xE864:
      return 0x9FBB;
    default:
      return 0;
  }
}

}  // namespace

uint32_t FindPrivateUse(Scan* scan, uint32_t at) {
  const Utf8Char c = CharAt(scan->text(), at);
  if (!IsPrivateUse(c.value)) return 0;
  std::string by;
  if (const char32_t standard = Standard(c.value); standard != 0) AppendUtf8(standard, &by);
  scan->Put(at, at + c.size, Reason::private_use, by);
  return c.size;
}

}  // namespace zhengwen::clean
