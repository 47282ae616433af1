#include "classify/language/char_table.h"

#include "core/table_file.h"
#include "core/unicode.h"

namespace zhengwen::classify {
namespace {

constexpr char32_t kBmp = 0x10000;

CharGroup GroupOf(char32_t c) {
  const uint16_t kind = KindOf(c);
  if ((kind & kHan) != 0) return CharGroup::han;
  if ((kind & kKana) != 0) return CharGroup::kana;
  if ((kind & kHangul) != 0) return CharGroup::hangul;
  if ((kind & kLetter) != 0) return CharGroup::letter;
  if ((kind & kDigit) != 0) return CharGroup::digit;
  return (kind & (kPunctuation | kSymbol)) != 0 ? CharGroup::mark : CharGroup::space;
}

}  // namespace

CharTable::Entry CharTable::BeyondBmp(char32_t c) { return Entry(GroupOf(c)); }

Result<CharTable> CharTable::Load(const std::string& path) {
  Result<Table> table = LoadTable(path, {"character", "form", "other"});
  if (!table) return table.error();
  CharTable chars;
  chars.entries_.resize(kBmp);
  for (char32_t c = 0; c < kBmp; ++c) chars.entries_[c] = Entry(GroupOf(c));
  for (const TableRow& row : table->rows) {
    const auto fail = [&](const char* message) {
      return Error{ErrorCode::config, table->Where(row), message};
    };
    const Utf8Char c = CharAt(row.cells[0], 0);
    if (c.size == 0 || c.size != row.cells[0].size() || c.value >= kBmp ||
        chars[c.value].group() != CharGroup::han)
      return fail("character is one Han character of three bytes");
    if (chars[c.value].form() != HanForm::any) return fail("stands twice");
    const std::string& name = row.cells[1];
    const HanForm form = name == "simplified"    ? HanForm::simplified
                         : name == "traditional" ? HanForm::traditional
                         : name == "japanese"    ? HanForm::japanese
                                                 : HanForm::any;
    if (form == HanForm::any) return fail("form is simplified, traditional or japanese");
    chars.entries_[c.value].SetForm(form);
  }
  return chars;
}

}  // namespace zhengwen::classify
