#include "classify/words/first_letters.h"

#include <algorithm>
#include <utility>

#include "core/fold.h"
#include "core/unicode.h"

namespace zhengwen::classify {
namespace {

constexpr char32_t kBmp = 0x10000;

// The characters of a text that read as a letter of phrases.
class Variants {
 public:
  explicit Variants(Letters letters) {
    if (letters == Letters::exact) return;
    for (char32_t c = 0; c < kBmp; ++c) {
      if (FoldedChar(c) != c) others_.emplace_back(FoldedChar(c), c);
    }
    std::sort(others_.begin(), others_.end());
  }
  std::vector<char32_t> Of(char32_t letter) const {
    std::vector<char32_t> all = {letter};
    auto at = std::lower_bound(others_.begin(), others_.end(), std::pair(letter, char32_t{0}));
    for (; at != others_.end() && at->first == letter; ++at) all.push_back(at->second);
    return all;
  }

 private:
  std::vector<std::pair<char32_t, char32_t>> others_;  // letter, character; ascending
};

}  // namespace

FirstLetters::FirstLetters(const std::vector<std::string>& phrases, Letters letters)
    : flags_(kBmp / kFlagsInWord), pairs_(size_t{1} << (kPairBits - kWordShift)) {
  const Variants variants(letters);
  std::string_view before;
  for (const std::string& phrase : phrases) {
    const Utf8Char first = CharAt(phrase, 0);
    const Utf8Char second = CharAt(phrase, first.size);
    const std::string_view start = std::string_view(phrase).substr(0, first.size + second.size);
    if (start == before) continue;
    before = start;
    for (const char32_t a : variants.Of(first.value)) {
      if (second.size == 0) {
        Flag(a, kBegins | kOnly);
        continue;
      }
      for (const char32_t b : variants.Of(second.value)) AddPair(a, b);
    }
  }
}

void FirstLetters::AddPair(char32_t first, char32_t second) {
  Flag(first, kBegins);
  const uint32_t bit = PairBit(first, second);
  pairs_[bit >> kWordShift] |= uint64_t{1} << (bit & kWordMask);
}

}  // namespace zhengwen::classify
