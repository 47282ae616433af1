#include "classify/language/tables.h"

#include <utility>

namespace zhengwen::classify {

Result<LanguageTables> LanguageTables::Load(const std::string& config) {
  Result<CharTable> chars = CharTable::Load(config + "/language/han_forms.tsv");
  if (!chars) return chars.error();
  Result<LanguageWords> words = LanguageWords::Load(config + "/language/words.tsv");
  if (!words) return words.error();
  return LanguageTables{std::move(*chars), std::move(*words)};
}

}  // namespace zhengwen::classify
