// Lines: a document's blocks as the body model sees them, one by one, before any looks around.
//
// Thread safety: plain values.
#ifndef ZHENGWEN_CLASSIFY_BODY_LINES_H_
#define ZHENGWEN_CLASSIFY_BODY_LINES_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "classify/body/sequences.h"
#include "classify/text/lexicon.h"
#include "classify/text/line_facts.h"
#include "classify/text/rule_family.h"
#include "core/document.h"
#include "core/memo.h"

namespace zhengwen::classify {

// Strengths are in 1/16 of a log-odds unit, roughly.
inline constexpr int kStrengthUnit = 16;
// From here on a line counts as prose beyond doubt.
inline constexpr int kStrong = 2 * kStrengthUnit;

// What a line's own text tells of it, without its words.
struct LineText {
  LineFacts facts;
  int16_t lexical = 0;  // Lexicon::Score
  ItemNumber number;    // ReadItemNumber
  uint64_t label = 0;   // ReadEntryLabel
};
struct KnownText {
  LineText text;
  ShortList<uint16_t, Memo<int>::kLongest / 2> words;  // AppendWords
};
// Of one lexicon.
using KnownTexts = Memo<KnownText>;

struct Line {
  LineFacts facts;
  int16_t strength = 0;  // hand-made: long lines that end sentences are high, furniture is low
  int16_t lexical = 0;   // Lexicon::Score
  uint8_t repeats = 1;   // lines of the document that read alike, itself included, up to 255
  uint8_t seen = 0;      // those before it
  uint8_t topic = 0;     // share (in 1/250) of its words that the document's strong prose has too
  uint8_t ruled = 0;     // RuleFamily bits of Block::drop
  uint8_t hinted = 0;    // RuleFamily bits of Block::hints
  uint8_t blank_before = 0;
  uint8_t items = 0;  // ItemPlace, of numbered lists
  uint8_t enclosing = 0;
  uint8_t labelled = 0;      // lines of the document with the same label before a colon
  bool wrapped = false;      // Block::wrapped
  uint32_t block = 0;        // index of the block (of a run of cut ones: the first)
  bool shares_line = false;  // something else stands on its line

  bool IsProse() const { return strength >= kStrengthUnit; }
  bool IsStrong() const { return strength >= kStrong; }
  // Lexical score on the scale of strength.
  int LexicalStrength() const { return lexical / 2; }
};

// `shadow_text`: Document::shadow_text() of the document that `blocks` are part of.
// A run of blocks that rules have cut becomes one line: what stood there is decided, and however
// long a list was, the body goes on right behind it.
// `known`: short texts of other documents, too; may be null.
std::vector<Line> ReadLines(std::string_view shadow_text, std::span<const Block> blocks,
                            const Lexicon& lexicon, KnownTexts* known = nullptr);

}  // namespace zhengwen::classify

#endif  // ZHENGWEN_CLASSIFY_BODY_LINES_H_
