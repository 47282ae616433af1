#include "core/settle.h"

#include <algorithm>
#include <utility>

#include "core/unicode.h"

namespace zhengwen {
namespace {

struct Stretch {  // of the text, dropped as a whole
  uint32_t begin;
  uint32_t end;
  const Block* block;
};

uint32_t SkipSpaceBack(std::string_view text, uint32_t at, uint32_t limit) {
  while (at > limit) {
    const Utf8Char c = CharBefore(text, at);
    if ((KindOf(c.value) & (kSpace | kLineEnd)) == 0) break;
    at -= c.size;
  }
  return at;
}

// Where the line end begins that ends the line of text[at], within [at, limit).
uint32_t LineEndFrom(std::string_view text, uint32_t at, uint32_t limit) {
  while (at < limit) {
    const Utf8Char c = CharAt(text, at);
    if ((KindOf(c.value) & kLineEnd) != 0) break;
    at += c.size;
  }
  return at;
}

std::vector<Stretch> DroppedStretches(const Document& doc) {
  const auto& blocks = doc.blocks;
  const auto size = static_cast<uint32_t>(doc.text().size());
  std::vector<Stretch> stretches;
  bool kept_on_line = false;  // something of the current line is kept
  for (size_t i = 0; i < blocks.size(); ++i) {
    const Block& b = blocks[i];
    if (b.starts_line) kept_on_line = false;
    if (b.drop == Reason::none) {
      kept_on_line = true;
      continue;
    }
    const uint32_t begin = i == 0 ? 0 : b.begin;
    uint32_t end = i + 1 == blocks.size() ? size : blocks[i + 1].begin;
    if (kept_on_line && b.ends_line && i + 1 < blocks.size())
      end = LineEndFrom(doc.text(), b.end, end);
    stretches.push_back({begin, end, &b});
  }
  // Dropped blocks at the end take the white space before them along.
  if (!stretches.empty() && stretches.back().end == size) {
    size_t first = stretches.size() - 1;
    while (first > 0 && stretches[first - 1].end == stretches[first].begin) --first;
    const uint32_t limit = first == 0 ? 0 : stretches[first - 1].end;
    stretches[first].begin = SkipSpaceBack(doc.text(), stretches[first].begin, limit);
  }
  return stretches;
}

class SpanBuilder {
 public:
  SpanBuilder(Document* doc, EditPolicy policy) : doc_(*doc), policy_(policy) {
    doc->spans.clear();
  }

  // Everything up to `end` is kept, but for the edits in it.
  void KeepTo(uint32_t end) {
    for (; edit_ < doc_.edits.size() && doc_.edits[edit_].begin < end; ++edit_) {
      const Edit& e = doc_.edits[edit_];
      if (policy_ == EditPolicy::skip || e.begin < at_ || e.end > end) continue;
      Plain(e.begin);
      Push({e.begin, e.end, Verdict::replace, e.reason, 0, -1, e.by});
    }
    Plain(end);
  }

  void Drop(const Stretch& s) {
    KeepTo(s.begin);
    Push({at_, s.end, Verdict::drop, s.block->drop, s.block->author, s.block->main_permille, {}});
    while (edit_ < doc_.edits.size() && doc_.edits[edit_].begin < s.end) ++edit_;
  }

 private:
  // Kept to the letter up to `end`; parted at block borders where the model's score changes.
  void Plain(uint32_t end) {
    while (at_ < end) {
      while (block_ < doc_.blocks.size() && doc_.blocks[block_].end <= at_) ++block_;
      const bool inside = block_ < doc_.blocks.size() && doc_.blocks[block_].begin <= at_;
      const bool ahead = block_ < doc_.blocks.size() && doc_.blocks[block_].begin < end;
      // White space goes with the block before it.
      uint32_t to = end;
      if (inside && block_ + 1 < doc_.blocks.size()) {
        to = std::min(end, doc_.blocks[block_ + 1].begin);
      } else if (!inside && ahead) {
        to = doc_.blocks[block_].begin;
      }
      Push({at_,
            to,
            Verdict::keep,
            Reason::none,
            0,
            inside ? doc_.blocks[block_].main_permille : last_permille_,
            {}});
      if (inside) last_permille_ = doc_.blocks[block_].main_permille;
    }
  }

  void Push(Span span) {
    if (span.begin >= span.end) return;
    at_ = span.end;
    if (!doc_.spans.empty() && span.verdict != Verdict::replace) {
      Span& last = doc_.spans.back();
      if (last.verdict == span.verdict && last.reason == span.reason &&
          last.author == span.author && last.main_permille == span.main_permille) {
        last.end = span.end;
        return;
      }
    }
    doc_.spans.push_back(std::move(span));
  }

  Document& doc_;
  EditPolicy policy_;
  uint32_t at_ = 0;
  size_t edit_ = 0;
  size_t block_ = 0;
  int16_t last_permille_ = -1;
};

}  // namespace

void Settle(Document* doc, EditPolicy policy) {
  SpanBuilder spans(doc, policy);
  const auto size = static_cast<uint32_t>(doc->text().size());
  if (doc->verdict != Reason::none) {
    if (size > 0) doc->spans.push_back({0, size, Verdict::drop, doc->verdict, 0, -1, {}});
    return;
  }
  for (const Stretch& s : DroppedStretches(*doc)) spans.Drop(s);
  spans.KeepTo(size);
}

std::string Render(const Document& doc, Account* account) {
  *account = {};
  std::string out;
  out.reserve(doc.text().size());
  for (const Span& s : doc.spans) {
    const std::string_view piece = doc.text().substr(s.begin, s.end - s.begin);
    if (s.verdict == Verdict::keep) {
      out.append(piece);
      continue;
    }
    account->removed += CountCodePoints(piece);
    if (s.verdict == Verdict::replace) {
      account->inserted += CountCodePoints(s.by);
      out.append(s.by);
    }
  }
  account->in = CountCodePoints(doc.text());
  account->out = CountCodePoints(out);
  return out;
}

}  // namespace zhengwen
