// The header of a list of other pages, and its entries.
//
//   in the tail      header, then every line that could be an entry, up to the first that could
//   not;
//                    where the entries bear marks, up to the first without one
//   elsewhere        header, then only entries that bear a mark (a date, a menu word, dropped
//                    already): the title or the first lines of the body may follow the list
//   within the body  header of kind `opener`, then a few titles up to the paragraph with which the
//                    body goes on
//
// A header of kind `heading` ("Hot", "Latest") may be a section title of the body: it needs enough
// entries behind it, and entries are believed by the same rules.
#include <algorithm>

#include "clean/rules/heuristics.h"
#include "core/unicode.h"

namespace zhengwen::clean::rules {
namespace {

// Entries of one list. Longer ones exist; what a page prints beside an article has at most some
// dozens, and the bound limits what a false header can cost.
constexpr size_t kMaxEntries = 50;

// Mean code points of the entries behind a `heading`: titles, not labels or lines of a poem.
constexpr size_t kTitleChars = 8;

// A list that interrupts a body has no more entries.
constexpr size_t kMaxInside = 8;

struct Run {
  size_t end = 0;     // behind the last entry
  size_t marked = 0;  // how many from the beginning on bear a mark
  size_t chars = 0;   // of all entries
};

bool IsHeader(const Page& page, size_t i) {
  return page.HitInPlace(i, Kind::opener) || page.HitInPlace(i, Kind::heading);
}

bool IsMarked(const Page& page, size_t i) {
  return page.Dropped(i) || page.Hit(i, Kind::dated) || page.Hit(i, Kind::item) ||
         page.line(i).time;
}

// The entries from `begin` on. A list ends at a header, at what cannot be an entry, and at an empty
// line if its own entries stand closer together.
Run Entries(const Page& page, size_t begin) {
  Run run;
  run.end = begin;
  uint32_t gap = 0;
  bool marked = true;
  for (; run.end < page.size() && run.end - begin < kMaxEntries; ++run.end) {
    const size_t i = run.end;
    if (!page.Dropped(i) && !page.line(i).entry) break;
    if (IsHeader(page, i)) break;
    const uint32_t blank = page.block(i).blank_before;
    if (i - begin >= page.thresholds().run_entries && blank > gap) break;
    if (i > begin) gap = std::max(gap, blank);
    marked = marked && IsMarked(page, i);
    run.marked += marked;
    run.chars += page.line(i).chars;
  }
  return run;
}

// "A, B": a numeral with the mark of a heading. Digits may number the entries of a list.
bool IsHeading(std::string_view line) {
  constexpr char32_t kIdeographicComma = 0x3001;
  const Utf8Char first = CharAt(line, 0);
  return CharAt(line, first.size).value == kIdeographicComma && (KindOf(first.value) & kDigit) == 0;
}

// Whether the entries behind a header stand between two paragraphs of the body and look like
// titles.
bool InterruptsBody(const Page& page, size_t header, const Run& run) {
  const size_t begin = header + 1;
  const size_t count = run.end - begin;
  if (!page.HasBody() || header < page.body_begin() || run.end >= page.body_end()) return false;
  if (count == 0 || count > kMaxInside || run.chars < count * kTitleChars) return false;
  if (!page.line(run.end).paragraph) return false;
  for (size_t i = begin; i < run.end; ++i) {
    if (IsHeading(page.Text(i))) return false;
  }
  return true;
}

void DropRun(Page* page, size_t begin, size_t end, const Rule& rule) {
  for (size_t i = begin; i < end; ++i) page->Drop(i, rule);
}

}  // namespace

void HeadedList(Page* page, AuthorId /*author*/) {
  for (size_t i = 0; i < page->size(); ++i) {
    const Rule* opener = page->HitInPlace(i, Kind::opener);
    const Rule* rule = opener ? opener : page->HitInPlace(i, Kind::heading);
    if (rule == nullptr) continue;
    const size_t begin = i + 1;
    Run run = Entries(*page, begin);
    // A list whose entries bear dates ends where the dates end: the body may go on behind it.
    if (run.marked >= page->thresholds().run_entries) run.end = begin + run.marked;
    const bool tail = page->HasBody() && i >= page->body_end();
    const bool all = tail || (opener != nullptr && InterruptsBody(*page, i, run));
    const size_t believed = all ? run.end - begin : run.marked;
    for (size_t j = begin; j < run.end; ++j) page->Hint(j, rule->reason);
    const bool titles = tail && run.chars >= believed * kTitleChars;
    const bool enough = believed >= page->thresholds().run_entries;
    if (opener == nullptr && !(enough && (titles || run.marked >= believed))) continue;
    page->Drop(i, *rule);
    DropRun(page, begin, begin + believed, *rule);
    i = begin + believed - 1;
  }
}

}  // namespace zhengwen::clean::rules
