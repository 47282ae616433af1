// The title twice before the body: as the page's name, in the breadcrumb, as headline. The last one
// stays, for it stands next to the body. Where several lines come twice they are no titles, but
// cells of a table or entries of a menu.
#include <map>

#include "clean/rules/heuristics.h"

namespace zhengwen::clean::rules {
namespace {

constexpr uint32_t kMinTitleChars = 6;  // shorter lines repeat by chance: a name, a refrain

struct Copies {
  size_t first = 0;
  size_t last = 0;
  size_t count = 0;
};

}  // namespace

void RepeatedTitle(Page* page, AuthorId author) {
  if (!page->HasBody()) return;
  std::map<std::string_view, Copies> lines;
  const Copies* title = nullptr;
  for (size_t i = 0; i < page->body_begin(); ++i) {
    const Line& line = page->line(i);
    if (page->Dropped(i) || !line.entry || line.chars < kMinTitleChars) continue;
    Copies& copies = lines[page->Text(i)];
    if (copies.count++ == 0) copies.first = i;
    copies.last = i;
    if (copies.count < 2) continue;
    const bool several = copies.count > 2 || title != nullptr;
    if (several) return;
    title = &copies;
  }
  if (title != nullptr) page->Drop(title->first, Reason::repeated_title, author);
}

}  // namespace zhengwen::clean::rules
