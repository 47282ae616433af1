// The rows of an explained document: one for each line of its text, or for each part of a line that
// has another verdict.
#ifndef ZHENGWEN_PIPELINE_INTERNAL_EXPLAIN_ROWS_H_
#define ZHENGWEN_PIPELINE_INTERNAL_EXPLAIN_ROWS_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "core/document.h"
#include "core/step.h"
#include "pipeline/explain.h"

namespace zhengwen::pipeline::internal {

// ANSI colours, or nothing.
struct Palette {
  explicit Palette(Colour colour);
  std::string_view dim, cut, put, off;
};

// Appends `text` with what would act on a terminal made visible.
void AppendVisible(std::string_view text, std::string* out);

// "0.123" of 123.
std::string ShowPermille(int permille);

class RowWriter {
 public:
  RowWriter(const Document& doc, const Authors& authors, Colour colour, std::string* out);
  // REQUIRES: in order, all spans of the document.
  void Add(const Span& span);
  // Writes what is left.
  void Finish();

 private:
  // Goes on to the next line of the text.
  void EndLine();
  void Flush();
  void AddText(std::string_view text);
  void AddEdit(const Span& span, std::string_view text);
  void AddNote(std::string_view note);
  // Of a page: where the block stands that the row begins in.
  std::string Place() const;
  void AddPlace();

  const Document* doc_;
  const Authors* authors_;
  Palette palette_;
  std::string* out_;

  uint64_t line_ = 1;
  bool after_cr_ = false;  // an LF now belongs to the line end before it
  // The row under way.
  char sign_ = '+';
  int16_t permille_ = -1;
  bool visible_ = false;      // holds more than white space
  const char* at_ = nullptr;  // its first visible character, in the text
  uint32_t row_end_ = 0;      // of the text
  std::string text_;
  std::string notes_;
};

}  // namespace zhengwen::pipeline::internal

#endif  // ZHENGWEN_PIPELINE_INTERNAL_EXPLAIN_ROWS_H_
