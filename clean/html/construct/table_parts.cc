// The insertion modes of what a table is made of.
//
// Source: HTML standard, 13.2.6.4.11 to 13.2.6.4.15.
#include "clean/html/construct/constructor.h"

namespace zhengwen::clean::html::construct {
namespace {

bool StartsTablePart(const Token& token) {
  return token.kind == TokenKind::start_tag && Is(token.tag, kTablePart);
}

bool IsIgnoredEnd(const Token& token) {
  return token.kind == TokenKind::end_tag &&
         (token.tag == Tag::body || token.tag == Tag::html || Is(token.tag, kTablePart));
}

}  // namespace

void Constructor::InCaption(const Token& token) {
  const bool ends = IsEnd(token, Tag::caption);
  if (ends || IsEnd(token, Tag::table) || StartsTablePart(token)) {
    if (!open_.HasInScope(Tag::caption, kEndsTableScope)) return;
    PopThrough(Tag::caption);
    active_.ClearToMarker();
    mode_ = Mode::in_table;
    again_ = !ends;
    return;
  }
  if (!IsIgnoredEnd(token)) InBody(token);
}

void Constructor::InColumnGroup(const Token& token) {
  if (IsWhiteSpace(token)) return AddText(token);
  if (token.kind == TokenKind::doctype || IsStart(token, Tag::html)) return;
  if (token.kind == TokenKind::comment) return FlushText();
  if (token.kind == TokenKind::page_end) return InBody(token);
  if (IsStart(token, Tag::col)) return InsertEmpty(token);
  if (IsStart(token, Tag::template_)) return StartTemplate(token);
  if (IsEnd(token, Tag::template_)) return EndTemplate();
  if (IsEnd(token, Tag::col) || Top() != Tag::colgroup) return;
  Pop();
  mode_ = Mode::in_table;
  again_ = !IsEnd(token, Tag::colgroup);
}

void Constructor::InTableBody(const Token& token) {
  if (token.kind == TokenKind::start_tag) {
    if (token.tag == Tag::tr) {
      PopTo(kSection);
      Insert(token);
      mode_ = Mode::in_row;
      return;
    }
    if (Is(token.tag, kCell)) {
      PopTo(kSection);
      InsertImplied(Tag::tr);
      return Again(Mode::in_row);
    }
  }
  const bool ends = token.kind == TokenKind::end_tag && Is(token.tag, kSection);
  if (ends || IsEnd(token, Tag::table) || StartsTablePart(token)) {
    const bool open = ends ? open_.HasInScope(token.tag, kEndsTableScope)
                           : open_.HasInScope(kSection, kEndsTableScope);
    if (!open) return;
    PopTo(kSection);
    Pop();
    mode_ = Mode::in_table;
    again_ = !ends;
    return;
  }
  if (!IsIgnoredEnd(token)) InTable(token);
}

// The row that is open ends.
void Constructor::LeaveRow() {
  PopTo(kRow);
  Pop();
  mode_ = Mode::in_table_body;
}

void Constructor::InRow(const Token& token) {
  if (token.kind == TokenKind::start_tag && Is(token.tag, kCell)) {
    PopTo(kRow);
    Insert(token);
    mode_ = Mode::in_cell;
    return active_.PushMarker();
  }
  const bool ends = IsEnd(token, Tag::tr);
  const bool section_ends = token.kind == TokenKind::end_tag && Is(token.tag, kSection);
  if (ends || section_ends || IsEnd(token, Tag::table) || StartsTablePart(token)) {
    if (section_ends && !open_.HasInScope(token.tag, kEndsTableScope)) return;
    if (!open_.HasInScope(Tag::tr, kEndsTableScope)) return;
    LeaveRow();
    again_ = !ends;
    return;
  }
  if (!IsIgnoredEnd(token)) InTable(token);
}

void Constructor::InCell(const Token& token) {
  if (token.kind == TokenKind::end_tag) {
    const Tag tag = token.tag;
    if (Is(tag, kCell)) {
      if (open_.HasInScope(tag, kEndsTableScope)) CloseCell(tag);
      return;
    }
    if (tag == Tag::table || tag == Tag::tr || Is(tag, kSection)) {
      if (!open_.HasInScope(tag, kEndsTableScope)) return;
      CloseCell(open_.HasInScope(Tag::td, kEndsTableScope) ? Tag::td : Tag::th);
      again_ = true;
      return;
    }
    if (IsIgnoredEnd(token)) return;
  } else if (StartsTablePart(token)) {
    const bool td = open_.HasInScope(Tag::td, kEndsTableScope);
    if (!td && !open_.HasInScope(Tag::th, kEndsTableScope)) return;
    CloseCell(td ? Tag::td : Tag::th);
    again_ = true;
    return;
  }
  InBody(token);
}

void Constructor::CloseCell(Tag tag) {
  PopThrough(tag);
  active_.ClearToMarker();
  mode_ = Mode::in_row;
}

}  // namespace zhengwen::clean::html::construct
