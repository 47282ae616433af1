// A list that no header announces: several titles in a row, each with a date, on one line or two.
//
//   one line    rows of kind `dated`
//   two lines   a title and a time (kind `stamp`) in turns
//
// A chronicle looks the same but for its order: it runs forward in time, a list of pages hardly
// ever does. So a run is believed only if one of its times is earlier than the one before, or if
// its times are to the second, which no chronicle gives.
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
  const Rule* rule = nullptr;
};

bool IsTitle(const Page& page, size_t i) {
  return i < page.size() && !page.Dropped(i) && page.line(i).entry &&
         page.line(i).chars >= kMinPairTitleChars && page.Hit(i, Kind::stamp) == nullptr;
}

Entry OneLine(const Page& page, size_t i) {
  const Rule* rule = page.line(i).entry ? page.Hit(i, Kind::dated) : nullptr;
  return rule == nullptr ? Entry{} : Entry{i, 1, rule};
}

Entry TitleThenTime(const Page& page, size_t i) {
  if (i + 1 >= page.size() || !IsTitle(page, i)) return {};
  const Rule* rule = page.Hit(i + 1, Kind::stamp);
  return rule == nullptr ? Entry{} : Entry{i + 1, 2, rule};
}

Entry TimeThenTitle(const Page& page, size_t i) {
  const Rule* rule = page.Hit(i, Kind::stamp);
  return rule == nullptr || !IsTitle(page, i + 1) ? Entry{} : Entry{i, 2, rule};
}

using Form = Entry (*)(const Page&, size_t);

struct Run {
  size_t end = 0;
  size_t entries = 0;
  bool believed = true;
  const Rule* rule = nullptr;
};

bool InPlace(const Page& page, size_t begin, const Run& run) {
  if (run.rule->where == Where::any) return true;
  return page.HasBody() && page.In(begin, run.rule->where) &&
         page.In(run.end - 1, run.rule->where) &&
         (begin >= page.body_end() || run.end <= page.body_begin());
}

Run RunFrom(const Page& page, size_t begin, Form form) {
  Run run{begin, 0, true, nullptr};
  Moment last;
  bool falls = false;
  bool seconds = true;
  for (Entry entry = form(page, begin); entry.lines > 0; entry = form(page, run.end)) {
    const std::string_view line = page.Text(entry.dated);
    const Moment moment = MomentOf(line, page.book().stamp());
    if (entry.lines == 1 && line.size() < moment.bytes + kMinTitleBytes) break;
    falls = falls || (run.entries > 0 && Earlier(moment, last));
    seconds = seconds && moment.ToTheSecond();
    last = moment;
    // The strictest place of all entries counts.
    if (run.rule == nullptr || entry.rule->where != Where::any) run.rule = entry.rule;
    ++run.entries;
    run.end += entry.lines;
    if (run.end >= page.size()) break;
  }
  run.believed = run.entries >= page.thresholds().run_entries && (falls || seconds) &&
                 InPlace(page, begin, run);
  return run;
}

}  // namespace

void DatedRun(Page* page, AuthorId author) {
  for (size_t i = 0; i < page->size(); ++i) {
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
