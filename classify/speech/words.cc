#include "classify/speech/words.h"

#include <utility>

namespace zhengwen::classify::speech {

std::string SpeechWords::Anchored(size_t part, const std::string& pattern) {
  switch (static_cast<WordPart>(part)) {
    case WordPart::audience:
    case WordPart::kind:
      return "(?:" + pattern + ")$";
    case WordPart::greeting:
    case WordPart::ending:
    case WordPart::ending_lead:
    case WordPart::direction:
    case WordPart::name:
    case WordPart::office:
    case WordPart::coda:
      return "^(?:" + pattern + ")$";
    case WordPart::no_order:
    case WordPart::address_start:
      return "^(?:" + pattern + ")";
    case WordPart::no_address:
    case WordPart::no_heading:
    case WordPart::lead:
    case WordPart::placeholder:
      break;
  }
  return pattern;
}

Result<SpeechWords> SpeechWords::Load(const std::string& path) {
  Result<PatternGroups> groups = PatternGroups::Load(
      path, {"part", {kWordParts.begin(), kWordParts.end()}, &SpeechWords::Anchored});
  if (!groups) return groups.error();
  return SpeechWords(std::move(*groups));
}

}  // namespace zhengwen::classify::speech
