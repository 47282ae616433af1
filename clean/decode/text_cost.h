// How improbable a decoded text is: the evidence by which charsets are told apart.
//
// A charset's reading of the bytes is weighed as a text of each language that is written in it. The
// cost of a reading is -2 log2 of its probability (half bits) under a model of single characters
// (char_model.inc, made by training/make_charset_model.py) plus what a change of script costs. As
// every reading accounts for the same bytes, costs of different charsets can be compared: the
// cheapest is the most probable one.
//
// ASCII costs the same in every language, so that it has no voice, and only what is not ASCII
// tells.
//
// One thread at a time; the tables behind it are shared and constant.
#ifndef ZHENGWEN_CLEAN_DECODE_TEXT_COST_H_
#define ZHENGWEN_CLEAN_DECODE_TEXT_COST_H_

#include <array>
#include <cstddef>
#include <cstdint>

namespace zhengwen::clean {

// Kinds of text; bits for sets of them.
enum Language : uint8_t {
  kSimplified = 1 << 0,
  kTraditional = 1 << 1,
  kJapanese = 1 << 2,
  kKorean = 1 << 3,
  kWestern = 1 << 4,  // western Europe
  kForeign = 1 << 5,  // any other script: Cyrillic, Greek, Arabic ...
  kAnyLanguage = 0x3F,
};
inline constexpr size_t kLanguages = 6;

class TextCost {
 public:
  // The next characters, UTF-16. U+FFFD stands for a malformed sequence. A pair of surrogates may
  // be parted between two calls.
  void Add(const char16_t* units, size_t count);

  // The cost in half bits for the cheapest of `languages` (a set of bits).
  uint64_t Best(uint8_t languages) const;

 private:
  std::array<uint64_t, kLanguages> sums_{};
  uint64_t shared_ = 0;
  uint8_t before_ = 0;  // class of the last character
};

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_DECODE_TEXT_COST_H_
