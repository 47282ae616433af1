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

// The first edit that begins at or behind `at`.
size_t EditFrom(const Document& doc, uint32_t at) {
  const auto edit = std::lower_bound(doc.edits.begin(), doc.edits.end(), at,
                                     [](const Edit& e, uint32_t value) { return e.begin < value; });
  return static_cast<size_t>(edit - doc.edits.begin());
}

bool IsWhite(std::string_view by) {
  return by.find_first_not_of(" \t\n") == std::string_view::npos;
}

// Where the white space begins that ends at `at`, not before `limit`. What edits turn into white
// space or nothing is white.
uint32_t SkipSpaceBack(const Document& doc, uint32_t at, uint32_t limit) {
  size_t edit = EditFrom(doc, at);
  while (at > limit) {
    const Edit* e = edit > 0 ? &doc.edits[edit - 1] : nullptr;
    if (e != nullptr && e->end >= at) {
      if (e->begin < limit || !IsWhite(e->by)) break;
      at = e->begin;
      --edit;
      continue;
    }
    const Utf8Char c = CharBefore(doc.text(), at);
    if ((KindOf(c.value) & (kSpace | kLineEnd)) == 0) break;
    at -= c.size;
  }
  return at;
}

// Where the line end begins that ends the line of text[at], within [at, limit): one of the text, or
// an edit that makes one.
uint32_t LineEndFrom(const Document& doc, uint32_t at, uint32_t limit) {
  size_t edit = EditFrom(doc, at);
  while (at < limit) {
    if (edit < doc.edits.size() && doc.edits[edit].begin == at) {
      const Edit& e = doc.edits[edit++];
      if (e.by.find('\n') != std::string::npos) return at;
      if (e.end > limit) break;
      at = e.end;
      continue;
    }
    const Utf8Char c = CharAt(doc.text(), at);
    if ((KindOf(c.value) & kLineEnd) != 0) return at;
    at += c.size;
  }
  return limit;
}

std::vector<Stretch> DroppedStretches(const Document& doc) {
  const auto& blocks = doc.blocks;
  const auto size = static_cast<uint32_t>(doc.text().size());
  std::vector<Stretch> stretches;
  const Block* kept = nullptr;  // the last one kept on the current line
  size_t first = 0;             // of the stretches behind it
  for (size_t i = 0; i < blocks.size(); ++i) {
    const Block& b = blocks[i];
    if (b.starts_line) kept = nullptr;
    if (b.drop == Reason::none) {
      kept = &b;
      first = stretches.size();
      continue;
    }
    const bool last = i + 1 == blocks.size();
    const uint32_t begin = i == 0 ? 0 : b.begin;
    uint32_t end = last ? size : blocks[i + 1].begin;
    const bool leaves_line_end = kept != nullptr && b.ends_line && !last;
    if (leaves_line_end) end = LineEndFrom(doc, b.end, end);
    stretches.push_back({begin, end, &b});
    if (leaves_line_end)
      stretches[first].begin = SkipSpaceBack(doc, stretches[first].begin, kept->end);
  }
  // Dropped blocks at the end take the white space before them along.
  if (!stretches.empty() && stretches.back().end == size) {
    size_t tail = stretches.size() - 1;
    while (tail > 0 && stretches[tail - 1].end == stretches[tail].begin) --tail;
    const uint32_t limit = tail == 0 ? 0 : stretches[tail - 1].end;
    stretches[tail].begin = SkipSpaceBack(doc, stretches[tail].begin, limit);
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
  out.reserve(doc.own_text().size());
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
  account->in = CountCodePoints(doc.own_text());
  account->out = CountCodePoints(out);
  return out;
}

}  // namespace zhengwen
