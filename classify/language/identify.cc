#include "classify/language/identify.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "classify/language/grounds.h"
#include "classify/language/letters.h"
#include "core/script.h"
#include "core/unicode.h"

namespace zhengwen::classify {
namespace {

struct CjkInfo {
  std::string_view tag;
  std::string_view script;
};
// In the order of CjkLanguage.
constexpr std::array<CjkInfo, 8> kCjk = {{{"zh-Hans", "Hans"},
                                          {"zh-Hant", "Hant"},
                                          {"zh", "Hani"},
                                          {"zh", "Hani"},
                                          {"lzh", "Hani"},
                                          {"yue", "Hani"},
                                          {"ja", "Jpan"},
                                          {"ko", "Kore"}}};

const CjkInfo& Info(CjkLanguage language) { return kCjk[static_cast<size_t>(language)]; }

// The script of most letters among the first, the earliest of equals.
std::string LetterScript(std::string_view text) {
  constexpr size_t kLooked = 256;  // letters
  struct Seen {
    std::string_view code;
    size_t count = 0;
  };
  std::vector<Seen> seen;
  size_t looked = 0;
  for (size_t at = 0; at < text.size() && looked < kLooked;) {
    const Utf8Char c = CharAt(text, at);
    at += c.size;
    if ((KindOf(c.value) & kLetter) == 0) continue;
    ++looked;
    const std::string_view code = ScriptCode(c.value);
    const auto place =
        std::find_if(seen.begin(), seen.end(), [&](const Seen& s) { return s.code == code; });
    place != seen.end() ? ++place->count : seen.emplace_back(Seen{code, 1}).count;
  }
  const auto most = std::max_element(
      seen.begin(), seen.end(), [](const Seen& a, const Seen& b) { return a.count < b.count; });
  return most == seen.end() ? "" : std::string(most->code);
}

// Of the whole, as the part of the text that is read for it.
uint16_t Scaled(uint64_t permille, uint64_t part, uint64_t whole) {
  return static_cast<uint16_t>(whole == 0 ? 0 : permille * part / whole);
}

// A guess at a short text is worth something; a long one that CLD2 is not sure of is filler, a list
// of names or a language that it does not know.
LetterGuess Guess(std::string_view text, const Evidence& e) {
  constexpr uint64_t kFewest = 3;  // letters: of fewer CLD2 says English
  constexpr uint64_t kLong = 200;
  if (e.letters < kFewest) return {};
  LetterGuess guess = GuessByLetters(text);
  if (!guess.reliable && e.letters >= kLong) guess.tag.clear();
  return guess;
}

// In 1/1000: what CLD2 says, with ten letters more against it, for of some ten letters it is right
// half of the time (docs/LANGUAGE.md).
uint64_t SureOf(const LetterGuess& guess, const Evidence& e) {
  constexpr uint64_t kAgainst = 10;
  constexpr uint64_t kPerPercent = 10;
  constexpr uint64_t kPerPercentOfGuess = 5;
  const uint64_t per_percent = guess.reliable ? kPerPercent : kPerPercentOfGuess;
  return guess.percent * per_percent * e.letters / (e.letters + kAgainst);
}

}  // namespace

std::string_view TagOf(CjkLanguage language) { return Info(language).tag; }

LanguageVerdict Identify(std::string_view text, const Evidence& e) {
  LanguageVerdict verdict;
  if (IsCjk(e)) {
    const CjkVerdict cjk = DecideCjk(e);
    const bool is_chinese = cjk.language <= CjkLanguage::cantonese;
    verdict.tag = Info(cjk.language).tag;
    verdict.script = Info(is_chinese ? cjk.script : cjk.language).script;
    verdict.permille = Scaled(cjk.permille, e.cjk_weight(), e.weight());
    verdict.grounds = GroundsOfCjk(e, cjk);
    return verdict;
  }
  if (e.letters > 0) verdict.script = LetterScript(text);
  const LetterGuess guess = Guess(text, e);
  verdict.grounds = GroundsOfLetters(e, guess);
  if (guess.tag.empty()) return verdict;
  verdict.tag = guess.tag;
  verdict.permille = Scaled(SureOf(guess, e), e.letters, e.weight());
  return verdict;
}

}  // namespace zhengwen::classify
