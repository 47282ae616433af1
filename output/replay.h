// Replay: the proof that the spans turn the input into the output, letter by letter.
//
// Pure functions; safe from any thread.
#ifndef ZHENGWEN_OUTPUT_REPLAY_H_
#define ZHENGWEN_OUTPUT_REPLAY_H_

#include <optional>
#include <string>
#include <string_view>

#include "core/document.h"
#include "core/result.h"
#include "output/markdown.h"
#include "output/span_line.h"

namespace zhengwen::output {

// What the marks leave of the decoded text. An error where they do not fit its length: then the
// input is another one, or was read with other settings.
Result<std::string> ApplySpans(std::string_view decoded_text, const SpanLine& spans);

// Applies a line of spans to the decoded text and compares with the record's text. An error says at
// which character they differ; its `where` is empty. `record_json_line` is empty for a document
// that was left out.
Status CheckReplay(std::string_view decoded_text, std::string_view spans_json_line,
                   std::string_view record_json_line);

// The same, and what it holds of Markdown is made anew.
Status CheckReplayOfRecord(const Document& doc, const std::string& spans_json_line,
                           const std::string& record_json_line, const MarkdownOptions& options);

// The same for a record of any format: its text, nothing for a document that was left out.
Status CheckReplayOfText(std::string_view decoded_text, const SpanLine& spans,
                         const std::optional<std::string>& text);

// The same for Markdown, made anew from the document as it was read (text and, of a page, table).
Status CheckReplayOfMarkdown(Document doc, const SpanLine& spans,
                             const std::optional<std::string>& markdown,
                             const MarkdownOptions& options);

}  // namespace zhengwen::output

#endif  // ZHENGWEN_OUTPUT_REPLAY_H_
