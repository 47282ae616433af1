#include "classify/language/evidence.h"

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
  return *this;
}

Evidence ReadEvidence(std::string_view text, const LanguageTables& tables) {
  Evidence e;
  const auto is_border = [&](size_t at) {
    return at >= text.size() ||
           tables.chars[CharAt(text, at).value].group == CharGroup::border;
  };
  CharGroup before = CharGroup::border;
  size_t word_end = 0;  // of the last word: none begins within it
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = CharAt(text, at);
    const CharTable::Entry entry = tables.chars[c.value];
    switch (entry.group) {
      case CharGroup::han:
        ++e.han;
        e.clauses += before == CharGroup::han ? 0 : 1;
        CountForm(entry.form, &e);
        break;
      case CharGroup::kana:
        ++e.kana;
        break;
      case CharGroup::hangul:
        ++e.hangul;
        break;
      case CharGroup::letter:
        ++e.letters;
        break;
      case CharGroup::border:
      case CharGroup::digit:
        break;
    }
    if (entry.begins_word && at >= word_end) {
      const LanguageWords::Hit hit =
          tables.words.At(text, at, before == CharGroup::border, is_border);
      CountWord(hit.use, &e);
      word_end = at + hit.size;
    }
    before = entry.group;
    at += c.size;
  }
  return e;
}

}  // namespace zhengwen::classify
