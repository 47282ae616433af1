// The lines of a shadow, and where they stand in the text.
#ifndef ZHENGWEN_CLEAN_SEGMENT_LINES_H_
#define ZHENGWEN_CLEAN_SEGMENT_LINES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document.h"

namespace zhengwen::clean {

// A line with something on it, without the white space around it.
struct Line {
  uint32_t begin = 0;  // bytes of the shadow
  uint32_t end = 0;
  uint32_t text_begin = 0;  // the same place in the text
  uint32_t text_end = 0;
  uint32_t number = 0;        // 1-based, by the line ends of the text
  uint32_t blank_before = 0;  // empty lines before it, in the text or in the shadow
  uint8_t indent = 0;         // cells of white space before it, at most 255
};

// A text of more lines than this is hostile; what is behind them is read in stretches of many
// lines, so that blocks do not take up many times the memory of the text.
inline constexpr size_t kMostLines = size_t{4} << 20;

// `lf_only`: the shadow has no line ends but LF.
std::vector<Line> ReadLines(const Document& doc, bool lf_only);

// Cells of a terminal: one for ASCII and what UTF-8 writes in two bytes, two for all else. Chinese
// quotes and dashes are thus two cells wide, as they are in print.
uint32_t CountCells(std::string_view text);

inline bool IsBlankByte(char c) { return c == ' ' || c == '\t' || c == '\n'; }

// Behind the spaces, tabs and line ends at line[at].
inline uint32_t SkipBlank(std::string_view line, uint32_t at) {
  while (at < line.size() && IsBlankByte(line[at])) ++at;
  return at;
}

// Takes the white space at both ends off [*begin, *end).
void Trim(std::string_view text, uint32_t* begin, uint32_t* end);

}  // namespace zhengwen::clean

#endif  // ZHENGWEN_CLEAN_SEGMENT_LINES_H_
