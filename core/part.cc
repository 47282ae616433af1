#include "core/part.h"

#include <utility>

#include "core/line_counter.h"
#include "core/unicode.h"

namespace zhengwen {
namespace {

uint32_t KeptSize(const Span& span) {
  switch (span.verdict) {
    case Verdict::keep:
      return span.end - span.begin;
    case Verdict::replace:
      return static_cast<uint32_t>(span.by.size());
    case Verdict::drop:
      break;
  }
  return 0;
}

}  // namespace

Parts::Parts(const std::vector<uint32_t>& borders, Document* doc) : parts_(1) {
  auto border = borders.begin();
  uint32_t kept = 0;  // bytes of the kept text before the span
  for (Span& span : doc->spans) {
    while (border != borders.end() && KeptSize(span) > 0) {
      if (*border <= kept) {
        if (!parts_.back().spans.empty()) parts_.emplace_back();
        parts_.back().border = static_cast<size_t>(++border - borders.begin());
        parts_.back().kept_begin = kept;
        continue;
      }
      const uint32_t into = *border - kept;
      if (span.verdict != Verdict::keep || into >= KeptSize(span)) break;
      Span before = span;
      before.end = span.begin + into;
      parts_.back().spans.push_back(std::move(before));
      span.begin += into;
      kept = *border;
    }
    kept += KeptSize(span);
    parts_.back().spans.push_back(std::move(span));
  }
  doc->spans.clear();
  Number(*doc);
}

void Parts::Number(const Document& doc) {
  uint32_t number = 0;
  uint32_t at = 0;
  uint64_t chars = 0;
  LineCounter lines(doc.text());
  for (Stretch& stretch : parts_) {
    const uint32_t end = stretch.spans.empty() ? at : stretch.spans.back().end;
    stretch.part = {++number, at, end, chars, lines.LineAt(at)};
    chars += CountCodePoints(doc.text().substr(at, end - at));
    at = end;
  }
}

void Parts::Become(size_t i, Document* doc) {
  static_cast<Annotations&>(*doc) = {};
  doc->verdict = Reason::none;
  doc->page.note.clear();
  doc->part = parts_[i].part;
  doc->spans = std::move(parts_[i].spans);
}

}  // namespace zhengwen
