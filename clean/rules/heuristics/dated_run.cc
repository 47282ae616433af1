// A list that no header announces: several titles in a row, each with a date (or a count of views
// or the like), on one line or two.
//
//   one line    rows of kind `dated`
//   two lines   a title and a time in turns
//
// A chronicle looks the same but for its order: it runs forward in time, a list of pages hardly
// ever does. So a run of dates is believed only if one of them is earlier than the one before, or
// if they are times to the second, which no chronicle gives.
#include "clean/rules/heuristics.h"
#include "clean/rules/moment.h"

namespace zhengwen::clean::rules {
namespace {

constexpr size_t kMinTitleBytes = 12;       // of a line without its date: four Han characters
constexpr uint32_t kMinPairTitleChars = 8;  // of a title on a line of its own

// What stands at one place of a run: its line with the date, and how many lines it takes.
struct Entry {
  size_t dated = 0;
  size_t lines = 0;  // 0: no entry
  Where where = Where::any;
};

bool IsTitle(const Page& page, size_t i) {
  const Line& line = page.line(i);
  return !page.Dropped(i) && line.entry && line.chars >= kMinPairTitleChars && !line.time;
}

Entry OneLine(const Page& page, size_t i) {
  const Rule* rule = page.line(i).entry ? page.Hit(i, Kind::dated) : nullptr;
  return rule == nullptr ? Entry{} : Entry{i, 1, rule->where};
}

Entry TitleThenTime(const Page& page, size_t i) {
  const bool pair = i + 1 < page.size() && page.line(i + 1).time && IsTitle(page, i);
  return pair ? Entry{i + 1, 2, Where::edge} : Entry{};
}

Entry TimeThenTitle(const Page& page, size_t i) {
  const bool pair = i + 1 < page.size() && page.line(i).time && IsTitle(page, i + 1);
  return pair ? Entry{i, 2, Where::edge} : Entry{};
}

// Whether any of the three finds an entry at line i.
bool MayBegin(const Page& page, size_t i) {
  return page.line(i).time || (i + 1 < page.size() && page.line(i + 1).time) ||
         page.Hit(i, Kind::dated) != nullptr;
}

using Form = Entry (*)(const Page&, size_t);

struct Run {
  size_t end = 0;
  size_t entries = 0;
  bool believed = false;
  Where where = Where::any;  // the strictest of its entries
};

bool InPlace(const Page& page, size_t begin, const Run& run) {
  if (run.where == Where::any) return true;
  return page.HasBody() && page.In(begin, run.where) && page.In(run.end - 1, run.where) &&
         (begin >= page.body_end() || run.end <= page.body_begin());
}

Run RunFrom(const Page& page, size_t begin, Form form) {
  Run run;
  run.end = begin;
  Moment last;
  bool falls = false;
  bool seconds = true;
  bool undated = true;
  for (Entry entry = form(page, begin); entry.lines > 0; entry = form(page, run.end)) {
    const std::string_view line = page.Text(entry.dated);
    const Moment moment = MomentOf(line, page.book().moment());
    if (entry.lines == 1 && line.size() < moment.bytes + kMinTitleBytes) break;
    falls = falls || (run.entries > 0 && Earlier(moment, last));
    seconds = seconds && moment.ToTheSecond();
    undated = undated && moment.bytes == 0;
    last = moment;
    if (entry.where != Where::any) run.where = entry.where;
    ++run.entries;
    run.end += entry.lines;
    if (run.end >= page.size()) break;
  }
  run.believed = run.entries >= page.thresholds().run_entries && (falls || seconds || undated) &&
                 InPlace(page, begin, run);
  return run;
}

}  // namespace

void DatedRun(Page* page, AuthorId author) {
  for (size_t i = 0; i < page->size(); ++i) {
    if (!MayBegin(*page, i)) continue;
    for (const Form form : {OneLine, TitleThenTime, TimeThenTitle}) {
      const Run run = RunFrom(*page, i, form);
      if (run.entries < page->thresholds().run_entries) continue;
      for (size_t j = i; j < run.end; ++j) {
        page->Hint(j, Reason::dated_list);
        if (run.believed) page->Drop(j, Reason::dated_list, author);
      }
      i = run.end - 1;
      break;
    }
  }
}

}  // namespace zhengwen::clean::rules
