// SpeechParts: what a speech is made of.
//
// Ranges are bytes of the kept text (Document::kept), on borders of characters. Plain values; any
// thread.
#ifndef ZHENGWEN_CORE_SPEECH_H_
#define ZHENGWEN_CORE_SPEECH_H_

#include <cstdint>
#include <string>
#include <vector>

#include "core/slice.h"

namespace zhengwen {

// Sections stand in the order of the text and make a tree: one belongs to the last one before it of
// a lower level.
struct SpeechSection {
  uint8_t level = 1;       // 1: the outermost
  uint32_t begin = 0;      // of its mark, or of its heading where it has none
  uint32_t mark_end = 0;   // == begin: a heading without a mark
  uint32_t head_end = 0;   // of its heading; where that is run into a paragraph, of the sentence
  uint32_t end = 0;        // where the next one of its level, or of a lower one, begins
  bool whole_line = true;  // nothing follows the heading on its line
};

struct SpeechParts {
  Slice title;  // where the text itself has it
  // From titles and the lines around the text, as they are written there; empty: not told.
  std::string title_around;  // where the text has none: the input's, or of a line that was cut
  std::string speaker;
  std::string post;
  std::string occasion;
  std::string place;
  std::string date;  // YYYY-MM-DD
  Slice lead;        // prose of the press before the salutation: who speaks where
  Slice salutation;
  Slice closing;
  std::vector<SpeechSection> sections;
  std::vector<Slice> directions;    // stage directions with their brackets, in order
  std::vector<Slice> placeholders;  // what stands for something left out: XX
};

}  // namespace zhengwen

#endif  // ZHENGWEN_CORE_SPEECH_H_
