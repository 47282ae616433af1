// Page: a document as the heuristics see it. Each block with its shape, the rules that match it,
// and whether something has already dropped it.
//
//   head   blocks before the body's first paragraph    menus, breadcrumb, title, credits
//   body   the stretch where most paragraphs are
//   tail   blocks behind the body's last paragraph      credits, lists, the site's foot
//
// A paragraph is a long line with sentences in it that no rule has dropped and no notice begins.
// The body is the stretch whose paragraphs weigh most, when every other line in it takes a little
// off: a few summaries in the lists of a page's foot do not make that foot a body. Where a document
// has no paragraph (a poem, a ticket, a menu) the first and last kEdgeLines blocks count as its
// head and tail, and lists cannot be told from bodies (HasBody).
//
// A page belongs to one thread and lives as long as its document and rule book.
#ifndef ZHENGWEN_CLEAN_RULES_PAGE_H_
#define ZHENGWEN_CLEAN_RULES_PAGE_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "clean/rules/rule_book.h"
#include "clean/rules/shape.h"
#include "core/document.h"
#include "core/memo.h"

namespace zhengwen::clean::rules {

// Thresholds of the recipe, section [rules].
struct Thresholds {
  size_t line_chars = 120;  // longer blocks are paragraphs: only notices are looked for
  size_t entry_chars = 60;  // longer blocks are no entries of a list
  size_t run_entries = 3;   // entries that make a run
};

struct Line {
  uint32_t text_begin = 0;  // the clean text, in the page's own memory; empty for long lines
  uint32_t text_end = 0;
  uint32_t hits_begin = 0;  // the rules that match, in the page's own memory
  uint32_t hits_end = 0;
  uint8_t kinds = 0;        // of these: a bit for each Kind
  uint32_t chars = 0;       // code points of the clean text; line_chars + 1 for long lines
  uint16_t separators = 0;  // between links (clean/rules/shape.h)
  uint16_t arrows = 0;
  Ending ending = Ending::none;
  bool paragraph = false;  // long enough, and sentences
  bool entry = false;      // could be an entry of a list: short, and no statement
  bool time = false;       // a date or time alone
};

// What a short line's own text tells of it. The line's text and hits count from 0.
struct KnownLine {
  Line line;
  ShortList<char, Memo<int>::kLongest> clean;  // never longer than the line
  ShortList<uint16_t, 8> hits;
};

// What was found out of lines and tokens on this and other pages. Of one rule book and one set of
// thresholds; shared by all threads.
struct Known {
  Memo<KnownLine> lines{14};  // some 3 MB: the menus of thousands of pages
  Memo<int32_t> words{12};    // tokens of a row of links: the rule that names it, or -1
};

class Page {
 public:
  static constexpr size_t kEdgeLines = 5;

  // `known`: lines of this and other pages.
  Page(Document* doc, const RuleBook& book, const Thresholds& thresholds, Known* known);

  size_t size() const { return lines_.size(); }
  const Line& line(size_t i) const { return lines_[i]; }
  const Block& block(size_t i) const { return doc_->blocks[i]; }
  const Thresholds& thresholds() const { return thresholds_; }
  // The clean text (clean/rules/clean_line.h); empty for long lines.
  std::string_view Text(size_t i) const {
    return std::string_view(texts_).substr(lines_[i].text_begin,
                                           lines_[i].text_end - lines_[i].text_begin);
  }
  const RuleBook& book() const { return *book_; }
  Known* known() const { return known_; }

  // Indices in the rule book of the rules that match block i.
  std::span<const uint16_t> Hits(size_t i) const {
    return std::span(hits_).subspan(lines_[i].hits_begin,
                                    lines_[i].hits_end - lines_[i].hits_begin);
  }
  // The first rule of this kind that matches block i and whose place is right; null if none does.
  const Rule* HitInPlace(size_t i, Kind kind) const {
    return HasHit(i, kind) ? FindHitInPlace(i, kind) : nullptr;
  }
  const Rule* Hit(size_t i, Kind kind) const {
    return HasHit(i, kind) ? FindHit(i, kind) : nullptr;
  }

  bool Dropped(size_t i) const { return block(i).drop != Reason::none; }
  // The first to drop a block gives the reason.
  void Drop(size_t i, Reason reason, AuthorId author);
  void Drop(size_t i, const Rule& rule) { Drop(i, rule.reason, rule.author); }
  void Hint(size_t i, Reason reason);

  // Finds head and tail again, now that more blocks are dropped.
  void FindBody();
  bool HasBody() const { return body_begin_ < body_end_; }
  size_t body_begin() const { return body_begin_; }  // its first paragraph
  size_t body_end() const { return body_end_; }      // behind its last one
  bool In(size_t i, Where where) const;

 private:
  void Read(size_t i);
  void ReadShort(size_t i, std::string_view text);
  void ReadLong(size_t i, std::string_view text);
  void Copy(const KnownLine& known, Line* line);
  bool Remember(size_t i, KnownLine* known) const;
  void SetHits(size_t i, size_t begin);
  bool HasHit(size_t i, Kind kind) const {
    return (lines_[i].kinds >> static_cast<unsigned>(kind) & 1) != 0;
  }
  const Rule* FindHitInPlace(size_t i, Kind kind) const;
  const Rule* FindHit(size_t i, Kind kind) const;

  Document* doc_;
  const RuleBook* book_;
  Thresholds thresholds_;
  Known* known_;
  std::vector<Line> lines_;
  std::string texts_;
  std::vector<uint16_t> hits_;
  size_t body_begin_ = 0;
  size_t body_end_ = 0;
  bool body_changed_ = true;  // a paragraph was dropped since the body was found
};

}  // namespace zhengwen::clean::rules

#endif  // ZHENGWEN_CLEAN_RULES_PAGE_H_
