// A line of the sidecar (docs/RECORD.md, "spans"), read back.
//
// Plain values and pure functions. Writing is AppendSpanLine in output/record.h.
#ifndef ZHENGWEN_OUTPUT_SPAN_LINE_H_
#define ZHENGWEN_OUTPUT_SPAN_LINE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "output/outcome.h"

namespace zhengwen::output {

struct SpanLine {
  struct Mark {
    uint64_t begin = 0;  // code points of the decoded text
    uint64_t end = 0;
    Reason reason = Reason::none;
    std::string author;
    std::optional<std::string> by;  // a replacement; nothing: dropped
  };

  std::string id;
  Reason verdict = Reason::none;
  std::string charset;
  uint64_t bytes_in = 0;
  std::optional<uint64_t> part_begin;  // of a part of the text: code points before it
  uint64_t chars_in = 0;
  uint64_t chars_out = 0;
  uint64_t markdown_chars = 0;  // of the record in a file of Markdown, its line end included
  std::vector<Mark> marks;
  // Of Markdown: lines that are headings though no markup says so. `begin` counts code points of
  // the text that the marks leave.
  std::vector<KeptHeading> headings;

  // Where it begins and ends in the decoded text.
  uint64_t begin() const { return part_begin.value_or(0); }
  uint64_t end() const { return begin() + chars_in; }

  // What the marks sum up to.
  ReasonSums Sums() const;
};

// Besides the form it checks that the marks are in order, apart and inside the text, and that the
// characters add up.
Result<SpanLine> ParseSpanLine(std::string_view line);

}  // namespace zhengwen::output

#endif  // ZHENGWEN_OUTPUT_SPAN_LINE_H_
