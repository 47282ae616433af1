// Long quotations: what somebody else says, in “ ” or 「 」, longer than a few words.
//
// One object reads along with one text. Linear: it looks ahead to where a quotation ends, and
// looks no further until the text has come there. Thread safety: none.
#ifndef ZHENGWEN_CLASSIFY_GENRE_QUOTATIONS_H_
#define ZHENGWEN_CLASSIFY_GENRE_QUOTATIONS_H_

#include <cstddef>
#include <string_view>

namespace zhengwen::classify {

inline constexpr size_t kLongQuotation = 10;       // characters; a shorter one is a name or a term
inline constexpr size_t kLongestQuotation = 2000;  // a longer one was not closed

class QuotationReader {
 public:
  // REQUIRES: valid UTF-8, which outlives the reader.
  explicit QuotationReader(std::string_view text) : text_(text) {}

  // Whether the character c at text[at] stands within a long quotation, its marks included; none
  // reaches over a line end. To be asked of characters in their order; those that open nothing may
  // be asked about by IsWithin alone.
  bool Read(size_t at, char32_t c) {
    if (at >= looked_ && Opens(c)) LookAhead(at);
    return IsWithin(at);
  }
  bool IsWithin(size_t at) const { return at < end_; }

 private:
  static constexpr bool Opens(char32_t c) {
    return c == U'\u201C' || c == U'\u300C' || c == U'\u300E';
  }
  void LookAhead(size_t at);

  std::string_view text_;
  size_t end_ = 0;     // of the last long quotation
  size_t looked_ = 0;  // what begins before it opens none
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_GENRE_QUOTATIONS_H_
