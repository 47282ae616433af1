#include "classify/language/evidence.h"

#include "classify/language/letter_token.h"
#include "core/han.h"
#include "core/unicode.h"

namespace zhengwen::classify {
namespace {

void CountWord(WordSign sign, uint64_t weight, Evidence* e) {
  switch (sign) {
    case WordSign::classical:
      e->classical += weight;
      break;
    case WordSign::modern:
      e->modern += weight;
      break;
    case WordSign::cantonese:
      e->cantonese += weight;
      break;
    case WordSign::excuse:
      break;
  }
}

void CountForm(HanForm form, uint64_t times, Evidence* e) {
  e->simplified += form == HanForm::simplified ? times : 0;
  e->traditional += form == HanForm::traditional ? times : 0;
  e->japanese += form == HanForm::japanese ? times : 0;
}

bool EndsToken(CharGroup group, char32_t c) {
  return group != CharGroup::letter && group != CharGroup::digit &&
         !(group == CharGroup::mark && LetterToken::IsInner(c));
}

// Whatever is no Han character.
void CountOther(CharGroup group, char32_t c, LetterToken* token, Evidence* e) {
  e->kana += group == CharGroup::kana ? 1 : 0;
  e->hangul += group == CharGroup::hangul ? 1 : 0;
  if (group == CharGroup::letter) {
    token->AddLetter(c);
  } else if (group == CharGroup::digit) {
    token->AddDigit();
  } else if (group == CharGroup::mark) {
    token->AddMark(c);
  }
  if (EndsToken(group, c)) e->letters += token->Close();
}

// Reads one stretch of text.
class Reader {
 public:
  Reader(std::string_view text, const LanguageTables& tables) : text_(text), tables_(tables) {}

  Evidence Read() {
    for (size_t at = 0; at < text_.size();) {
      const Utf8Char c = CharAt(text_, at);
      if (IsUnifiedHan(c.value)) {
        at = ReadHan(at, c.value);
        continue;
      }
      const CharTable::Entry entry = tables_.chars[c.value];
      if (entry.group() == CharGroup::han) {
        CountHan(entry.form(), 1);
      } else {
        CloseClause();
        CountOther(entry.group(), c.value, &token_, &e_);
      }
      if (tables_.words.MayBegin(c.value, CharAt(text_, at + c.size).value)) FindWord(at);
      before_ = entry.group();
      at += c.size;
    }
    CloseClause();
    e_.letters += token_.Close();
    return e_;
  }

 private:
  // Most of a Chinese text: from the character c at text[at] to where such characters end, or
  // somewhat earlier. Without a branch but for words that have to be looked at.
  size_t ReadHan(size_t at, char32_t c) {
    const size_t begin = at;
    const size_t most = at + LanguageWords::kMostSummed * kUnifiedHanBytes;
    uint64_t forms = 0;  // of each a part of the sum
    uint64_t weights = 0;
    while (c != 0 && at < most) {
      const char32_t han = UnifiedHanAt(text_, at + kUnifiedHanBytes);
      const char32_t next = han != 0 ? han : CharAt(text_, at + kUnifiedHanBytes).value;
      const LanguageWords::Only only = tables_.words.OnlyOf(c);
      forms += uint64_t{1} << FormShift(tables_.chars[c].form());
      if (tables_.words.MayBeginLong(c, next) || only.needs_place()) {
        FindWord(at);
      } else {
        weights += at >= word_end_ ? only.sum() : 0;
      }
      before_ = CharGroup::han;
      at += kUnifiedHanBytes;
      c = han;
    }
    CountHan(HanForm::any, (at - begin) / kUnifiedHanBytes);
    for (const HanForm form : {HanForm::simplified, HanForm::traditional, HanForm::japanese})
      CountForm(form, forms >> FormShift(form) & kFormMask, &e_);
    for (const WordSign sign : {WordSign::classical, WordSign::modern, WordSign::cantonese})
      CountWord(sign, LanguageWords::Sum(weights, sign), &e_);
    return at;
  }
  static constexpr uint64_t kFormMask = (1 << 16) - 1;
  static constexpr int FormShift(HanForm form) { return static_cast<int>(form) * 16; }

  void CountHan(HanForm form, uint64_t times) {
    if (run_ == 0) e_.letters += token_.Close();
    run_ += times;
    CountForm(form, times, &e_);
  }

  void CloseClause() {
    constexpr uint64_t kShort = 5;
    constexpr uint64_t kLong = 7;
    e_.han += run_;
    e_.clauses += run_ > 0 ? 1 : 0;
    e_.verses += run_ == kShort || run_ == kLong ? 1 : 0;
    run_ = 0;
  }

  void FindWord(size_t at) {
    if (at < word_end_) return;
    const auto is_border = [&](size_t place) {
      return place >= text_.size() || IsBorder(tables_.chars[CharAt(text_, place).value].group());
    };
    const LanguageWords::Hit hit = tables_.words.At(text_, at, IsBorder(before_), is_border);
    CountWord(hit.use.sign, hit.use.weight, &e_);
    word_end_ = at + hit.size;
  }

  std::string_view text_;
  const LanguageTables& tables_;
  Evidence e_;
  LetterToken token_;
  CharGroup before_ = CharGroup::space;
  uint64_t run_ = 0;     // Han characters in a row, up to here
  size_t word_end_ = 0;  // of the last word: none begins within it
};

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
  return Reader(text, tables).Read();
}

}  // namespace zhengwen::classify
