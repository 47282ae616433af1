// The words that tell classical Chinese, modern Chinese and Cantonese from each other
// (config/language/words.tsv).
//
// Of the words that begin at a place the longest counts; one of `excuse` counts nothing, nor does
// what stands within it. Immutable once loaded; any thread.
#ifndef ZHENGWEN_CLASSIFY_LANGUAGE_WORDS_H_
#define ZHENGWEN_CLASSIFY_LANGUAGE_WORDS_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "classify/words/phrase_trie.h"
#include "core/result.h"

namespace zhengwen::classify {

enum class WordSign : uint8_t { excuse, classical, modern, cantonese };
inline constexpr std::array<std::string_view, 4> kWordSigns = {"excuse", "classical", "modern",
                                                               "cantonese"};

// Where a word counts. A border is whatever is neither letter nor digit, and the line's ends.
enum class WordPlace : uint8_t {
  any,
  begin,  // behind a border
  end,    // before a border
};
inline constexpr std::array<std::string_view, 3> kWordPlaces = {"any", "begin", "end"};

class LanguageWords {
 public:
  static constexpr uint8_t kGreatestWeight = 9;

  // An error names file and line.
  static Result<LanguageWords> Load(const std::string& path);

  struct Use {
    WordSign sign = WordSign::excuse;
    WordPlace place = WordPlace::any;
    uint8_t weight = 0;
  };
  struct Hit {
    Use use;
    uint32_t size = 0;  // bytes; 0: no word begins here
  };
  // REQUIRES: valid UTF-8, `at` on a border of characters before the end.
  // `begins`: whether a border stands before text[at]; ends(place): whether one does at `place`.
  template <class Ends>
  Hit At(std::string_view text, size_t at, bool begins, const Ends& ends) const {
    const PhraseTrie::Match match = trie_.Longest(text, at, [&](const PhraseTrie::Match& m) {
      const WordPlace place = uses_[m.phrase].place;
      return place == WordPlace::any || (place == WordPlace::begin ? begins : ends(at + m.size));
    });
    return match.size == 0 ? Hit{} : Hit{uses_[match.phrase], match.size};
  }

  // What a character counts that begins no longer word, in one byte; most words are such. The
  // place of some has to be looked at.
  class Only {
   public:
    Only() = default;
    explicit Only(Use use);
    bool needs_place() const { return (bits_ & kNeedsPlace) != 0; }
    // The weight, in the sign's part of a sum of many.
    uint64_t sum() const { return uint64_t{bits_ & kWeight} << kShifts[bits_ >> kSignShift & 3]; }

   private:
    static constexpr unsigned kWeight = 15;
    static constexpr int kSignShift = 4;
    static constexpr unsigned kNeedsPlace = 1 << 6;
    uint8_t bits_ = 0;
  };
  // Sums of as many characters are told apart again by Sum.
  static constexpr size_t kMostSummed = 4096;
  static uint64_t Sum(uint64_t sums, WordSign sign) {
    return sums >> kShifts[static_cast<size_t>(sign)] & kSumMask;
  }
  // REQUIRES: a character of the BMP.
  Only OnlyOf(char32_t c) const { return only_[c]; }

  // Whether a word may begin with the character c, which `next` follows (0: nothing); whether one
  // of two characters or more may.
  bool MayBegin(char32_t c, char32_t next) const { return trie_.MayBegin(c, next); }
  bool MayBeginLong(char32_t c, char32_t next) const { return trie_.MayBeginLong(c, next); }

 private:
  static constexpr std::array<int, 4> kShifts = {0, 0, 20, 40};  // by sign; excuses have no weight
  static constexpr uint64_t kSumMask = (1 << 20) - 1;

  PhraseTrie trie_;
  std::vector<Use> uses_;   // of each word
  std::vector<Only> only_;  // of each character of the BMP
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_LANGUAGE_WORDS_H_
