// GenreFacts: what a text shows of its kind, in 1/1,000, from one pass over it.
//
// The facts are one number for each cue of config/genre/cues.tsv, then those of facts.def
// that no list of phrases can tell. A rate r, of hits in a thousand characters, is r / (r + 4), so
// that long and short texts compare and nothing weighs without bound; a count in the lead, opening
// or closing is of three at most.
//
// Of a long text only its beginning and its end are read (classify/genre/excerpt.h).
//
// Thread safety: MeasureGenre is a pure function.
#ifndef ZHENGWEN_CLASSIFY_GENRE_FACTS_H_
#define ZHENGWEN_CLASSIFY_GENRE_FACTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "classify/genre/cues.h"

namespace zhengwen::classify {

inline constexpr size_t kLeadChars = 150;
inline constexpr size_t kOpeningChars = 300;
inline constexpr size_t kClosingChars = 200;

struct GenreFactInfo {
  std::string_view name;
  std::string_view what;
};
inline constexpr std::array kGenreFacts = {
#define GENRE_FACT(name, what) GenreFactInfo{#name, what},
#include "classify/genre/facts.def"
#undef GENRE_FACT
};

// Names and words of all facts, in the order of MeasureGenre.
std::vector<GenreFactInfo> GenreFactInfos(const Cues& cues);

// Values from 0 to 1,000. REQUIRES: valid UTF-8.
std::vector<int32_t> MeasureGenre(std::string_view text, const Cues& cues);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_GENRE_FACTS_H_
