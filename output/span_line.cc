#include "output/span_line.h"

#include <numeric>
#include <utility>

#include "core/json.h"
#include "core/unicode.h"

namespace zhengwen::output {
namespace {

Error Corrupt(std::string message) { return {ErrorCode::corrupt, "", std::move(message)}; }

bool ReadCount(const JsonObject& object, std::string_view key, uint64_t* value) {
  const auto number = object.Int(key);
  if (!number || *number < 0) return false;
  *value = static_cast<uint64_t>(*number);
  return true;
}

// [begin, end, "reason", "author"] or [begin, end, "reason", "author", "by"].
Result<SpanLine::Mark> ParseMark(const std::string& json) {
  using Kind = JsonObject::Kind;
  constexpr size_t kDropped = 4;
  constexpr size_t kReplaced = 5;
  const auto object = JsonObject::Parse("{\"mark\":" + json + "}");
  if (!object) return object.error();
  auto parts = object->Array("mark");
  if (!parts || (parts->size() != kDropped && parts->size() != kReplaced))
    return Corrupt("a span is no array of four or five values");
  auto& p = *parts;
  const auto is_count = [](const JsonObject::Field& f) {
    return f.kind == Kind::integer && !f.text.starts_with('-');
  };
  const bool numbers = is_count(p[0]) && is_count(p[1]);
  if (!numbers || p[2].kind != Kind::string || p[3].kind != Kind::string ||
      p.back().kind != Kind::string)
    return Corrupt("a span has values of the wrong kinds");
  const auto reason = ReasonNamed(p[2].text);
  if (!reason) return Corrupt("unknown reason \"" + p[2].text + "\"");
  SpanLine::Mark mark;
  mark.begin = std::strtoull(p[0].text.c_str(), nullptr, 10);
  mark.end = std::strtoull(p[1].text.c_str(), nullptr, 10);
  mark.reason = *reason;
  mark.author = std::move(p[3].text);
  if (p.size() == kReplaced) mark.by = std::move(p[4].text);
  return mark;
}

// [begin, level].
Result<KeptHeading> ParseHeading(const std::string& json) {
  constexpr int kDeepest = 255;
  const auto object = JsonObject::Parse("{\"heading\":" + json + "}");
  if (!object) return object.error();
  const auto parts = object->Array("heading");
  const auto is_count = [](const JsonObject::Field& f) {
    return f.kind == JsonObject::Kind::integer && !f.text.starts_with('-');
  };
  if (!parts || parts->size() != 2 || !is_count((*parts)[0]) || !is_count((*parts)[1]))
    return Corrupt("a heading is no array of two counts");
  const auto begin = std::strtoull((*parts)[0].text.c_str(), nullptr, 10);
  const auto level = std::strtoull((*parts)[1].text.c_str(), nullptr, 10);
  if (begin > UINT32_MAX || level == 0 || level > kDeepest)
    return Corrupt("a heading stands nowhere, or has no level");
  return KeptHeading{static_cast<uint32_t>(begin), static_cast<uint8_t>(level)};
}

Status CheckSums(const SpanLine& line) {
  uint64_t at = line.begin();
  for (const SpanLine::Mark& mark : line.marks) {
    if (mark.begin < at || mark.end <= mark.begin)
      return Corrupt("the span at " + std::to_string(mark.begin) + " is empty or out of order");
    at = mark.end;
  }
  if (at > line.end()) return Corrupt("a span ends behind the text");
  const ReasonSums sums = line.Sums();
  const auto total = [](const auto& by_reason) {
    return std::accumulate(by_reason.begin(), by_reason.end(), uint64_t{0});
  };
  if (line.chars_in + total(sums.inserted) != line.chars_out + total(sums.chars))
    return Corrupt("the characters do not add up: in + inserted is not out + removed");
  return Ok();
}

}  // namespace

ReasonSums SpanLine::Sums() const {
  ReasonSums sums;
  for (const Mark& mark : marks) {
    const auto i = static_cast<size_t>(mark.reason);
    sums.spans[i] += 1;
    sums.chars[i] += mark.end - mark.begin;
    if (mark.by) sums.inserted[i] += CountCodePoints(*mark.by);
  }
  return sums;
}

Result<SpanLine> ParseSpanLine(std::string_view json) {
  const auto object = JsonObject::Parse(json);
  if (!object) return object.error();
  SpanLine line;
  const auto id = object->String("id");
  const auto marks = object->Array("spans");
  if (!id || !marks || !ReadCount(*object, "bytes_in", &line.bytes_in) ||
      !ReadCount(*object, "chars_in", &line.chars_in) ||
      !ReadCount(*object, "chars_out", &line.chars_out))
    return Corrupt("lacks a field of a line of spans");
  ReadCount(*object, "markdown_chars", &line.markdown_chars);
  if (uint64_t begin = 0; ReadCount(*object, "part_begin", &begin)) line.part_begin = begin;
  line.id = *id;
  line.charset = object->String("charset").value_or("");
  if (const auto verdict = object->String("verdict")) {
    const auto reason = ReasonNamed(*verdict);
    if (!reason) return Corrupt("unknown verdict \"" + std::string(*verdict) + "\"");
    line.verdict = *reason;
  }
  for (const auto& field : *marks) {
    auto mark = ParseMark(field.text);
    if (!mark) return mark.error();
    line.marks.push_back(std::move(*mark));
  }
  if (const auto headings = object->Array("headings")) {
    for (const auto& field : *headings) {
      const auto heading = ParseHeading(field.text);
      if (!heading) return heading.error();
      line.headings.push_back(*heading);
    }
  }
  if (Status s = CheckSums(line); !s) return s.error();
  return line;
}

}  // namespace zhengwen::output
