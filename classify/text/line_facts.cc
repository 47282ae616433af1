#include "classify/text/line_facts.h"

#include <algorithm>

#include "classify/text/dates.h"
#include "core/unicode.h"

namespace zhengwen::classify {
namespace {

constexpr uint64_t kHashFactor = 0x9E3779B97F4A7C15;  // 2^64 / golden ratio
constexpr char32_t kEllipsis = 0x2026;
constexpr char32_t kOrdinal = 0x7B2C;  // the prefix that makes ordinals
constexpr uint32_t kListNumberDigits = 3;
constexpr uint32_t kEndSlack = 3;  // characters that may follow a date at the end: ")", "]", "ago"

constexpr uint16_t kWord = kHan | kKana | kHangul | kLetter;

bool IsText(uint16_t kind) { return (kind & (kHan | kKana | kHangul)) != 0; }

LineEnd EndOf(std::string_view line, const CharClass* classes) {
  const Utf8Char last = CharBefore(line, line.size());
  const CharClass c = ClassOf(classes, last.value);
  if ((c.role & kArrow) != 0) return LineEnd::arrow;
  if (last.value == kEllipsis || line.ends_with("...") || line.ends_with("...]"))
    return LineEnd::ellipsis;
  if ((c.kind & kSentenceEnd) != 0 && last.value != ';' && last.value != 0xFF1B)
    return LineEnd::sentence;
  if ((c.kind & (kComma | kSentenceEnd)) != 0) return LineEnd::comma;
  if ((c.kind & kColon) != 0) return LineEnd::colon;
  if ((c.kind & kClosing) != 0) {
    size_t at = line.size();
    Utf8Char before = last;
    while (at > 0 && (KindOf(before.value) & kClosing) != 0) {
      at -= before.size;
      before = CharBefore(line, at);
    }
    const bool ended = at > 0 && (KindOf(before.value) & kSentenceEnd) != 0;
    return ended ? LineEnd::sentence_closed : LineEnd::bracket;
  }
  if ((c.kind & kDigit) != 0) return LineEnd::digit;
  if (IsText(c.kind)) return LineEnd::han;
  return (c.kind & kLetter) != 0 ? LineEnd::letter : LineEnd::mark;
}

// Behind a number of up to three characters stands a list mark.
bool IsNumbered(std::string_view line, const CharClass* classes) {
  size_t at = 0;
  Utf8Char c = CharAt(line, at);
  if ((ClassOf(classes, c.value).kind & kOpening) != 0) at += c.size;
  uint32_t length = 0;
  for (c = CharAt(line, at); c.size > 0 && length <= kListNumberDigits; c = CharAt(line, at)) {
    const CharClass k = ClassOf(classes, c.value);
    if ((k.kind & kDigit) == 0 && (k.role & kNumeral) == 0) break;
    at += c.size;
    ++length;
  }
  return length > 0 && length <= kListNumberDigits &&
         (ClassOf(classes, c.value).role & kListMark) != 0 &&
         // "3.5" and "12:30" are no list numbers.
         (ClassOf(classes, CharAt(line, at + c.size).value).kind & kDigit) == 0;
}

LineBegin BeginOf(std::string_view line, const CharClass* classes, const DateScan& dates) {
  const Utf8Char first = CharAt(line, 0);
  const CharClass c = ClassOf(classes, first.value);
  if (dates.count() > 0 && dates.first() <= 1) return LineBegin::date;
  if (IsNumbered(line, classes)) return LineBegin::numbered;
  if (first.value == kOrdinal) {
    const CharClass next = ClassOf(classes, CharAt(line, first.size).value);
    if ((next.kind & kDigit) != 0 || (next.role & kNumeral) != 0) return LineBegin::chapter;
  }
  if ((c.role & kBullet) != 0) return LineBegin::bullet;
  if ((c.kind & kOpening) != 0) return LineBegin::bracket;
  if ((c.kind & kDigit) != 0) return LineBegin::digit;
  if (IsText(c.kind)) return LineBegin::han;
  return (c.kind & kLetter) != 0 ? LineBegin::letter : LineBegin::mark;
}

constexpr uint32_t kShortWord = 3;

bool IsCapital(char32_t c) { return c >= 'A' && c <= 'Z'; }
// Dollar, cent to yen, the block of currency symbols, their wide forms.
bool IsCurrency(char32_t c) {
  return c == '$' || (c >= 0xA2 && c <= 0xA5) || (c >= 0x20A0 && c <= 0x20CF) || c == 0xFF04 ||
         (c >= 0xFFE0 && c <= 0xFFE6);
}

// A word of letters and digits on the way.
struct Word {
  uint32_t length = 0;
  bool small = true;

  void Add(char32_t c, bool is_letter, LineFacts* f) {
    const bool capital = IsCapital(c);
    if (length++ == 0) {
      ++f->words;
      f->capital_words += capital;
    }
    f->capitals += capital;
    small = small && is_letter && !capital;
  }
  void End(LineFacts* f) {
    f->short_words += length > 0 && length <= kShortWord && small;
    length = 0;
    small = true;
  }
};

// Ends of tokens and clauses on the way.
struct Runs {
  uint32_t token = 0, clause = 0;  // sizes so far

  void EndToken(LineFacts* f) {
    if (token == 0) return;
    ++f->tokens;
    f->longest_token = std::max(f->longest_token, token);
    token = 0;
  }
  void EndClause(LineFacts* f) {
    f->longest_clause = std::max(f->longest_clause, clause);
    clause = 0;
  }
};

void CountMark(const CharClass& k, LineFacts* f, Runs* runs) {
  ++f->marks;
  f->ends += (k.kind & kSentenceEnd) != 0;
  f->commas += (k.kind & kComma) != 0;
  f->colons += (k.kind & kColon) != 0;
  f->quotes += (k.kind & kOpening) != 0;
  f->code_marks += (k.role & kCode) != 0;
  if ((k.role & kSeparator) != 0) {
    ++f->separators;
    runs->EndToken(f);
  } else {
    runs->token += k.size;
  }
  runs->EndClause(f);
}

}  // namespace

LineFacts ScanLine(std::string_view line, const CharClass* classes) {
  LineFacts f;
  Runs runs;
  Word word;
  DateScan dates;
  uint32_t words = 0, han = 0, functions = 0, pronouns = 0;  // in registers: most are words
  for (size_t at = 0; at < line.size(); ++f.chars) {
    const Utf8Char c = CharAt(line, at);
    at += c.size;
    const CharClass k = ClassOf(classes, c.value);
    f.size += k.size;
    if ((k.kind & kWord) != 0) {
      dates.Other(c.value, f.chars);
      ++words;
      if (IsText(k.kind)) {
        ++han;
        if (word.length > 0) word.End(&f);
      } else {
        word.Add(c.value, true, &f);
      }
      static_assert(kFunction == 1 && kPronoun == 2);
      functions += k.role & 1;
      pronouns += k.role >> 1 & 1;
      runs.token += k.size, runs.clause += k.size;
    } else if ((k.kind & kDigit) != 0) {
      dates.Digit(c.value, f.chars);
      ++f.digits;
      word.Add(c.value, false, &f);
      runs.token += k.size, runs.clause += k.size;
    } else {
      dates.Other(c.value, f.chars);
      if ((k.kind & (kSpace | kLineEnd)) != 0) {
        ++f.spaces;
        word.End(&f);
        runs.EndToken(&f);
        continue;
      }
      word.End(&f);
      f.currencies += IsCurrency(c.value);
      CountMark(k, &f, &runs);
    }
    f.hash = (f.hash ^ k.folded) * kHashFactor;
  }
  word.End(&f);
  f.han = han, f.letters = words - han, f.words += han;
  f.functions = functions, f.pronouns = pronouns;
  runs.EndToken(&f);
  runs.EndClause(&f);
  dates.Finish();
  f.dates = dates.count();
  f.longest_digits = dates.longest_run();
  f.date_at_end = f.dates > 0 && dates.last() + kEndSlack >= f.chars;
  f.begin = BeginOf(line, classes, dates);
  f.end = EndOf(line, classes);
  return f;
}

}  // namespace zhengwen::classify
