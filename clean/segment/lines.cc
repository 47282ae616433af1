#include "clean/segment/lines.h"

#include <algorithm>

#include "core/unicode.h"

namespace zhengwen::clean {
namespace {

constexpr uint32_t kCoarse = 65536;  // bytes of a stretch behind the last line that counts

struct LineEnd {
  uint32_t begin = 0;  // the size of the text, if there is none
  uint32_t end = 0;
};

LineEnd FindLineEnd(std::string_view text, uint32_t from) {
  for (uint32_t at = from; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x80 && byte != 0xC2 && byte != 0xE2) {
      ++at;
      continue;
    }
    const Utf8Char c = CharAt(text, at);
    if ((KindOf(c.value) & kLineEnd) == 0) {
      at += c.size;
      continue;
    }
    const bool crlf = byte == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    return {at, at + c.size + (crlf ? 1 : 0)};
  }
  return {static_cast<uint32_t>(text.size()), static_cast<uint32_t>(text.size())};
}

uint32_t CountLineEnds(std::string_view text) {
  uint32_t count = 0;
  for (LineEnd e = FindLineEnd(text, 0); e.begin < e.end; e = FindLineEnd(text, e.end)) ++count;
  return count;
}

// Numbers the lines of the text while the shadow is read from front to back. Outside edits both
// have the same line ends.
class Numbering {
 public:
  explicit Numbering(const Document& doc) : doc_(doc) {}

  void CountShadowLine() { ++shadow_; }
  // The number of the line of the text at byte `at`, which must not go down.
  uint32_t At(uint32_t at) {
    for (; edit_ < doc_.edits.size() && doc_.edits[edit_].begin < at; ++edit_) {
      const Edit& e = doc_.edits[edit_];
      more_ += CountLineEnds(doc_.text().substr(e.begin, e.end - e.begin));
      // A line end that an edit made and the shadow has not come to yet is taken off in advance.
      more_ -= CountLineEnds(e.by);
    }
    return static_cast<uint32_t>(int64_t{1} + shadow_ + more_);
  }
  uint32_t shadow() const { return shadow_; }
  // The first edit that does not begin before the last place asked for.
  size_t edit() const { return edit_; }

 private:
  const Document& doc_;
  uint32_t shadow_ = 0;  // line ends of the shadow so far
  int64_t more_ = 0;     // line ends the text had more, within edits
  size_t edit_ = 0;
};

// Cells of white space just before `at` in the text, edits that took white space away included.
uint8_t IndentBefore(const Document& doc, uint32_t at, size_t edit) {
  constexpr uint32_t kMost = 255;
  constexpr uint32_t kRemoved = 4;  // cells an edit of spaces counts for: two full-width ones
  uint32_t cells = 0;
  while (at > 0 && cells < kMost) {
    if (edit > 0 && doc.edits[edit - 1].end == at) {
      const Edit& e = doc.edits[--edit];
      if (e.reason == Reason::odd_space || e.reason == Reason::entity) cells += kRemoved;
      if (e.by.find('\n') != std::string::npos) break;
      at = e.begin;
      continue;
    }
    const Utf8Char c = CharBefore(doc.text(), at);
    if ((KindOf(c.value) & kSpace) == 0) break;
    cells += (KindOf(c.value) & kWide) != 0 ? 2 : 1;
    at -= c.size;
  }
  return static_cast<uint8_t>(std::min(cells, kMost));
}

}  // namespace

uint32_t CountCells(std::string_view text) {
  uint32_t cells = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    cells += (byte < 0x80 ? 1U : 0U) + (byte >= 0xC0 ? 1U : 0U) + (byte >= 0xE0 ? 1U : 0U);
  }
  return cells;
}

void Trim(std::string_view text, uint32_t* begin, uint32_t* end) {
  constexpr uint16_t kBlank = kSpace | kLineEnd;
  while (*begin < *end) {
    const Utf8Char c = CharAt(text, *begin);
    if ((KindOf(c.value) & kBlank) == 0) break;
    *begin += c.size;
  }
  while (*end > *begin) {
    const Utf8Char c = CharBefore(text, *end);
    if ((KindOf(c.value) & kBlank) == 0) break;
    *end -= c.size;
  }
}

std::vector<Line> ReadLines(const Document& doc, bool lf_only) {
  const std::string_view shadow = doc.shadow_text();
  const auto size = static_cast<uint32_t>(shadow.size());
  std::vector<Line> lines;
  Numbering numbering(doc);
  uint32_t last_number = 1;  // of the end of the last line with something on it
  uint32_t last_shadow = 0;
  for (uint32_t from = 0; from < size;) {
    const uint32_t search = lines.size() < kMostLines ? from : std::min(size, from + kCoarse);
    LineEnd line_end;
    if (lf_only) {
      const auto at = static_cast<uint32_t>(std::min<size_t>(shadow.find('\n', search), size));
      line_end = {at, std::min(at + 1, size)};
    } else {
      line_end = FindLineEnd(shadow, search);
    }
    Line line;
    line.begin = from;
    line.end = line_end.begin;
    Trim(shadow, &line.begin, &line.end);
    if (line.begin < line.end) {
      line.text_begin = doc.shadow.ToText(line.begin);
      line.text_end = doc.shadow.ToTextEnd(line.end);
      line.number = numbering.At(line.text_begin);
      line.indent = IndentBefore(doc, line.text_begin, numbering.edit());
      const uint32_t gap = std::max(line.number - std::min(line.number, last_number),
                                    numbering.shadow() - last_shadow);
      line.blank_before = lines.empty() ? gap : gap - std::min(gap, 1U);
      last_number = numbering.At(line.text_end);
      last_shadow = numbering.shadow();
      lines.push_back(line);
    }
    if (lines.size() >= kMostLines) {
      for (uint32_t at = from; at < line_end.begin; ++at) {
        if (shadow[at] == '\n') numbering.CountShadowLine();
      }
    }
    if (line_end.begin < line_end.end) numbering.CountShadowLine();
    from = line_end.end;
  }
  return lines;
}

}  // namespace zhengwen::clean
