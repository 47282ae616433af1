// The title twice before the body: as the page's name, in the breadcrumb, as headline. The last one
// stays, for it stands next to the body.
#include <map>

#include "clean/rules/heuristics.h"

namespace zhengwen::clean::rules {
namespace {

constexpr uint32_t kMinTitleChars = 6;  // shorter lines repeat by chance: a name, a refrain

}  // namespace

void RepeatedTitle(Page* page, AuthorId author) {
  if (!page->HasBody()) return;
  std::map<std::string_view, size_t> seen;
  for (size_t i = 0; i < page->body_begin(); ++i) {
    const Line& line = page->line(i);
    if (page->Dropped(i) || !line.entry || line.chars < kMinTitleChars) continue;
    const auto [at, fresh] = seen.emplace(page->Text(i), i);
    if (fresh) continue;
    page->Drop(at->second, Reason::repeated_title, author);
    at->second = i;
  }
}

}  // namespace zhengwen::clean::rules
