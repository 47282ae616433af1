// Evidence: what the characters and words of a stretch of text tell of its language, counted.
//
// Of two stretches the sum is the evidence of both. Plain values; pure functions; any thread.
#ifndef ZHENGWEN_CLASSIFY_LANGUAGE_EVIDENCE_H_
#define ZHENGWEN_CLASSIFY_LANGUAGE_EVIDENCE_H_

#include <cstdint>
#include <string_view>

#include "classify/language/tables.h"

namespace zhengwen::classify {

struct Evidence {
  uint64_t han = 0;
  uint64_t kana = 0;
  uint64_t hangul = 0;
  uint64_t letters = 0;  // all others, in words (classify/language/letter_token.h)

  uint64_t simplified = 0;   // Han characters that only simplified Chinese writes
  uint64_t traditional = 0;  // ... only traditional Chinese
  uint64_t japanese = 0;     // ... only Japanese

  uint64_t classical = 0;  // sums of the words' weights (config/language/words.tsv)
  uint64_t modern = 0;
  uint64_t cantonese = 0;
  uint64_t clauses = 0;  // runs of Han characters
  uint64_t verses = 0;   // those of five or seven

  Evidence& operator+=(const Evidence& other);

  uint64_t cjk() const { return han + kana + hangul; }
  // How much there is to read, in letters: a Han character, kana or Hangul syllable says as much as
  // three letters.
  uint64_t cjk_weight() const { return kCjkWeight * cjk(); }
  uint64_t weight() const { return cjk_weight() + letters; }

  static constexpr uint64_t kCjkWeight = 3;
};

// REQUIRES: valid UTF-8. Linear in the text.
Evidence ReadEvidence(std::string_view text, const LanguageTables& tables);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_LANGUAGE_EVIDENCE_H_
