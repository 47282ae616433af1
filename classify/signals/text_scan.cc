#include "classify/signals/text_scan.h"

#include <algorithm>
#include <array>

#include "core/han.h"
#include "core/hash.h"

namespace zhengwen::classify {
namespace {

constexpr char32_t kEllipsis = 0x2026;
constexpr uint64_t kShortCells = 30;  // FineWeb's 30 characters, a Han character counting two
constexpr uint64_t kC4Words = 5;      // c4-dataset-script; C4 itself asks for 3 between blanks

bool IsBullet(char32_t c) {
  constexpr std::array<char32_t, 17> kBullets = {0x2A,   0x2D,   0xB7,   0x2013, 0x2022, 0x2023,
                                                 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25B6, 0x25C0,
                                                 0x25C6, 0x25C7, 0x25CB, 0x25CF, 0x25E6};
  return std::binary_search(kBullets.begin(), kBullets.end(), c);
}

// What stands where a character could not be decoded or shown.
bool IsReplacement(char32_t c) { return c == 0xFFFD || c == 0x25A1 || c == 0x25A0 || c == 0x25AF; }

bool IsDoubleQuote(char32_t c) { return c == '"' || c == 0x201D; }

// Whether a period before text[behind] ends a sentence; other end marks always do.
bool EndsSentence(std::string_view text, char32_t c, uint16_t kind, size_t behind) {
  if ((kind & kSentenceEnd) == 0) return false;
  if (c != '.' || behind >= text.size()) return true;
  return (KindOf(CharAt(text, behind).value) & (kSpace | kLineEnd | kClosing)) != 0;
}

}  // namespace

void TextScan::Scan(std::string_view text) {
  char32_t before = 0;
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = CharAt(text, at);
    if (IsUnifiedHan(c.value)) {
      before = c.value;
      at = ScanHan(text, at);
      continue;
    }
    const uint16_t kind = KindOf(c.value);
    const size_t behind = at + c.size;
    ++chars.chars;
    Count(c.value, kind);
    if (phrases_->MayBegin(c.value, CharAt(text, behind).value)) phrases_->Read(text, at, &phrases);
    if ((kind & kWordPart) != 0) {
      AddToWord(c.value, kind);
    } else {
      EndWord();
      if ((kind & kCharWord) != 0) CountWord(c.value, 1);
    }
    AddMark(c.value, kind, EndsSentence(text, c.value, kind, behind));
    if ((kind & kLineEnd) == 0) {
      AddToLine(c.value, kind, at, behind);
    } else if (c.value != '\n' || before != '\r') {
      ++chars.line_ends;
      EndLine(text);
    }
    before = c.value;
    at = behind;
  }
  EndWord();
  EndLine(text);
  EndParagraph(text);
  CountStopWords();
}

// Han characters in a row from text[at] on, or the first of them; returns where they end.
size_t TextScan::ScanHan(std::string_view text, size_t at) {
  constexpr size_t kMost = 64;
  constexpr uint64_t kCells = 2;
  EndWord();
  mark_ = 0;
  if (line_.empty) BeginLine(CharAt(text, at).value, at, chars.chars);
  const bool room = list.room() >= kMost;
  char32_t last = 0;
  uint64_t size = 0;
  for (char32_t c = UnifiedHanAt(text, at); size < kMost && c != 0; ++size) {
    const char32_t han = UnifiedHanAt(text, at + kUnifiedHanBytes);
    const char32_t next = han != 0 ? han : CharAt(text, at + kUnifiedHanBytes).value;
    if (room) {
      list.AddHan(c);
    } else {
      ListWord(c, 1);
    }
    last = c;
    if (phrases_->MayBegin(c, next)) phrases_->Read(text, at, &phrases);
    at += kUnifiedHanBytes;
    c = han;
  }
  chars.chars += size;
  chars.han += size;
  chars.letters += size;
  words.words += size;
  words.chars += size;
  sentence_words_ += size;
  line_.cells += line_.pending_cells + kCells * size;
  line_.pending_cells = 0;
  line_.end = at;
  line_.end_char = chars.chars;
  line_.last = last;
  line_.periods = 0;
  line_.complete = false;
  return at;
}

void TextScan::Count(char32_t c, uint16_t kind) {
  chars.space += (kind & (kSpace | kLineEnd)) != 0 ? 1 : 0;
  chars.han += (kind & kHan) != 0 ? 1 : 0;
  chars.letters += (kind & (kHan | kLetter | kKana | kHangul)) != 0 ? 1 : 0;
  chars.digits += (kind & kDigit) != 0 ? 1 : 0;
  chars.capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
  chars.punctuation += (kind & kPunctuation) != 0 ? 1 : 0;
  chars.symbols += (kind & kSymbol) != 0 ? 1 : 0;
  chars.replacement += IsReplacement(c) ? 1 : 0;
  chars.curly += c == '{' || c == '}' ? 1 : 0;
}

void TextScan::BeginLine(char32_t c, size_t at, uint64_t first_char) {
  line_.empty = false;
  line_.begin = at;
  line_.begin_char = first_char;
  line_.first = c;
  line_.pending_cells = 0;
}

void TextScan::AddToLine(char32_t c, uint16_t kind, size_t at, size_t behind) {
  const uint64_t cells = (kind & kWide) != 0 ? 2 : 1;
  if ((kind & kSpace) != 0) {
    line_.pending_cells += cells;
    return;
  }
  if (line_.empty) BeginLine(c, at, chars.chars - 1);
  if (line_.pending_cells > 0) line_.periods = 0;
  line_.cells += line_.pending_cells + cells;
  line_.pending_cells = 0;
  line_.end = behind;
  line_.end_char = chars.chars;
  line_.last = c;
  line_.periods = c == '.' ? line_.periods + 1 : 0;
  line_.replacement |= IsReplacement(c);
  const bool end_mark = (kind & kSentenceEnd) != 0;
  if (end_mark || (kind & kClosing) == 0) line_.complete = end_mark;
}

void TextScan::AddToWord(char32_t c, uint16_t kind) {
  word_.key.Add(c);
  ++word_.chars;
  word_.letter |= (kind & kDigit) == 0;
  word_.capital |= c >= 'A' && c <= 'Z';
  word_.small |= c >= 'a' && c <= 'z';
}

void TextScan::AddMark(char32_t c, uint16_t kind, bool ends_sentence) {
  constexpr uint32_t kPeriods = 3;
  if ((kind & (kPunctuation | kSymbol)) == 0) {
    mark_ = 0;
    return;
  }
  if (c != mark_) {
    mark_ = c;
    mark_run_ = 0;
    ++words.marks;
    if (c == kEllipsis) ++words.gopher_symbols;
  }
  ++mark_run_;
  if (c == '#' || (c == '.' && mark_run_ == kPeriods)) ++words.gopher_symbols;
  if (!ends_sentence) return;
  ++chars.end_marks;
  EndSentence();
}

void TextScan::EndWord() {
  if (word_.chars == 0) return;
  words.without_letter += word_.letter ? 0 : 1;
  words.all_caps += word_.capital && !word_.small ? 1 : 0;
  CountWord(word_.key.value(), word_.chars);
  word_ = {};
}

void TextScan::CountWord(uint64_t key, uint32_t length) {
  ++words.words;
  words.chars += length;
  ++sentence_words_;
  ListWord(key, length);
}

// Stop words are counted by the list, as far as it goes.
void TextScan::ListWord(uint64_t key, uint32_t length) {
  if (list.room() == 0) return CountStopWord(key, 1);
  list.Add(key, length);
}

void TextScan::CountStopWord(uint64_t key, uint64_t times) {
  const uint32_t stop_word = stop_words_->Find(key);
  if (stop_word == 0) return;
  words.stop_words += times;
  seen_[stop_word] = true;
}

// Once for each word of the list, however often it comes.
void TextScan::CountStopWords() {
  list.Finish();
  for (size_t kind = 0; kind < list.keys().size(); ++kind)
    CountStopWord(list.keys()[kind], list.counts()[kind]);
  for (uint32_t i = 1; i <= StopWords::kMost; ++i)
    words.different_stop_words += seen_[i] && stop_words_->InSet(i) ? 1 : 0;
}

void TextScan::EndSentence() {
  if (sentence_words_ == 0) return;
  ++sentences.sentences;
  sentences.longest = std::max(sentences.longest, sentence_words_);
  sentence_words_ = 0;
}

void TextScan::EndLine(std::string_view text) {
  EndSentence();
  if (line_.empty) {
    EndParagraph(text);
  } else {
    CountLine(text);
    if (!in_paragraph_) paragraph_ = {line_.begin, 0, line_.begin_char, 0};
    in_paragraph_ = true;
    paragraph_.end = line_.end;
    paragraph_.end_char = line_.end_char;
  }
  line_ = {};
  line_.words_before = words.words;
}

void TextScan::CountLine(std::string_view text) {
  constexpr uint32_t kPeriods = 3;
  const std::string_view bytes = text.substr(line_.begin, line_.end - line_.begin);
  const uint64_t length = line_.end_char - line_.begin_char;
  const bool javascript = phrases.EndLine();
  ++lines.lines;
  lines.chars += length;
  lines.complete += line_.complete ? 1 : 0;
  lines.complete_chars += line_.complete ? length : 0;
  lines.with_ellipsis += line_.last == kEllipsis || line_.periods >= kPeriods ? 1 : 0;
  lines.with_bullet += IsBullet(line_.first) ? 1 : 0;
  lines.short_lines += line_.cells <= kShortCells ? 1 : 0;
  lines.last_complete = line_.complete;
  const bool c4_end =
      line_.complete || IsDoubleQuote(line_.last) || (KindOf(line_.last) & kColon) != 0;
  const bool c4_words = words.words - line_.words_before >= kC4Words;
  lines.c4_lines += c4_end && c4_words && !line_.replacement && !javascript ? 1 : 0;
  if (line_stretches.size() < kMostRepeated)
    line_stretches.push_back({Hash64(bytes), static_cast<uint32_t>(length)});
}

void TextScan::EndParagraph(std::string_view text) {
  if (!in_paragraph_) return;
  in_paragraph_ = false;
  ++paragraphs;
  if (paragraph_stretches.size() == kMostRepeated) return;
  const std::string_view bytes = text.substr(paragraph_.begin, paragraph_.end - paragraph_.begin);
  paragraph_stretches.push_back(
      {Hash64(bytes), static_cast<uint32_t>(paragraph_.end_char - paragraph_.begin_char)});
}

}  // namespace zhengwen::classify
