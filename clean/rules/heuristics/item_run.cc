// Menu entries one a line, as a flattened page has them: a run is as many lines of kind `item` as
// the recipe asks for, in head or tail. In a body the cells of a table look the same, and stay;
// where there is no body, a run must be twice as long. Lines that are dropped already do not break
// it, nor do a few short lines between two entries, for no list names the sections of every site;
// these go along if they are no more than the named ones.
#include "clean/rules/heuristics.h"

namespace zhengwen::clean::rules {
namespace {

constexpr uint32_t kBridgeChars = 6;  // of a menu entry that no list names
constexpr size_t kMaxBridge = 3;      // such entries in a row; a stanza has four lines

struct Run {
  size_t end = 0;      // behind the last named entry
  size_t items = 0;    // named entries
  size_t bridges = 0;  // others between them
  bool in_body = false;
};

bool IsItem(const Page& page, size_t i) { return page.Hit(i, Kind::item) != nullptr; }

bool InBody(const Page& page, size_t i) { return i >= page.body_begin() && i < page.body_end(); }

Run RunFrom(const Page& page, size_t begin) {
  Run run;
  run.end = begin;
  size_t open = 0;  // bridges behind the last named entry
  for (size_t i = begin; i < page.size(); ++i) {
    if (IsItem(page, i)) {
      ++run.items;
      run.end = i + 1;
      run.bridges += open;
      open = 0;
      run.in_body = run.in_body || InBody(page, i);
    } else if (page.Dropped(i)) {
      continue;
    } else if (open < kMaxBridge && page.line(i).entry && page.line(i).chars <= kBridgeChars) {
      ++open;
    } else {
      break;
    }
  }
  return run;
}

}  // namespace

void ItemRun(Page* page, AuthorId author) {
  for (size_t i = 0; i < page->size(); ++i) {
    if (!IsItem(*page, i)) continue;
    const Rule& first = *page->Hit(i, Kind::item);
    const Run run = RunFrom(*page, i);
    const size_t needed = page->thresholds().run_entries * (page->HasBody() ? 1 : 2);
    if (run.items >= needed && !run.in_body) {
      const bool bridged = run.bridges <= run.items;
      for (size_t j = i; j < run.end; ++j) {
        if (const Rule* rule = page->Hit(j, Kind::item)) {
          page->Drop(j, *rule);
        } else if (bridged) {
          page->Drop(j, first.reason, author);
        } else {
          page->Hint(j, first.reason);
        }
      }
    }
    i = run.end - 1;
  }
}

}  // namespace zhengwen::clean::rules
