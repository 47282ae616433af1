// The insertion mode "in template", and which mode follows from what is open.
//
// Source: HTML standard, 13.2.6.4.18, 13.2.6.4.4 (template), 13.2.4.1 (resetting the mode).
#include "clean/html/construct/constructor.h"

namespace zhengwen::clean::html::construct {

void Constructor::StartTemplate(const Token& token) {
  Insert(token);
  active_.PushMarker();
  mode_ = Mode::in_template;
  template_modes_.push_back(mode_);
}

void Constructor::EndTemplate() {
  if (!open_.Holds(Tag::template_)) return;
  ImpliedEndsThoroughly();
  PopThrough(Tag::template_);
  active_.ClearToMarker();
  if (!template_modes_.empty()) template_modes_.pop_back();
  ResetMode();
}

void Constructor::EndTemplateWithPage() {
  if (!open_.Holds(Tag::template_)) return;
  PopThrough(Tag::template_);
  active_.ClearToMarker();
  if (!template_modes_.empty()) template_modes_.pop_back();
  ResetMode();
  again_ = true;
}

// The first tag in a template says what it is a template of.
void Constructor::BecomeTemplateOf(Mode mode) {
  if (!template_modes_.empty()) template_modes_.pop_back();
  template_modes_.push_back(mode);
  Again(mode);
}

void Constructor::InTemplate(const Token& token) {
  if (token.kind == TokenKind::page_end) return EndTemplateWithPage();
  if (token.kind == TokenKind::end_tag) {
    if (token.tag == Tag::template_) EndTemplate();
    return;
  }
  if (token.kind != TokenKind::start_tag) return InBody(token);
  const Tag tag = NameOf(token);
  if (Is(tag, kHeadContent)) return InHead(token);
  if (tag == Tag::col) return BecomeTemplateOf(Mode::in_column_group);
  if (tag == Tag::tr) return BecomeTemplateOf(Mode::in_table_body);
  if (Is(tag, kCell)) return BecomeTemplateOf(Mode::in_row);
  BecomeTemplateOf(Is(tag, kTablePart) ? Mode::in_table : Mode::in_body);
}

// "Reset the insertion mode appropriately".
void Constructor::ResetMode() {
  for (size_t i = open_.size(); i-- > 0;)
    if (ModeOf(i, &mode_)) return;
  mode_ = Mode::in_body;
}

// Whether the element at `index` decides the mode.
bool Constructor::ModeOf(size_t index, Mode* mode) const {
  switch (open_[index].tag) {
    case Tag::select: {
      const size_t table = open_.IndexOf(Tag::table);
      *mode = Mode::in_select;
      for (size_t i = index; i > 0 && table != kNowhere; --i) {
        if (open_[i].tag == Tag::template_) return true;
        if (open_[i].tag != Tag::table) continue;
        *mode = Mode::in_select_in_table;
        return true;
      }
      return true;
    }
    case Tag::td:
    case Tag::th:
      *mode = Mode::in_cell;
      return true;
    case Tag::tr:
      *mode = Mode::in_row;
      return true;
    case Tag::tbody:
    case Tag::thead:
    case Tag::tfoot:
      *mode = Mode::in_table_body;
      return true;
    case Tag::caption:
      *mode = Mode::in_caption;
      return true;
    case Tag::colgroup:
      *mode = Mode::in_column_group;
      return true;
    case Tag::table:
      *mode = Mode::in_table;
      return true;
    case Tag::template_:
      if (template_modes_.empty()) return false;
      *mode = template_modes_.back();
      return true;
    case Tag::head:
      *mode = Mode::in_head;
      return true;
    case Tag::body:
      *mode = Mode::in_body;
      return true;
    case Tag::html:
      *mode = head_ == kNone ? Mode::before_head : Mode::after_head;
      return true;
    default:
      return false;
  }
}

}  // namespace zhengwen::clean::html::construct
