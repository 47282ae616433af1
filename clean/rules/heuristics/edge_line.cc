#include "clean/rules/heuristics.h"

namespace zhengwen::clean::rules {

void EdgeLine(Page* page, AuthorId /*author*/) {
  for (size_t i = 0; i < page->size(); ++i) {
    for (const Kind kind : {Kind::line, Kind::notice}) {
      if (const Rule* rule = page->HitInPlace(i, kind)) page->Drop(i, *rule);
    }
  }
}

}  // namespace zhengwen::clean::rules
