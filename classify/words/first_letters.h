// FirstLetters: the first one and two letters of phrases, as a filter that inner loops ask before
// they look for a phrase.
//
// Without branches, in 32 KB. It may say yes where no phrase begins (one pair of letters in some
// twenty), never no where one does; a letter beyond the BMP always gets a yes. Immutable once
// built; any thread.
#ifndef ZHENGWEN_CLASSIFY_WORDS_FIRST_LETTERS_H_
#define ZHENGWEN_CLASSIFY_WORDS_FIRST_LETTERS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace zhengwen::classify {

// How letters of the text are compared with those of the phrases.
enum class Letters : uint8_t {
  exact,
  folded,  // the text's letters are folded (core/fold.h) as they are read; the phrases are already
};

class FirstLetters {
 public:
  // `phrases`: valid UTF-8, none empty, in byte order.
  explicit FirstLetters(const std::vector<std::string>& phrases = {},
                        Letters letters = Letters::exact);

  // Whether a phrase may begin with a letter that `next` follows; whether one of two letters or
  // more may.
  bool Has(char32_t c, char32_t next) const {
    if (c >= kBmp) return true;
    const uint64_t flags = FlagsOf(c);
    return ((flags & PairFlag(c, next)) | (flags & kOnly)) != 0;
  }
  // Whether a phrase is this letter alone.
  bool HasOnly(char32_t c) const { return c >= kBmp || (FlagsOf(c) & kOnly) != 0; }
  bool HasPair(char32_t c, char32_t next) const { return c >= kBmp || PairFlag(c, next) != 0; }

 private:
  static constexpr char32_t kBmp = 0x10000;
  static constexpr uint64_t kBegins = 1;
  static constexpr uint64_t kOnly = 2;
  static constexpr uint32_t kFlagsInWord = 32;
  static constexpr int kPairBits = 17;
  static constexpr int kWordShift = 6;
  static constexpr uint32_t kWordMask = 63;

  void Flag(char32_t c, uint64_t flags) {
    if (c < kBmp) flags_[c / kFlagsInWord] |= flags << (c % kFlagsInWord * 2);
  }
  uint64_t FlagsOf(char32_t c) const {
    return flags_[c / kFlagsInWord] >> (c % kFlagsInWord * 2) & (kBegins | kOnly);
  }
  void AddPair(char32_t first, char32_t second);
  static uint32_t PairBit(char32_t first, char32_t second) {
    return (first * 0x9E3779B1U ^ second * 0x85EBCA77U) >> (32 - kPairBits);
  }
  // 1 or 0.
  uint64_t PairFlag(char32_t first, char32_t second) const {
    const uint32_t bit = PairBit(first, second);
    return pairs_[bit >> kWordShift] >> (bit & kWordMask) & 1;
  }

  std::vector<uint64_t> flags_;  // two bits for each character of the BMP
  std::vector<uint64_t> pairs_;  // by hash
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_WORDS_FIRST_LETTERS_H_
