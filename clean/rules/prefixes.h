// Prefixes: which two characters a match of a set of patterns can begin with.
//
// A filter in front of the automaton: most lines begin with characters that no rule begins with,
// and need not be matched at all. The answer may be too large, never too small; what the reader of
// patterns here does not know counts as "any character".
//
// Plain value, any thread.
#ifndef ZHENGWEN_CLEAN_RULES_PREFIXES_H_
#define ZHENGWEN_CLEAN_RULES_PREFIXES_H_

#include <bitset>
#include <string_view>

namespace zhengwen::clean::rules {

class Prefixes {
 public:
  enum class End {
    fixed,  // a match takes the whole line
    open,   // anything may follow a match
  };

  // Adds those of one pattern. `pattern`: valid RE2 syntax, macros expanded.
  void Add(std::string_view pattern, End end);

  // Whether a match can begin with any character at all.
  bool any() const { return any_; }

  // Whether a match can begin where `line` (valid UTF-8, not empty) begins; or anywhere in it.
  bool AtBegin(std::string_view line) const;
  bool Anywhere(std::string_view line) const;

 private:
  static constexpr char32_t kEndOfLine = 0;
  static constexpr char32_t kBmp = 0x10000;
  static constexpr size_t kPairs = size_t{1} << 17;  // bits; the shipped rows set some 5 % of them
  static size_t Slot(char32_t first, char32_t second) {
    return (first * 0x9E3779B1U + second * 0x85EBCA6BU) >> 15 & (kPairs - 1);
  }
  bool Has(char32_t first, char32_t second) const {
    return first >= kBmp || firsts_[first] || pairs_[Slot(first, second)];
  }

  std::bitset<kBmp> firsts_;  // whatever stands behind them
  std::bitset<kPairs> pairs_;
  bool any_ = false;
};

}  // namespace zhengwen::clean::rules

#endif  // ZHENGWEN_CLEAN_RULES_PREFIXES_H_
