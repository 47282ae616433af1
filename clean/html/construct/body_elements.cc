// Elements in a body whose start tags do more than close a paragraph.
//
// Source: HTML standard, 13.2.6.4.7.
#include "clean/html/construct/constructor.h"

namespace zhengwen::clean::html::construct {

// One form at a time, but in templates.
void Constructor::StartForm(const Token& token) {
  const bool in_template = open_.Holds(Tag::template_);
  if (form_ != kNone && !in_template) return;
  CloseParagraph();
  const uint32_t form = Insert(token);
  if (!in_template) form_ = form;
}

// An item before it is closed, if no other block stands between.
void Constructor::StartListItem(const Token& token, Tag tag) {
  for (size_t i = open_.size(); i-- > 0;) {
    const Tag open = open_[i].tag;
    if (tag == Tag::li ? open == Tag::li : open == Tag::dd || open == Tag::dt) {
      PopThrough(open);
      break;
    }
    if (Is(open, kSpecial) && open != Tag::address && open != Tag::div && open != Tag::p) break;
  }
  CloseParagraph();
  Insert(token);
}

void Constructor::StartButton(const Token& token) {
  while (open_.HasInScope(Tag::button, kEndsScope)) PopThrough(Tag::button);
  Reconstruct();
  Insert(token);
}

// Links do not nest.
void Constructor::StartAnchor(const Token& token) {
  if (active_.LastOf(Tag::a) != kNowhere) {
    Adopt(Tag::a);
    ForgetAnchor();
  }
  Reconstruct();
  InsertFormatting(token);
}

void Constructor::StartNobr(const Token& token) {
  Reconstruct();
  if (open_.HasInScope(Tag::nobr, kEndsScope)) {
    Adopt(Tag::nobr);
    Reconstruct();
  }
  InsertFormatting(token);
}

void Constructor::StartSelect(const Token& token) {
  Reconstruct();
  Insert(token);
  const bool in_table = mode_ == Mode::in_table || mode_ == Mode::in_caption ||
                        mode_ == Mode::in_table_body || mode_ == Mode::in_row ||
                        mode_ == Mode::in_cell;
  mode_ = in_table ? Mode::in_select_in_table : Mode::in_select;
}

void Constructor::StartRuby(const Token& token, Tag tag) {
  if (open_.HasInScope(Tag::ruby, kEndsScope))
    ImpliedEnds(tag == Tag::rt || tag == Tag::rp ? Tag::rtc : Tag::count);
  Insert(token);
}

void Constructor::StartForeign(const Token& token) {
  Reconstruct();
  if ((token.flags & kSelfClosing) != 0) return InsertEmpty(token);
  InsertForeign(token, token.tag == Tag::math);
}

}  // namespace zhengwen::clean::html::construct
