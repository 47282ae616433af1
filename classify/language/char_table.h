// What a single character tells of a text's language: its script, and which Han characters only
// one of simplified Chinese, traditional Chinese and Japanese writes
// (config/language/han_forms.tsv).
//
// Immutable once loaded; any thread.
#ifndef ZHENGWEN_CLASSIFY_LANGUAGE_CHAR_TABLE_H_
#define ZHENGWEN_CLASSIFY_LANGUAGE_CHAR_TABLE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "core/result.h"

namespace zhengwen::classify {

enum class CharGroup : uint8_t {
  space,  // and controls, line ends
  mark,   // punctuation and symbols
  han,
  kana,
  hangul,
  letter,
  digit,
};
// Where a clause or word may end.
constexpr bool IsBorder(CharGroup group) { return group <= CharGroup::mark; }

enum class HanForm : uint8_t { any, simplified, traditional, japanese };

class CharTable {
 public:
  // An error names file and line.
  static Result<CharTable> Load(const std::string& path);

  struct Entry {
    CharGroup group = CharGroup::space;
    HanForm form = HanForm::any;
    bool begins_word = false;  // of config/language/words.tsv
  };
  Entry operator[](char32_t c) const { return c < entries_.size() ? entries_[c] : BeyondBmp(c); }

  void SetBeginsWord(char32_t c) {
    if (c < entries_.size()) entries_[c].begins_word = true;
  }

 private:
  static Entry BeyondBmp(char32_t c);

  std::vector<Entry> entries_;  // of the BMP
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_LANGUAGE_CHAR_TABLE_H_
