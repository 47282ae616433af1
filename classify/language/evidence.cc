#include "classify/language/evidence.h"

#include "classify/language/letter_token.h"
#include "core/unicode.h"

namespace zhengwen::classify {
namespace {

void CountWord(const LanguageWords::Use& use, Evidence* e) {
  switch (use.sign) {
    case WordSign::classical:
      e->classical += use.weight;
      break;
    case WordSign::modern:
      e->modern += use.weight;
      break;
    case WordSign::cantonese:
      e->cantonese += use.weight;
      break;
    case WordSign::excuse:
      break;
  }
}

void CountForm(HanForm form, Evidence* e) {
  e->simplified += form == HanForm::simplified ? 1 : 0;
  e->traditional += form == HanForm::traditional ? 1 : 0;
  e->japanese += form == HanForm::japanese ? 1 : 0;
}

bool EndsToken(CharGroup group, char32_t c) {
  return group != CharGroup::letter && group != CharGroup::digit &&
         !(group == CharGroup::mark && LetterToken::IsInner(c));
}

void CloseClause(uint64_t* run, Evidence* e) {
  constexpr uint64_t kShort = 5;
  constexpr uint64_t kLong = 7;
  e->clauses += *run > 0 ? 1 : 0;
  e->verses += *run == kShort || *run == kLong ? 1 : 0;
  *run = 0;
}

}  // namespace

Evidence& Evidence::operator+=(const Evidence& other) {
  han += other.han;
  kana += other.kana;
  hangul += other.hangul;
  letters += other.letters;
  simplified += other.simplified;
  traditional += other.traditional;
  japanese += other.japanese;
  classical += other.classical;
  modern += other.modern;
  cantonese += other.cantonese;
  clauses += other.clauses;
  verses += other.verses;
  return *this;
}

Evidence ReadEvidence(std::string_view text, const LanguageTables& tables) {
  Evidence e;
  const auto is_border = [&](size_t at) {
    return at >= text.size() || IsBorder(tables.chars[CharAt(text, at).value].group);
  };
  CharGroup before = CharGroup::space;
  LetterToken token;
  uint64_t run = 0;     // Han characters in a row, up to here
  size_t word_end = 0;  // of the last word: none begins within it
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = CharAt(text, at);
    const CharTable::Entry entry = tables.chars[c.value];
    switch (entry.group) {
      case CharGroup::han:
        ++e.han;
        ++run;
        CountForm(entry.form, &e);
        break;
      case CharGroup::kana:
        ++e.kana;
        break;
      case CharGroup::hangul:
        ++e.hangul;
        break;
      case CharGroup::letter:
        token.AddLetter(c.value);
        break;
      case CharGroup::digit:
        token.AddDigit();
        break;
      case CharGroup::mark:
        token.AddMark(c.value);
        break;
      case CharGroup::space:
        break;
    }
    if (EndsToken(entry.group, c.value)) e.letters += token.Close();
    if (entry.group != CharGroup::han) CloseClause(&run, &e);
    if (entry.begins_word && at >= word_end) {
      const LanguageWords::Hit hit = tables.words.At(text, at, IsBorder(before), is_border);
      CountWord(hit.use, &e);
      word_end = at + hit.size;
    }
    before = entry.group;
    at += c.size;
  }
  CloseClause(&run, &e);
  e.letters += token.Close();
  return e;
}

}  // namespace zhengwen::classify
