#include "clean/rules/page.h"

#include <algorithm>

#include "clean/rules/clean_line.h"

namespace zhengwen::clean::rules {
namespace {

// An entry of a list is a title: it holds no more breaks than this.
constexpr uint32_t kEntryBreaks = 3;

// What a line that is no paragraph takes off the weight of a body that reaches across it, in
// characters. At 8, a body of 1,000 characters reaches across a table of 100 cells to a conclusion,
// and not across the lists of a page's foot to the short texts in it.
constexpr int64_t kOtherLine = 8;

}  // namespace

Page::Page(Document* doc, const RuleBook& book, const Thresholds& thresholds, Known* known)
    : doc_(doc), book_(&book), thresholds_(thresholds), known_(known), lines_(doc->blocks.size()) {
  for (size_t i = 0; i < lines_.size(); ++i) Read(i);
  FindBody();
}

void Page::Read(size_t i) {
  const std::string_view text = doc_->ShadowText(doc_->blocks[i]);
  if (known_->lines.Find(text, [&](const KnownLine& line) { Copy(line, &lines_[i]); })) return;
  if (!IsShort(text, thresholds_.line_chars)) {
    ReadLong(i, text);
    return;
  }
  ReadShort(i, text);
  known_->lines.Offer(text, [&](KnownLine* line) { return Remember(i, line); });
}

void Page::Copy(const KnownLine& known, Line* line) {
  *line = known.line;
  line->text_begin = static_cast<uint32_t>(texts_.size());
  texts_.append(known.clean.begin(), known.clean.size());
  line->text_end = static_cast<uint32_t>(texts_.size());
  line->hits_begin = static_cast<uint32_t>(hits_.size());
  hits_.insert(hits_.end(), known.hits.begin(), known.hits.end());
  line->hits_end = static_cast<uint32_t>(hits_.size());
}

bool Page::Remember(size_t i, KnownLine* known) const {
  known->line = lines_[i];
  return known->clean.Assign(Text(i)) && known->hits.Assign(Hits(i));
}

void Page::ReadShort(size_t i, std::string_view text) {
  Line& line = lines_[i];
  const size_t hits_begin = hits_.size();
  const std::string_view clean = AppendClean(text, &texts_);
  line.text_begin = static_cast<uint32_t>(clean.data() - texts_.data());
  line.text_end = line.text_begin + static_cast<uint32_t>(clean.size());
  const Shape shape = ShapeOf(clean);
  const bool sentences = IsParagraph(shape);
  book_->Match(clean, sentences, &hits_);
  SetHits(i, hits_begin);
  line.chars = shape.chars, line.ending = shape.ending;
  line.separators = static_cast<uint16_t>(shape.separators);
  line.arrows = static_cast<uint16_t>(shape.arrows);
  line.time = book_->IsMoment(clean);
  line.paragraph = sentences && !Hit(i, Kind::dated) && !Hit(i, Kind::notice);
  line.entry = !line.paragraph && shape.chars <= thresholds_.entry_chars &&
               shape.breaks <= kEntryBreaks && shape.ending != Ending::statement;
}

void Page::ReadLong(size_t i, std::string_view text) {
  Line& line = lines_[i];
  const size_t hits_begin = hits_.size();
  const size_t keep = texts_.size();
  book_->MatchNotice(AppendClean(Beginning(text, RuleBook::kNoticeChars), &texts_), &hits_);
  texts_.resize(keep);
  line.text_begin = line.text_end = static_cast<uint32_t>(keep);
  SetHits(i, hits_begin);
  line.chars = static_cast<uint32_t>(thresholds_.line_chars + 1);
  line.paragraph = LongLineIsParagraph(text) && !Hit(i, Kind::notice);
}

void Page::SetHits(size_t i, size_t begin) {
  Line& line = lines_[i];
  line.hits_begin = static_cast<uint32_t>(begin);
  line.hits_end = static_cast<uint32_t>(hits_.size());
  for (const uint16_t hit : Hits(i))
    line.kinds |= static_cast<uint8_t>(1U << static_cast<unsigned>(book_->rule(hit).kind));
}

const Rule* Page::FindHit(size_t i, Kind kind) const {
  for (const uint16_t hit : Hits(i)) {
    if (book_->rule(hit).kind == kind) return &book_->rule(hit);
  }
  return nullptr;
}

const Rule* Page::FindHitInPlace(size_t i, Kind kind) const {
  for (const uint16_t hit : Hits(i)) {
    const Rule& rule = book_->rule(hit);
    if (rule.kind == kind && In(i, rule.where)) return &rule;
  }
  return nullptr;
}

void Page::Drop(size_t i, Reason reason, AuthorId author) {
  Block& block = doc_->blocks[i];
  if (block.drop != Reason::none) return;
  block.drop = reason;
  block.author = author;
  body_changed_ = body_changed_ || lines_[i].paragraph;
}

void Page::Hint(size_t i, Reason reason) {
  doc_->blocks[i].hints |= uint64_t{1} << static_cast<unsigned>(reason);
}

// The heaviest stretch of blocks (Bentley, "Programming Pearls": maximum sum).
void Page::FindBody() {
  if (!body_changed_) return;
  body_changed_ = false;
  int64_t sum = 0;
  int64_t best = 0;
  size_t begin = 0;
  body_begin_ = body_end_ = 0;
  for (size_t i = 0; i < size(); ++i) {
    const bool real = lines_[i].paragraph && !Dropped(i);
    if (sum <= 0) {
      sum = 0;
      begin = i;
    }
    sum += real ? static_cast<int64_t>(lines_[i].chars) : -kOtherLine;
    if (real && sum >= best) {
      best = sum;
      body_begin_ = begin;
      body_end_ = i + 1;
    }
  }
}

bool Page::In(size_t i, Where where) const {
  const bool head = HasBody() ? i < body_begin_ : i < kEdgeLines;
  const bool tail = HasBody() ? i >= body_end_ : i + kEdgeLines >= size();
  switch (where) {
    case Where::any:
      return true;
    case Where::head:
      return head;
    case Where::tail:
      return tail;
    case Where::edge:
      return head || tail;
  }
  return false;
}

}  // namespace zhengwen::clean::rules
