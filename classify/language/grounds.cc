#include "classify/language/grounds.h"

#include <string_view>

namespace zhengwen::classify {
namespace {

std::string Count(uint64_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

std::string Scripts(const Evidence& e) {
  if (e.simplified + e.traditional == 0)
    return "none of " + Count(e.han, "Han character", "Han characters") +
           " is simplified-only or traditional-only";
  return std::to_string(e.simplified) + " simplified-only and " + std::to_string(e.traditional) +
         " traditional-only characters";
}

std::string Words(const Evidence& e) {
  std::string text = "words of classical Chinese weigh " + std::to_string(e.classical) +
                     ", of modern Chinese " + std::to_string(e.modern) + ", in " +
                     Count(e.han, "Han character", "Han characters");
  if (e.clauses > 0) {
    constexpr uint64_t kTenths = 10;
    const uint64_t tenths = e.han * kTenths / e.clauses;
    text += ", " + std::to_string(tenths / kTenths) + '.' + std::to_string(tenths % kTenths) +
            " a clause";
    if (e.verses * 2 >= e.clauses)
      text += ", " + std::to_string(e.verses) + " of " + Count(e.clauses, "clause", "clauses") +
              " of five or seven";
  }
  return text;
}

}  // namespace

std::vector<std::string> GroundsOfCjk(const Evidence& e, const CjkVerdict& verdict) {
  std::vector<std::string> grounds;
  switch (verdict.language) {
    case CjkLanguage::korean:
      grounds = {Count(e.hangul, "Hangul syllable", "Hangul syllables") + " among " +
                 Count(e.cjk(), "character", "characters")};
      break;
    case CjkLanguage::japanese:
      grounds = {std::to_string(e.kana) + " kana and " +
                 Count(e.japanese, "Japanese-only character", "Japanese-only characters") +
                 " among " + Count(e.cjk(), "character", "characters")};
      break;
    case CjkLanguage::cantonese:
      grounds = {"words of Cantonese weigh " + std::to_string(e.cantonese) + " in " +
                     Count(e.han, "Han character", "Han characters"),
                 Scripts(e)};
      break;
    case CjkLanguage::classical:
      grounds = {Words(e), Scripts(e)};
      break;
    default:
      grounds = {Scripts(e)};
      if (e.classical > 0 || e.modern > 0) grounds.push_back(Words(e));
  }
  if (e.letters > 0) grounds.push_back(Count(e.letters, "other letter", "other letters"));
  return grounds;
}

std::vector<std::string> GroundsOfLetters(const Evidence& e, const LetterGuess& guess) {
  if (e.weight() == 0) return {"no letters"};
  std::vector<std::string> grounds;
  const std::string letters = Count(e.letters, "letter", "letters");
  if (guess.tag.empty()) {
    grounds = {letters + " that CLD2 is sure of no language for"};
  } else {
    grounds = {"CLD2 gives it " + std::to_string(guess.percent) + " % of " + letters};
    if (!guess.reliable) grounds.emplace_back("CLD2 is not sure");
  }
  if (e.cjk() > 0)
    grounds.push_back(
        Count(e.cjk(), "Han character, kana or Hangul", "Han characters, kana and Hangul"));
  return grounds;
}

}  // namespace zhengwen::classify
