#include "output/markdown/headings.h"

namespace zhengwen::output::markdown {

// Both the spans and the headings are in the order of the text.
Headings::Headings(const Document& doc) {
  headings_.reserve(doc.headings.size());
  auto heading = doc.headings.begin();
  uint32_t kept = 0;  // bytes of the kept text before the span
  for (const Span& span : doc.spans) {
    if (span.verdict == Verdict::drop) continue;
    const bool replaced = span.verdict == Verdict::replace;
    const auto size = replaced ? static_cast<uint32_t>(span.by.size()) : span.end - span.begin;
    for (; heading != doc.headings.end() && heading->begin < kept + size; ++heading) {
      const uint32_t into = replaced ? 0 : heading->begin - kept;
      headings_.push_back({span.begin + into, heading->level});
    }
    kept += size;
  }
}

uint8_t Headings::LevelIn(Slice stretch) {
  while (next_ < headings_.size() && headings_[next_].begin < stretch.begin) ++next_;
  return next_ < headings_.size() && headings_[next_].begin < stretch.end ? headings_[next_].level
                                                                          : 0;
}

}  // namespace zhengwen::output::markdown
