#include "clean/rules/heuristics.h"

namespace zhengwen::clean::rules {

void Hints(Page* page, AuthorId /*author*/) {
  for (size_t i = 0; i < page->size(); ++i) {
    for (const uint16_t hit : page->Hits(i)) page->Hint(i, page->book().rule(hit).reason);
  }
}

}  // namespace zhengwen::clean::rules
