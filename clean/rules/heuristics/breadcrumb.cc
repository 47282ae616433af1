// Where the page stands in its site: three short parts or more with arrows between them, before the
// body. Breadcrumbs that name the home page, or say what they are, are rows of config/rules.
#include "clean/rules/heuristics.h"
#include "core/unicode.h"

namespace zhengwen::clean::rules {
namespace {

constexpr size_t kMinArrows = 2;
constexpr uint32_t kPartCells = 28;  // a section's name; the page's title at the end may be longer
constexpr size_t kPartBytes = 2;

// The end of the part that begins at `at`: the next arrow, or the end of the line.
size_t PartEnd(std::string_view line, size_t at) {
  while (at < line.size() && !IsArrow(CharAt(line, at).value)) at += CharAt(line, at).size;
  return at;
}

// REQUIRES: there are arrows enough.
bool IsBreadcrumb(std::string_view line) {
  for (size_t at = 0; at < line.size();) {
    const size_t end = PartEnd(line, at);
    const Shape part = ShapeOf(line.substr(at, end - at));
    const bool last = end == line.size();
    if (end - at < kPartBytes || part.breaks > 0 || part.ending != Ending::none) return false;
    if (last) break;
    if (part.cells > kPartCells) return false;
    at = end + CharAt(line, end).size;
  }
  return true;
}

}  // namespace

void Breadcrumb(Page* page, AuthorId author) {
  for (size_t i = 0; i < page->size(); ++i) {
    const Line& line = page->line(i);
    if (line.arrows < kMinArrows || !line.entry || page->Dropped(i)) continue;
    if (!IsBreadcrumb(page->Text(i))) continue;
    page->Hint(i, Reason::breadcrumb);
    if (page->In(i, Where::head)) page->Drop(i, Reason::breadcrumb, author);
  }
}

}  // namespace zhengwen::clean::rules
