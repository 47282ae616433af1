#include "output/markdown/nesting.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/unicode.h"
#include "output/markdown/backticks.h"

namespace zhengwen::output::markdown {
namespace {

bool IsStar(InlineKind kind) { return kind == InlineKind::strong || kind == InlineKind::emphasis; }

bool IsDelimited(InlineKind kind) { return IsStar(kind) || kind == InlineKind::deleted; }

// White space and punctuation, and symbols: those are punctuation since CommonMark 0.31.
bool MayPart(Utf8Char c) {
  constexpr auto kParting = kSpace | kLineEnd | kPunctuation | kSymbol | kControl;
  return c.size == 0 || (KindOf(c.value) & kParting) != 0;
}

// What every version takes for white space or punctuation; cmark-gfm looks past a '~'.
bool SurelyParts(Utf8Char c) {
  const bool symbol = c.value < 0x80 && c.value != '~' && (KindOf(c.value) & kSymbol) != 0;
  return c.size == 0 || symbol || (KindOf(c.value) & (kSpace | kLineEnd | kPunctuation)) != 0;
}

bool IsBlank(Utf8Char c) { return (KindOf(c.value) & (kSpace | kLineEnd | kControl)) != 0; }

template <class Outside>
void Trim(const InlineRun& run, const Outside& outside, InlineRange* range) {
  while (range->begin < range->end) {
    const Utf8Char first = CharAt(run.text, range->begin);
    if (!outside(first)) break;
    range->begin += first.size;
  }
  while (range->begin < range->end) {
    const Utf8Char last = CharBefore(run.text, range->end);
    if (!outside(last)) break;
    range->end -= last.size;
  }
}

// Whether delimiters at both ends are read: where punctuation is within, such must be without, too.
bool IsRead(const InlineRun& run, const InlineRange& range) {
  return (!MayPart(CharAt(run.text, range.begin)) ||
          SurelyParts(CharBefore(run.text, range.begin))) &&
         (!MayPart(CharBefore(run.text, range.end)) || SurelyParts(CharAt(run.text, range.end)));
}

// What begins or ends where no delimiter is read shrinks at both ends, so that pairs stay pairs.
void Shrink(const InlineRun& run, InlineRange* range) {
  // cmark-gfm looks past a '~', at white space perhaps.
  const auto loose = [range](Utf8Char c) {
    return IsBlank(c) || (c.value == '~' && IsDelimited(range->kind));
  };
  Trim(run, loose, range);
  if (IsDelimited(range->kind) && !IsRead(run, *range)) Trim(run, MayPart, range);
}

bool AtomAt(const InlineRun& run, uint32_t at) {
  const auto found = std::partition_point(run.atoms.begin(), run.atoms.end(),
                                          [at](const Atom& a) { return a.at < at; });
  return found != run.atoms.end() && found->at == at;
}

// Takes ranges in the order of their beginnings, the outer ones first.
class Nest {
 public:
  explicit Nest(const InlineRun& run) : run_(run) {}

  bool Takes(const InlineRange& range) {
    while (!open_.empty() && open_.back().end <= range.begin) {
      closed_at_ = IsDelimited(open_.back().kind) ? open_.back().end : closed_at_;
      open_.pop_back();
    }
    for (const InlineRange& outer : open_) {
      if (outer.end < range.end || outer.kind == range.kind || outer.kind == InlineKind::code)
        return false;
    }
    if (IsDelimited(range.kind)) {
      if (closed_at_ == range.begin && closed_at_ > 0) return false;
      if (AtomAt(run_, range.begin) || AtomAt(run_, range.end)) return false;
    }
    if (!open_.empty() && !Readable(open_.back(), range)) return false;
    if (!open_.empty() && IsStar(range.kind) && IsStar(open_.back().kind) &&
        open_.back().begin == range.begin && open_.back().end != range.end)
      return false;  // of "***a**b**c*" the third run would close the first
    open_.push_back(range);
    return true;
  }

 private:
  // '[', '`' and '~' are punctuation: next to one a delimiter wants white space or punctuation
  // outside. Stars next to stars are one delimiter.
  bool Readable(const InlineRange& outer, const InlineRange& inner) const {
    if (!IsDelimited(outer.kind) || (IsStar(outer.kind) && IsStar(inner.kind))) return true;
    const bool begin =
        outer.begin != inner.begin || SurelyParts(CharBefore(run_.text, outer.begin));
    return begin && (outer.end != inner.end || SurelyParts(CharAt(run_.text, outer.end)));
  }

  const InlineRun& run_;
  std::vector<InlineRange> open_;
  uint32_t closed_at_ = 0;
};

// Parsers read delimiters of code up to some length only, cmark of 80.
constexpr size_t kMostBackticks = 63;

// Neighbours of one kind and address are one range.
void Join(std::vector<InlineRange>* ranges) {
  std::sort(ranges->begin(), ranges->end(), [](const InlineRange& a, const InlineRange& b) {
    return std::tie(a.kind, a.url, a.begin, a.end) < std::tie(b.kind, b.url, b.begin, b.end);
  });
  std::vector<InlineRange> joined;
  for (InlineRange& range : *ranges) {
    InlineRange* last = joined.empty() ? nullptr : &joined.back();
    if (last != nullptr && last->kind == range.kind && last->url == range.url &&
        range.begin <= last->end) {
      last->end = std::max(last->end, range.end);
    } else {
      joined.push_back(std::move(range));
    }
  }
  *ranges = std::move(joined);
}

}  // namespace

void NestRanges(InlineRun* run) {
  Join(&run->ranges);
  for (InlineRange& range : run->ranges) Shrink(*run, &range);
  std::erase_if(run->ranges, [run](const InlineRange& r) {
    const std::string_view text = std::string_view(run->text).substr(r.begin, r.end - r.begin);
    return r.begin >= r.end || (r.kind == InlineKind::code && MostBackticks(text) > kMostBackticks);
  });
  std::sort(run->ranges.begin(), run->ranges.end(), [](const InlineRange& a, const InlineRange& b) {
    return std::tie(a.begin, b.end, a.kind) < std::tie(b.begin, a.end, b.kind);
  });
  Nest nest(*run);
  std::erase_if(run->ranges, [&nest](const InlineRange& r) { return !nest.Takes(r); });
}

}  // namespace zhengwen::output::markdown
