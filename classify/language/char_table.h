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

  // Of a character, in one byte, so that the table of them stays near.
  class Entry {
   public:
    constexpr explicit Entry(CharGroup group = CharGroup::space)
        : bits_(static_cast<uint8_t>(group)) {}
    CharGroup group() const { return static_cast<CharGroup>(bits_ & kGroup); }
    HanForm form() const { return static_cast<HanForm>(bits_ >> kFormShift); }

    void SetForm(HanForm form) {
      bits_ = static_cast<uint8_t>(bits_ | static_cast<unsigned>(form) << kFormShift);
    }

   private:
    static constexpr uint8_t kGroup = 7;
    static constexpr int kFormShift = 3;
    uint8_t bits_;
  };
  Entry operator[](char32_t c) const { return c < entries_.size() ? entries_[c] : BeyondBmp(c); }

 private:
  static Entry BeyondBmp(char32_t c);

  std::vector<Entry> entries_;  // of the BMP
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_LANGUAGE_CHAR_TABLE_H_
