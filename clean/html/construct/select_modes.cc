// The insertion modes "in select" and "in select in table".
//
// Source: HTML standard, 13.2.6.4.16, 13.2.6.4.17.
#include "clean/html/construct/constructor.h"

namespace zhengwen::clean::html::construct {

void Constructor::InSelect(const Token& token) {
  switch (token.kind) {
    case TokenKind::text:
      if (token.letter != kNul) AddText(token);
      return;
    case TokenKind::comment:
      return FlushText();
    case TokenKind::doctype:
      return;
    case TokenKind::page_end:
      return InBody(token);
    case TokenKind::start_tag:
      return StartInSelect(token, NameOf(token));
    case TokenKind::end_tag:
      break;
  }
  switch (token.tag) {
    case Tag::optgroup:
      if (Top() == Tag::option && open_[open_.size() - 2].tag == Tag::optgroup) Pop();
      if (Top() == Tag::optgroup) Pop();
      return;
    case Tag::option:
      if (Top() == Tag::option) Pop();
      return;
    case Tag::select:
      if (open_.HasSelectInScope()) CloseSelect();
      return;
    case Tag::template_:
      return EndTemplate();
    default:
      return;
  }
}

void Constructor::StartInSelect(const Token& token, Tag tag) {
  switch (tag) {
    case Tag::option:
      if (Top() == Tag::option) Pop();
      Insert(token);
      return;
    case Tag::optgroup:
      if (Top() == Tag::option) Pop();
      if (Top() == Tag::optgroup) Pop();
      Insert(token);
      return;
    case Tag::select:
      if (open_.HasSelectInScope()) CloseSelect();
      return;
    case Tag::input:
    case Tag::keygen:
    case Tag::textarea:
      if (!open_.HasSelectInScope()) return;
      CloseSelect();
      again_ = true;
      return;
    case Tag::template_:
      return StartTemplate(token);
    default:
      return;
  }
}

void Constructor::CloseSelect() {
  PopThrough(Tag::select);
  ResetMode();
}

void Constructor::InSelectInTable(const Token& token) {
  const Tag tag = token.tag;
  const bool table =
      tag == Tag::table || (Is(tag, kTablePart) && tag != Tag::col && tag != Tag::colgroup);
  if (!table || (token.kind != TokenKind::start_tag && token.kind != TokenKind::end_tag))
    return InSelect(token);
  if (token.kind == TokenKind::end_tag && !open_.HasInScope(tag, kEndsTableScope)) return;
  CloseSelect();
  again_ = true;
}

}  // namespace zhengwen::clean::html::construct
