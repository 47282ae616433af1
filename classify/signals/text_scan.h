// One pass over a text that counts what the signals are made of; what the words mean stands at the
// head of core/signals.def.
//
// Linear; memory is bounded: repetition is looked for in the first 2,097,152 words and as many
// lines. Thread safety: none.
#ifndef ZHENGWEN_CLASSIFY_SIGNALS_TEXT_SCAN_H_
#define ZHENGWEN_CLASSIFY_SIGNALS_TEXT_SCAN_H_

#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

#include "classify/signals/phrases.h"
#include "classify/signals/repetition.h"
#include "classify/signals/stop_words.h"
#include "classify/signals/word_key.h"
#include "classify/signals/word_list.h"

namespace zhengwen::classify {

constexpr size_t kMostRepeated = WordList::kMost;  // words, lines and paragraphs that are compared

struct CharCounts {
  uint64_t chars = 0;
  uint64_t space = 0;  // line ends included
  uint64_t line_ends = 0;
  uint64_t han = 0;
  uint64_t letters = 0;  // Han characters included
  uint64_t digits = 0;
  uint64_t capitals = 0;  // A to Z
  uint64_t punctuation = 0;
  uint64_t symbols = 0;
  uint64_t end_marks = 0;
  uint64_t replacement = 0;
  uint64_t curly = 0;
};

struct WordCounts {
  uint64_t words = 0;
  uint64_t chars = 0;
  uint64_t without_letter = 0;
  uint64_t all_caps = 0;
  uint64_t stop_words = 0;
  uint64_t different_stop_words = 0;  // of the sets
  uint64_t marks = 0;                 // a run is one
  uint64_t gopher_symbols = 0;        // number signs, ellipses
};

struct LineCounts {
  uint64_t lines = 0;
  uint64_t chars = 0;
  uint64_t complete = 0;
  uint64_t complete_chars = 0;
  uint64_t with_ellipsis = 0;
  uint64_t with_bullet = 0;
  uint64_t short_lines = 0;
  uint64_t c4_lines = 0;
  bool last_complete = false;
};

struct SentenceCounts {
  uint64_t sentences = 0;
  uint64_t longest = 0;  // words
};

class TextScan {
 public:
  // Reads the text. REQUIRES: valid UTF-8, fewer than 2^32 bytes.
  TextScan(std::string_view text, const StopWords* stop_words, const Phrases* phrase_list)
      : list(text.size()), stop_words_(stop_words), phrases_(phrase_list) {
    Scan(text);
  }

  CharCounts chars;
  WordCounts words;
  LineCounts lines;
  SentenceCounts sentences;
  PhraseCounts phrases;
  WordList list;
  std::vector<Stretch> line_stretches;
  std::vector<Stretch> paragraph_stretches;
  uint64_t paragraphs = 0;

 private:
  // The line under way.
  struct Line {
    size_t begin = 0;         // its first character but white space, in bytes
    size_t end = 0;           // behind its last one
    uint64_t begin_char = 0;  // the same in characters
    uint64_t end_char = 0;
    uint64_t cells = 0;
    uint64_t pending_cells = 0;  // of white space behind `end`
    uint64_t words_before = 0;   // in the text
    uint32_t periods = 0;        // in a row, at the end
    char32_t first = 0;
    char32_t last = 0;
    bool complete = false;
    bool replacement = false;
    bool empty = true;
  };
  // The word under way, of letters and digits.
  struct Word {
    WordKey key;
    uint32_t chars = 0;
    bool letter = false, capital = false, small = false;
  };

  void Scan(std::string_view text);
  size_t ScanHan(std::string_view text, size_t at);
  void Count(char32_t c, uint16_t kind);
  void BeginLine(char32_t c, size_t at, uint64_t first_char);
  void AddToLine(char32_t c, uint16_t kind, size_t at, size_t behind);
  void AddToWord(char32_t c, uint16_t kind);
  void AddMark(char32_t c, uint16_t kind, bool ends_sentence);
  void EndWord();
  void CountWord(uint64_t key, uint32_t length);
  void ListWord(uint64_t key, uint32_t length);
  void CountStopWord(uint64_t key, uint64_t times);
  void CountStopWords();
  void EndSentence();
  void EndLine(std::string_view text);
  void CountLine(std::string_view text);
  void EndParagraph(std::string_view text);

  const StopWords* stop_words_;
  const Phrases* phrases_;
  std::bitset<StopWords::kMost + 1> seen_;
  Line line_;
  Word word_;
  char32_t mark_ = 0;  // the last character, where it was a mark
  uint32_t mark_run_ = 0;
  uint64_t sentence_words_ = 0;
  struct Paragraph {
    size_t begin = 0, end = 0;
    uint64_t begin_char = 0, end_char = 0;
  } paragraph_;
  bool in_paragraph_ = false;
};

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_SIGNALS_TEXT_SCAN_H_
