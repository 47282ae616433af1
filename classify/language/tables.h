// The tables of config/language together.
//
// Immutable once loaded; any thread.
#ifndef ZHENGWEN_CLASSIFY_LANGUAGE_TABLES_H_
#define ZHENGWEN_CLASSIFY_LANGUAGE_TABLES_H_

#include <string>

#include "classify/language/char_table.h"
#include "classify/language/words.h"

namespace zhengwen::classify {

struct LanguageTables {
  CharTable chars;
  LanguageWords words;

  // Of a config folder. An error names file and line.
  static Result<LanguageTables> Load(const std::string& config);
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_LANGUAGE_TABLES_H_
