// SpeechWords: the words of a speech's frame (config/speech/words.tsv), by part.
//
// All texts are compared folded (core/unicode.h). Immutable once loaded; any thread.
#ifndef ZHENGWEN_CLASSIFY_SPEECH_WORDS_H_
#define ZHENGWEN_CLASSIFY_SPEECH_WORDS_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "classify/words/pattern_groups.h"
#include "core/matcher.h"
#include "core/result.h"

namespace zhengwen::classify::speech {

enum class WordPart : uint8_t {
  audience,       // an address ends so: "(dear) friends"
  address_start,  // begins a clause that a colon ends: "dear all:"
  no_address,     // stands in no address
  greeting,       // is all of a clause: "good evening everybody"
  ending,         // is all of a clause: "thank you", "I have finished"
  ending_lead,    // is all of a clause before an ending: "finally"
  direction,      // is what stands between brackets: "applause"
  placeholder,    // for something left out: XX
  kind,           // ends a title: "speech", "welcome address"
  name,           // of a person
  office,         // of a person
  no_heading,     // stands in no heading: who speaks or is spoken to
  coda,           // is a heading of what comes after all points: "conclusion"
  lead,           // stands in a line in which the press tells of the speech that follows
  no_order,       // begins a line that thanks or wishes, whatever its first word counts
};
inline constexpr std::array<std::string_view, 15> kWordParts = {
    "audience",    "address_start", "no_address",  "greeting", "ending",
    "ending_lead", "direction",     "placeholder", "kind",     "name",
    "office",      "no_heading",    "coda",        "lead",     "no_order"};

class SpeechWords {
 public:
  // `path`: of the table. An error names file and line.
  static Result<SpeechWords> Load(const std::string& path);

  // The leftmost place in the text where the part's words stand as they must (above).
  MatchRange Find(WordPart part, std::string_view text, size_t from = 0) const {
    return groups_.Find(static_cast<size_t>(part), text, from);
  }
  bool Is(WordPart part, std::string_view text) const {
    return static_cast<bool>(Find(part, text));
  }

  // All patterns of a part as one, for use within another.
  const std::string& Alternatives(WordPart part) const {
    return groups_.Alternatives(static_cast<size_t>(part));
  }

  const std::vector<PatternGroups::Row>& rows() const { return groups_.rows(); }

  // A row's pattern as it must stand: at the end of a clause, as all of it, or anywhere.
  static std::string Anchored(size_t part, const std::string& pattern);

 private:
  explicit SpeechWords(PatternGroups groups) : groups_(std::move(groups)) {}

  PatternGroups groups_;
};

}  // namespace zhengwen::classify::speech

#endif  // ZHENGWEN_CLASSIFY_SPEECH_WORDS_H_
