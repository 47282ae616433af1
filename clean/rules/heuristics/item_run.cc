// Menu entries one a line, as a flattened page has them: a run is as many lines of kind `item` as
// the recipe asks for. Lines that are dropped already do not break it, nor do a few short lines
// between two entries: no list names the sections of every site. These go along if they are few
// beside the named ones: in head and tail up to as many, in the body a quarter.
#include "clean/rules/heuristics.h"

namespace zhengwen::clean::rules {
namespace {

constexpr uint32_t kBridgeChars = 6;  // of a menu entry that no list names
constexpr size_t kBodyBridge = 1;     // such entries in a row, in the body
constexpr size_t kEdgeBridge = 3;     // in head and tail; a stanza has four lines
constexpr size_t kBodyShare = 4;      // named entries for each of those
constexpr size_t kEdgeShare = 1;

struct Run {
  size_t end = 0;      // behind the last named entry
  size_t items = 0;    // named entries
  size_t bridges = 0;  // others between them
  bool edge = true;    // all of it in head or tail
};

bool IsItem(const Page& page, size_t i) { return page.Hit(i, Kind::item) != nullptr; }

bool IsEdge(const Page& page, size_t i) { return page.HasBody() && page.In(i, Where::edge); }

Run RunFrom(const Page& page, size_t begin) {
  Run run;
  run.end = begin;
  size_t open = 0;  // bridges behind the last named entry
  for (size_t i = begin; i < page.size(); ++i) {
    const bool edge = IsEdge(page, i);
    if (IsItem(page, i)) {
      ++run.items;
      run.end = i + 1;
      run.bridges += open;
      open = 0;
      run.edge = run.edge && edge;
    } else if (page.Dropped(i)) {
      continue;
    } else if (open < (edge ? kEdgeBridge : kBodyBridge) && page.line(i).entry &&
               page.line(i).chars <= kBridgeChars) {
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
    if (run.items >= page->thresholds().run_entries) {
      const bool bridged = run.bridges * (run.edge ? kEdgeShare : kBodyShare) <= run.items;
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
