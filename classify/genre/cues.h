// Cues: phrases that tell what kind of text a document is (config/genre/cues.tsv, phrases.tsv).
//
// A cue has many phrases and counts where they stand: a greeting at the beginning says more than
// one further down. Of the phrases of one cue that begin at a place the longest counts; one of
// `excuse` counts nothing, nor does what stands within it. Letters are compared folded
// (core/unicode.h).
//
// Immutable once loaded; any thread.
#ifndef ZHENGWEN_CLASSIFY_GENRE_CUES_H_
#define ZHENGWEN_CLASSIFY_GENRE_CUES_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "classify/words/phrase_trie.h"
#include "core/result.h"

namespace zhengwen::classify {

enum class CueZone : uint8_t {
  all,      // anywhere: how often, for the length of the text
  outside,  // the same, outside of long quotations
  lead,     // in the first kLeadChars: how often
  opening,  // in the first kOpeningChars
  closing,  // in the last kClosingChars
  role,     // nowhere by itself: facts are made of it (CueRoles)
};
inline constexpr std::array<std::string_view, 6> kCueZones = {"all",     "outside", "lead",
                                                              "opening", "closing", "role"};
inline constexpr size_t kMostCues = 64;

enum class CuePlace : uint8_t {
  any,
  clause,  // where a clause begins: behind punctuation, white space, or at the beginning
  line,    // where a line begins
};
inline constexpr std::array<std::string_view, 3> kCuePlaces = {"any", "clause", "line"};

struct Cue {
  std::string name;
  CueZone zone = CueZone::all;
  std::string what;  // in words, for those who ask why
};

// The cues that facts are made of beside their own (classify/genre/facts.def): indices of cues().
struct CueRoles {
  size_t address = 0;
  size_t greeting = 0;
  size_t thanks = 0;
  size_t we = 0;
  size_t i = 0;
  size_t you = 0;
  size_t urge = 0;
  size_t reporter = 0;
  size_t reports = 0;

  bool IsPerson(size_t cue) const { return cue == we || cue == i || cue == you; }
};

class Cues {
 public:
  // An error names file and line, or the cue of CueRoles that is missing.
  static Result<Cues> Load(const std::string& config);

  const std::vector<Cue>& cues() const { return cues_; }
  const CueRoles& roles() const { return roles_; }
  std::optional<size_t> Find(std::string_view name) const;

  // Whether a phrase may begin at the place with the character c, which `next` follows (0:
  // nothing).
  bool MayBegin(char32_t c, char32_t next, CuePlace place) const {
    return place == CuePlace::any ? anywhere_.Has(c, next) : trie_.MayBegin(c, next);
  }

  // Calls hit(cue, bytes, excuse) for each cue that has a phrase, or an excuse, at text[at].
  // REQUIRES: valid UTF-8.
  template <class Hit>
  void At(std::string_view text, size_t at, CuePlace place, const Hit& hit) const {
    constexpr size_t kMost = 8;  // phrases that begin at one place and are looked at, the longest
    std::array<PhraseTrie::Match, kMost> found;
    size_t count = 0;
    trie_.Longest(text, at, [&](PhraseTrie::Match match) {
      found[count++ % kMost] = match;
      return false;
    });
    uint64_t decided = 0;
    for (size_t i = 0; i < std::min(count, kMost); ++i) {
      const PhraseTrie::Match match = found[(count - 1 - i) % kMost];
      for (size_t u = first_use_[match.phrase]; u < first_use_[match.phrase + 1]; ++u) {
        const Use use = uses_[u];
        const uint64_t bit = uint64_t{1} << use.cue;
        if ((decided & bit) != 0 || use.place > place) continue;
        decided |= bit;
        hit(use.cue, match.size, use.excuse);
      }
    }
  }

 private:
  Status FindRoles(const std::string& path);

  struct Use {
    uint8_t cue = 0;
    CuePlace place = CuePlace::any;
    bool excuse = false;
  };
  void SetPhrases(const std::map<std::string, std::vector<Use>>& uses);

  std::vector<Cue> cues_;
  CueRoles roles_;
  PhraseTrie trie_;
  FirstLetters anywhere_;            // of phrases that count at any place
  std::vector<Use> uses_;            // of the phrases, one behind the other
  std::vector<uint32_t> first_use_;  // of each phrase, and behind the last
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_GENRE_CUES_H_
