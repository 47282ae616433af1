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

// A long text of both languages is Chinese where the words of modern Chinese are as frequent as in
// one that is nothing else.
bool IsJapanese(const Evidence& e) {
  constexpr uint64_t kLeastShare = 8;
  constexpr uint64_t kClearShare = 2;
  constexpr uint64_t kManyModern = 40;
  constexpr uint64_t kHanPerModern = 4;
  const uint64_t signs = JapaneseSigns(e);
  if (signs * kLeastShare < e.cjk()) return false;
  const bool has_chinese = e.modern >= kManyModern && e.modern * kHanPerModern >= e.han;
  return !has_chinese || signs * kClearShare >= e.cjk();
}

// The bounds are on sums of weights of words: docs/LANGUAGE.md says from what they come. The words
// of classical Chinese must be there, and outweigh those of modern Chinese: three at least, two
// where there is nothing modern, one where that is so all through some short clauses.
bool HasClassicalWords(const Evidence& e) {
  constexpr uint64_t kLeastHan = 4;
  constexpr uint64_t kLeastPermille = 30;  // of the Han characters
  constexpr uint64_t kOverModern = 2;
  constexpr uint64_t kEnough = 3;
  constexpr uint64_t kEnoughAlone = 2;
  constexpr uint64_t kManyHan = 16;
  constexpr uint64_t kShortClause = 6;
  if (e.han < kLeastHan || e.classical == 0 || e.classical < kOverModern * e.modern ||
      e.classical * kPermille < kLeastPermille * e.han)
    return false;
  if (e.classical >= kEnough) return true;
  return e.modern == 0 &&
         (e.classical >= kEnoughAlone || (e.han >= kManyHan && e.han <= kShortClause * e.clauses));
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

bool IsVerse(const Evidence& e) {
  constexpr uint64_t kLeastClauses = 4;
  constexpr uint64_t kMostModernPermille = 100;
  return e.clauses >= kLeastClauses && e.verses * 4 >= e.clauses * 3 &&
         e.modern * kPermille <= kMostModernPermille * e.han;
}

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
    } else if (HasClassicalWords(e)) {
      verdict.language = CjkLanguage::classical;
      verdict.permille = Share(e.classical, e.classical + e.modern);
    } else if (IsVerse(e)) {
      verdict.language = CjkLanguage::classical;
      verdict.permille = Share(e.verses, e.clauses);
    }
  }
  return verdict;
}

}  // namespace zhengwen::classify
