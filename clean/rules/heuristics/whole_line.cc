#include "clean/rules/heuristics.h"

namespace zhengwen::clean::rules {

void WholeLine(Page* page, AuthorId /*author*/) {
  for (size_t i = 0; i < page->size(); ++i) {
    for (const uint16_t hit : page->Hits(i)) {
      const Rule& rule = page->book().rule(hit);
      const bool whole = rule.kind == Kind::line || rule.kind == Kind::notice;
      if (whole && rule.where == Where::any) page->Drop(i, rule);
    }
  }
}

}  // namespace zhengwen::clean::rules
