#include "classify/language/cjk.h"

#include <algorithm>

namespace zhengwen::classify {
namespace {

constexpr uint64_t kPermille = 1000;

// Part of the whole, were there one piece of evidence more against it: no certainty of one hit.
uint16_t Share(uint64_t part, uint64_t whole) {
  return static_cast<uint16_t>(part * kPermille / (whole + 1));
}

// Korean with Hanja has less Hangul than Han; a Korean name in Chinese makes no Korean.
bool IsKorean(const Evidence& e) {
  constexpr uint64_t kLeastShare = 4;  // one in so many
  return e.hangul > e.kana && e.hangul * kLeastShare >= e.cjk();
}

// Kana, and characters that only Japan writes, which count for more than one.
uint64_t JapaneseSigns(const Evidence& e) {
  constexpr uint64_t kPerCharacter = 2;
  return e.kana + kPerCharacter * e.japanese;
}

bool IsJapanese(const Evidence& e) {
  constexpr uint64_t kLeastShare = 8;
  return JapaneseSigns(e) * kLeastShare >= e.cjk();
}

// Bounds on the weights of words for each thousand Han characters: docs/LANGUAGE.md says from what.
bool IsClassical(const Evidence& e) {
  constexpr uint64_t kLeastHan = 4;
  constexpr uint64_t kLeastWeight = 3;
  constexpr uint64_t kLeastPermille = 90;
  constexpr uint64_t kOverModern = 3;
  return e.han >= kLeastHan && e.classical >= kLeastWeight &&
         e.classical * kPermille >= kLeastPermille * e.han &&
         e.classical >= kOverModern * e.modern;
}

bool IsCantonese(const Evidence& e) {
  constexpr uint64_t kLeastWeight = 6;  // two words
  constexpr uint64_t kLeastPermille = 60;
  return e.cantonese >= kLeastWeight && e.cantonese * kPermille >= kLeastPermille * e.han;
}

CjkLanguage ScriptOf(const Evidence& e) {
  constexpr uint64_t kMixedShare = 5;
  if (e.simplified + e.traditional == 0) return CjkLanguage::unshown;
  if (std::min(e.simplified, e.traditional) * kMixedShare >= e.simplified + e.traditional)
    return CjkLanguage::mixed;
  return e.simplified > e.traditional ? CjkLanguage::simplified : CjkLanguage::traditional;
}

}  // namespace

CjkVerdict DecideCjk(const Evidence& e) {
  CjkVerdict verdict;
  if (IsKorean(e)) {
    verdict = {CjkLanguage::korean, CjkLanguage::unshown, Share(e.hangul, e.hangul + e.kana)};
  } else if (IsJapanese(e)) {
    const uint64_t signs = JapaneseSigns(e);
    verdict = {CjkLanguage::japanese, CjkLanguage::unshown, Share(signs, signs + e.hangul)};
  } else {
    verdict.script = ScriptOf(e);
    const uint64_t most = std::max(e.simplified, e.traditional);
    verdict.language = verdict.script;
    verdict.permille = Share(most, e.simplified + e.traditional);
    if (verdict.script == CjkLanguage::mixed || verdict.script == CjkLanguage::unshown)
      verdict.permille = Share(e.han, e.cjk());
    if (IsCantonese(e)) {
      verdict.language = CjkLanguage::cantonese;
      verdict.permille = Share(e.cantonese, e.cantonese + e.classical);
    } else if (IsClassical(e)) {
      verdict.language = CjkLanguage::classical;
      verdict.permille = Share(e.classical, e.classical + e.modern);
    }
  }
  return verdict;
}

}  // namespace zhengwen::classify
