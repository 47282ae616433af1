// TextGroup: strings of a page's data that make one text.
//
// A string may be markup, plain paragraphs, or a run: a part of a paragraph, as editors of rich
// text keep them. Pure functions; any thread.
#ifndef ZHENGWEN_CLEAN_HTML_DATA_TEXT_GROUP_H_
#define ZHENGWEN_CLEAN_HTML_DATA_TEXT_GROUP_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zhengwen::clean::html {

struct TextPiece {
  std::string text;
  uint32_t line = 0;  // runs that follow each other with the same number are one paragraph
  bool run = false;
};

// By the title beside it.
enum class Belongs : uint8_t { unknown, to_page, elsewhere };

struct TextGroup {
  std::vector<TextPiece> pieces;  // in the order of the data
  Belongs belongs = Belongs::unknown;
};

inline constexpr size_t kLeastPieceBytes = 40;

// About how many bytes of text it holds. Markup and references do not count, nor does a string that
// is no run and has fewer than kLeastPieceBytes, or is an address or bytes in base 64. 0 for what
// reads like code.
size_t ProseBytes(const TextGroup& group);

// One page of markup out of all strings: plain ones as a paragraph a line, where references are
// left in (they are found there, too), runs with all they hold escaped.
std::string MarkupOf(const TextGroup& group);

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_DATA_TEXT_GROUP_H_
