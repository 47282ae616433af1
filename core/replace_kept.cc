#include "core/replace_kept.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/settle.h"

namespace zhengwen {
namespace {

class Replacer {
 public:
  explicit Replacer(const std::vector<Replacement>& replacements) : replacements_(replacements) {}

  std::vector<Span> Apply(const std::vector<Span>& spans) {
    for (const Span& span : spans) {
      if (span.verdict == Verdict::keep) {
        Keep(span);
      } else if (span.verdict == Verdict::replace) {
        Edit(span);
      } else {
        Push(span);
      }
    }
    return std::move(out_);
  }

 private:
  // The next replacement, if it begins before the kept text's byte `before`.
  const Replacement* Next(uint32_t before) const {
    return next_ < replacements_.size() && replacements_[next_].begin < before
               ? &replacements_[next_]
               : nullptr;
  }

  void Keep(Span span) {
    const uint32_t begin = kept_;
    const uint32_t end = kept_ + (span.end - span.begin);
    const uint32_t shift = span.begin - begin;  // from the kept text to the document's
    while (const Replacement* r = Next(end)) {
      const uint32_t from = std::max(r->begin, kept_);
      const uint32_t to = std::min(r->end, end);
      span.end = from + shift;
      if (span.begin < span.end) Push(span);
      const Verdict verdict =
          Info(r->reason).kind == ReasonKind::drop ? Verdict::drop : Verdict::replace;
      Push({from + shift, to + shift, verdict, r->reason, r->author, span.main_permille,
            std::string(r->begin >= begin ? r->by : "")});
      span.begin = to + shift;
      kept_ = to;
      if (r->end > end) break;
      ++next_;
    }
    span.end = end + shift;
    if (span.begin < span.end) Push(span);
    kept_ = end;
  }

  void Edit(Span span) {
    const uint32_t begin = kept_;
    const auto end = static_cast<uint32_t>(kept_ + span.by.size());
    std::string by;
    while (const Replacement* r = Next(end)) {
      const uint32_t from = std::max(r->begin, kept_);
      const uint32_t to = std::min(r->end, end);
      by += span.by.substr(kept_ - begin, from - kept_);
      if (r->begin >= begin) by += r->by;
      span.reason = r->reason;
      span.author = r->author;
      kept_ = to;
      if (r->end > end) break;
      ++next_;
    }
    span.by = by + span.by.substr(kept_ - begin);
    // Nothing is left of what an edit had put there.
    if (span.by.empty() && Info(span.reason).kind == ReasonKind::drop) span.verdict = Verdict::drop;
    Push(std::move(span));
    kept_ = end;
  }

  // Pieces of one replacement become one span.
  void Push(Span span) {
    if (!out_.empty() && span.verdict != Verdict::keep && span.by.empty() && span.author != 0) {
      Span& last = out_.back();
      if (last.verdict == span.verdict && last.reason == span.reason &&
          last.author == span.author && last.end == span.begin) {
        last.end = span.end;
        return;
      }
    }
    out_.push_back(std::move(span));
  }

  const std::vector<Replacement>& replacements_;
  size_t next_ = 0;
  uint32_t kept_ = 0;  // bytes of the kept text that lie behind
  std::vector<Span> out_;
};

}  // namespace

void ReplaceKept(const std::vector<Replacement>& replacements, Document* doc) {
  if (!replacements.empty()) doc->spans = Replacer(replacements).Apply(doc->spans);
  doc->kept->text = Render(*doc, &doc->kept->account);
}

}  // namespace zhengwen
