// The insertion modes "in table" and "in table text", and what may stand only beside a table.
//
// Source: HTML standard, 13.2.6.4.9, 13.2.6.4.10.
#include "clean/html/construct/constructor.h"

namespace zhengwen::clean::html::construct {

void Constructor::InTable(const Token& token) {
  switch (token.kind) {
    case TokenKind::text:
      if (token.letter == kNul) return;
      original_mode_ = mode_;
      return Again(Mode::in_table_text);
    case TokenKind::comment:
      return FlushText();
    case TokenKind::doctype:
      return;
    case TokenKind::start_tag:
      return StartInTable(token, NameOf(token));
    case TokenKind::end_tag:
      if (token.tag == Tag::table) return CloseTable();
      if (token.tag == Tag::body || token.tag == Tag::html || Is(token.tag, kTablePart)) return;
      if (token.tag == Tag::template_) return EndTemplate();
      return Foster(token);
    case TokenKind::page_end:
      return InBody(token);
  }
}

// Goes by the rules of the body, but to before the table.
void Constructor::Foster(const Token& token) {
  foster_ = true;
  InBody(token);
  foster_ = false;
}

void Constructor::InTableText(const Token& token) {
  if (token.kind == TokenKind::text) {
    if (token.letter != kNul) AddText(token);
    return;
  }
  if (text_has_words_) {
    foster_ = true;
    Reconstruct();
  }
  FlushText();
  foster_ = false;
  Again(original_mode_);
}

void Constructor::StartInTable(const Token& token, Tag tag) {
  switch (tag) {
    case Tag::caption:
      PopTo(kEndsTableScope);
      active_.PushMarker();
      Insert(token);
      mode_ = Mode::in_caption;
      return;
    case Tag::colgroup:
      PopTo(kEndsTableScope);
      Insert(token);
      mode_ = Mode::in_column_group;
      return;
    case Tag::col:
      PopTo(kEndsTableScope);
      InsertImplied(Tag::colgroup);
      return Again(Mode::in_column_group);
    case Tag::tbody:
    case Tag::tfoot:
    case Tag::thead:
      PopTo(kEndsTableScope);
      Insert(token);
      mode_ = Mode::in_table_body;
      return;
    case Tag::td:
    case Tag::th:
    case Tag::tr:
      PopTo(kEndsTableScope);
      InsertImplied(Tag::tbody);
      return Again(Mode::in_table_body);
    case Tag::table:
      if (!open_.HasInScope(Tag::table, kEndsTableScope)) return;
      CloseTable();
      again_ = true;
      return;
    case Tag::template_:
      return StartTemplate(token);
    case Tag::form:
      if (form_ != kNone || open_.Holds(Tag::template_)) return;
      form_ = Insert(token);
      return Pop();
    case Tag::input:
      if ((token.flags & kHiddenInput) != 0) return InsertEmpty(token);
      return Foster(token);
    default:
      return Foster(token);
  }
}

void Constructor::CloseTable() {
  if (!open_.HasInScope(Tag::table, kEndsTableScope)) return;
  PopThrough(Tag::table);
  ResetMode();
}

}  // namespace zhengwen::clean::html::construct
