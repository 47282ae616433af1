#include "output/markdown/kept_text.h"

#include <algorithm>
#include <string_view>

#include "core/unicode.h"

namespace zhengwen::output::markdown {
namespace {

bool IsBlank(std::string_view text) { return HasOnly(text, kSpace | kLineEnd | kControl); }

}  // namespace

// The first span that ends behind `at`.
size_t KeptText::FirstSpan(uint32_t at) {
  const auto& spans = doc_.spans;
  if (span_ >= spans.size() || spans[span_].begin > at) {
    const auto found = std::partition_point(spans.begin(), spans.end(),
                                            [at](const Span& s) { return s.end <= at; });
    span_ = static_cast<size_t>(found - spans.begin());
  }
  while (span_ < spans.size() && spans[span_].end <= at) ++span_;
  return span_;
}

bool KeptText::Keeps(Slice stretch) {
  for (size_t i = FirstSpan(stretch.begin); i < doc_.spans.size(); ++i) {
    const Span& s = doc_.spans[i];
    if (s.begin >= stretch.end) return false;
    const uint32_t begin = std::max(s.begin, stretch.begin);
    const uint32_t end = std::min(s.end, stretch.end);
    if (s.verdict == Verdict::keep && !IsBlank(doc_.text().substr(begin, end - begin))) return true;
    if (s.verdict == Verdict::replace && !IsBlank(s.by)) return true;
  }
  return false;
}

std::string KeptText::Take(Slice stretch) {
  pieces_.clear();
  std::string text;
  for (size_t i = FirstSpan(stretch.begin); i < doc_.spans.size(); ++i) {
    const Span& s = doc_.spans[i];
    if (s.begin >= stretch.end) break;
    if (s.verdict == Verdict::drop) continue;
    const uint32_t begin = std::max(s.begin, stretch.begin);
    const uint32_t end = std::min(s.end, stretch.end);
    const auto taken = static_cast<uint32_t>(text.size());
    if (s.verdict == Verdict::keep) {
      text += doc_.text().substr(begin, end - begin);
    } else {
      text += s.by;
    }
    pieces_.push_back({begin, end - begin, taken, static_cast<uint32_t>(text.size()) - taken});
  }
  return text;
}

uint32_t KeptText::At(uint32_t document_byte) const {
  const auto next =
      std::partition_point(pieces_.begin(), pieces_.end(),
                           [document_byte](const Piece& p) { return p.document <= document_byte; });
  if (next == pieces_.begin()) return 0;
  const Piece& piece = *(next - 1);
  const uint32_t into = document_byte - piece.document;
  if (piece.size == piece.taken_size) return piece.taken + std::min(into, piece.size);
  return piece.taken + (into == 0 ? 0 : piece.taken_size);  // never into the middle of an edit
}

}  // namespace zhengwen::output::markdown
