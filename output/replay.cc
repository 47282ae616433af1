#include "output/replay.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>
#include <vector>

#include "core/json.h"
#include "core/unicode.h"

namespace zhengwen::output {
namespace {

Error Corrupt(const std::string& id, const std::string& message) {
  return {ErrorCode::corrupt, "", "document \"" + id + "\": " + message};
}

// "U+6B63", or "the end".
std::string NameOfCharAt(std::string_view text, size_t at) {
  if (at >= text.size()) return "the end";
  std::array<char, 16> name{};
  std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(CharAt(text, at).value));
  return name.data();
}

// Advances *at by `count` code points, or to the end.
void Advance(std::string_view text, uint64_t count, size_t* at) {
  for (; count > 0 && *at < text.size(); --count) *at += CharAt(text, *at).size;
}

Status Compare(const std::string& id, std::string_view replayed, std::string_view record) {
  const auto [a, b] = std::mismatch(replayed.begin(), replayed.end(), record.begin(), record.end());
  if (a == replayed.end() && b == record.end()) return Ok();
  auto at = static_cast<size_t>(a - replayed.begin());
  // Back to the border of the character in which they differ.
  while (at > 0 && (IsWithinChar(replayed, at) || IsWithinChar(record, at))) --at;
  return Corrupt(id, "the record differs from the replay at character " +
                         std::to_string(CountCodePoints(record.substr(0, at))) + ": " +
                         NameOfCharAt(record, at) + " stands for " + NameOfCharAt(replayed, at));
}

// The marks as the spans of a document: what Settle had made.
std::vector<Span> SpansOf(std::string_view text, const SpanLine& line) {
  std::vector<Span> spans;
  size_t at = 0;
  Advance(text, line.begin(), &at);
  uint64_t at_char = line.begin();
  const auto add = [&](uint64_t to, Verdict verdict, Reason reason, std::string by) {
    const auto begin = static_cast<uint32_t>(at);
    Advance(text, to - at_char, &at);
    at_char = to;
    const auto end = static_cast<uint32_t>(at);
    if (begin < end) spans.push_back({begin, end, verdict, reason, 0, -1, std::move(by)});
  };
  for (const SpanLine::Mark& mark : line.marks) {
    add(mark.begin, Verdict::keep, Reason::none, "");
    add(mark.end, mark.by ? Verdict::replace : Verdict::drop, mark.reason, mark.by.value_or(""));
  }
  add(line.end(), Verdict::keep, Reason::none, "");
  return spans;
}

// The headings of a line, in bytes of the text that it leaves. One behind the text is left out.
std::vector<KeptHeading> HeadingsIn(std::string_view text,
                                    const std::vector<KeptHeading>& in_chars) {
  std::vector<KeptHeading> headings;
  headings.reserve(in_chars.size());
  size_t at = 0;
  uint32_t at_char = 0;
  for (const KeptHeading& heading : in_chars) {
    if (heading.begin < at_char) break;
    Advance(text, heading.begin - at_char, &at);
    at_char = heading.begin;
    if (at < text.size()) headings.push_back({static_cast<uint32_t>(at), heading.level});
  }
  return headings;
}

}  // namespace

Result<std::string> ApplySpans(std::string_view decoded_text, const SpanLine& spans) {
  const uint64_t chars = CountCodePoints(decoded_text);
  const bool fits = spans.part_begin ? chars >= spans.end() : chars == spans.chars_in;
  if (!fits) {
    return Corrupt(spans.id, "the input has " + std::to_string(chars) +
                                 " characters, its spans tell of " + std::to_string(spans.end()) +
                                 "; has it changed, or is it read with other settings?");
  }
  std::string text;
  text.reserve(decoded_text.size());
  size_t at = 0;
  Advance(decoded_text, spans.begin(), &at);
  uint64_t at_char = spans.begin();
  for (const SpanLine::Mark& mark : spans.marks) {
    const size_t from = at;
    Advance(decoded_text, mark.begin - at_char, &at);
    text.append(decoded_text, from, at - from);
    Advance(decoded_text, mark.end - mark.begin, &at);
    if (mark.by) text += *mark.by;
    at_char = mark.end;
  }
  const size_t kept_from = at;
  Advance(decoded_text, spans.end() - at_char, &at);
  text.append(decoded_text, kept_from, at - kept_from);
  return text;
}

Status CheckReplayOfText(std::string_view decoded_text, const SpanLine& spans,
                         const std::optional<std::string>& text) {
  const auto replayed = ApplySpans(decoded_text, spans);
  if (!replayed) return replayed.error();
  const bool left_out = spans.verdict != Reason::none;
  if (left_out == text.has_value()) {
    return Corrupt(spans.id, left_out ? "was left out, but there is a record of it"
                                      : "was written, but there is no record of it");
  }
  return Compare(spans.id, *replayed, text.value_or(""));
}

Status CheckReplayOfMarkdown(Document doc, const SpanLine& spans,
                             const std::optional<std::string>& markdown,
                             const MarkdownOptions& options) {
  const auto fits = ApplySpans(doc.text(), spans);
  if (!fits) return fits.error();
  if (!markdown) return CheckReplayOfText(doc.text(), spans, markdown);
  doc.spans = SpansOf(doc.text(), spans);
  doc.headings = HeadingsIn(*fits, spans.headings);
  return Compare(spans.id, RenderMarkdown(doc, options), *markdown);
}

Status CheckReplayOfRecord(const Document& doc, const std::string& spans_json_line,
                           const std::string& record_json_line, const MarkdownOptions& options) {
  const Status text = CheckReplay(doc.text(), spans_json_line, record_json_line);
  if (!text || !options.field || record_json_line.empty()) return text;
  const auto spans = ParseSpanLine(spans_json_line);
  const auto record = JsonObject::Parse(record_json_line);
  if (!spans || !record) return spans ? record.error() : spans.error();
  return CheckReplayOfMarkdown(doc, *spans, std::string(record->String("markdown").value_or("")),
                               options);
}

Status CheckReplay(std::string_view decoded_text, std::string_view spans_json_line,
                   std::string_view record_json_line) {
  const auto spans = ParseSpanLine(spans_json_line);
  if (!spans) return spans.error();
  if (record_json_line.empty()) return CheckReplayOfText(decoded_text, *spans, std::nullopt);
  const auto record = JsonObject::Parse(record_json_line);
  if (!record) return record.error();
  const auto text = record->String("text");
  if (!text) return Corrupt(spans->id, "its record has no text");
  if (record->String("id") != spans->id) return Corrupt(spans->id, "its record has another id");
  return CheckReplayOfText(decoded_text, *spans, std::string(*text));
}

}  // namespace zhengwen::output
