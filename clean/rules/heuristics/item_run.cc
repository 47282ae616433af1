// Menu entries one a line, as a flattened page has them: a run is as many lines of kind `item` as
// the recipe asks for. Lines that are dropped already, and single short lines between two entries,
// do not break it; the latter go along if entries are many times as frequent.
#include "clean/rules/heuristics.h"

namespace zhengwen::clean::rules {
namespace {

constexpr uint32_t kBridgeChars = 6;  // of a menu entry that no list names
constexpr size_t kBridgeShare = 4;    // named entries for each of those

struct Run {
  size_t begin = 0;
  size_t end = 0;      // behind the last named entry
  size_t items = 0;    // named entries
  size_t bridges = 0;  // others between them
};

Run RunFrom(const Page& page, size_t begin) {
  Run run{begin, begin, 0, 0};
  size_t bridges = 0;
  bool last_was_bridge = false;
  for (size_t i = begin; i < page.size(); ++i) {
    if (page.Hit(i, Kind::item)) {
      ++run.items;
      run.end = i + 1;
      run.bridges = bridges;
      last_was_bridge = false;
    } else if (page.Dropped(i)) {
      continue;
    } else if (!last_was_bridge && page.line(i).entry && page.line(i).chars <= kBridgeChars) {
      ++bridges;
      last_was_bridge = true;
    } else {
      break;
    }
  }
  return run;
}

}  // namespace

void ItemRun(Page* page, AuthorId author) {
  for (size_t i = 0; i < page->size(); ++i) {
    const Rule* first = page->Hit(i, Kind::item);
    if (first == nullptr) continue;
    const Run run = RunFrom(*page, i);
    if (run.items >= page->thresholds().run_entries) {
      const bool bridged = run.bridges * kBridgeShare <= run.items;
      for (size_t j = run.begin; j < run.end; ++j) {
        if (const Rule* rule = page->Hit(j, Kind::item)) {
          page->Drop(j, *rule);
        } else if (bridged) {
          page->Drop(j, first->reason, author);
        } else {
          page->Hint(j, first->reason);
        }
      }
    }
    i = run.end - 1;
  }
}

}  // namespace zhengwen::clean::rules
