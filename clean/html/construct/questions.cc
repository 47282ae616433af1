// What the reader of a page asks tree construction: where it stands, what it would make of a tag.
#include <algorithm>

#include "clean/html/construct/constructor.h"

namespace zhengwen::clean::html::construct {

Position Constructor::Where() const { return {!open_.empty() && IsForeign(Top()), Around()}; }

// The elements around what comes next. Nothing, if they are no longer in the tree: an adoption can
// put elements into themselves.
std::vector<Tag> Constructor::Around() const {
  std::vector<Tag> around;
  if (open_.empty()) return around;
  uint32_t node = open_.top().node;
  if (!IsForeign(Top())) {  // where comments go
    if (mode_ == Mode::after_after_body) return around;
    if (mode_ == Mode::after_body) node = 0;
  }
  while (node != kNone && around.size() <= nodes_.size()) {
    around.push_back(OfItsTime(nodes_[node].tag));
    if (node == 0) {
      std::reverse(around.begin(), around.end());
      return around;
    }
    node = nodes_.Parent(node);
  }
  return {};
}

bool Constructor::Inserts(Tag tag) {
  Token token;
  token.kind = TokenKind::start_tag;
  token.tag = tag;
  if (!open_.empty() && IsForeign(Top()) && !GoesByHtml(token)) return false;
  if (tag == Tag::html) return false;
  if (tag == Tag::template_) return true;
  if (Is(tag, kTablePart)) return InsertsPart();
  if (tag == Tag::frameset) GiveUp();
  switch (mode_) {
    case Mode::in_select:
    case Mode::in_select_in_table:
      return tag == Tag::script || (tag == Tag::textarea && open_.HasSelectInScope());
    case Mode::in_column_group:
      return Top() == Tag::colgroup;
    default:
      return true;
  }
}

// Whether a part of a table has its place there.
bool Constructor::InsertsPart() {
  switch (mode_) {
    case Mode::in_body:
    case Mode::in_select:
    case Mode::after_body:
    case Mode::after_after_body:
      return false;
    case Mode::in_table:
      if (open_.HasInScope(Tag::table, kEndsTableScope)) return true;
      break;
    case Mode::in_table_body:
      if (open_.HasInScope(kSection, kEndsTableScope)) return true;
      break;
    case Mode::in_row:
      if (open_.HasInScope(Tag::tr, kEndsTableScope)) return true;
      break;
    case Mode::in_cell:
      if (open_.HasInScope(kCell, kEndsTableScope)) return true;
      break;
    default:
      break;
  }
  GiveUp();
  return false;
}

}  // namespace zhengwen::clean::html::construct
