#include "clean/html/construct/constructor.h"

namespace zhengwen::clean::html::construct {

void Constructor::Feed(const Token& token) {
  if (IsEnd(token, Tag::form)) {
    // Gumbo closes a form before it puts the last text into it; a comment makes it do so.
    Token comment;
    comment.kind = TokenKind::comment;
    Advance(comment);
  }
  Advance(token);
}

void Constructor::Advance(const Token& token) {
  if (gave_up()) return;
  if (ignore_line_feed_) {
    ignore_line_feed_ = false;
    if (token.kind == TokenKind::text && token.letter == kLineFeed) return;
  }
  do {
    again_ = false;
    Process(token);
  } while (again_ && !gave_up_);
}

void Constructor::Process(const Token& token) {
  if (!open_.empty() && IsForeign(Top()) && !GoesByHtml(token)) return InForeign(token);
  ProcessByMode(token);
}

void Constructor::ProcessByMode(const Token& token) {
  if ((token.flags & kOddName) != 0) return ProcessOddName(token);
  switch (mode_) {
    case Mode::initial:
      return Initial(token);
    case Mode::before_html:
      return BeforeHtml(token);
    case Mode::before_head:
      return BeforeHead(token);
    case Mode::in_head:
      return InHead(token);
    case Mode::in_head_noscript:
      return InHeadNoscript(token);
    case Mode::after_head:
      return AfterHead(token);
    case Mode::in_body:
      return InBody(token);
    case Mode::text:
      return Text(token);
    case Mode::in_table:
      return InTable(token);
    case Mode::in_table_text:
      return InTableText(token);
    case Mode::in_caption:
      return InCaption(token);
    case Mode::in_column_group:
      return InColumnGroup(token);
    case Mode::in_table_body:
      return InTableBody(token);
    case Mode::in_row:
      return InRow(token);
    case Mode::in_cell:
      return InCell(token);
    case Mode::in_select:
      return InSelect(token);
    case Mode::in_select_in_table:
      return InSelectInTable(token);
    case Mode::in_template:
      return InTemplate(token);
    case Mode::after_body:
    case Mode::after_after_body:
      return AfterBody(token);
  }
}

void Constructor::Finish(const Token& html_tag, const Token& body_tag) {
  Feed({});
  if (gave_up()) return;
  FlushText();
  const auto complete = [&](uint32_t node, const Token& tag) {
    if (node == kNone) return;
    nodes_[node].begin_at = tag.begin;
    nodes_[node].end_at = tag.end;
  };
  complete(implied_html_, html_tag);
  complete(implied_body_, body_tag);
  nodes_.Finish();
}

}  // namespace zhengwen::clean::html::construct
