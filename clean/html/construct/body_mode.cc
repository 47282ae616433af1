// The insertion modes "in body" and "text", but for the tags in a body.
//
// Source: HTML standard, 13.2.6.4.7, 13.2.6.4.8, 13.2.6.2 (raw text).
#include "clean/html/construct/constructor.h"

namespace zhengwen::clean::html::construct {

void Constructor::InBody(const Token& token) {
  switch (token.kind) {
    case TokenKind::text:
      if (token.letter == kNul) return;
      if (!active_.empty()) Reconstruct();
      return AddText(token);
    case TokenKind::start_tag:
      return StartInBody(token, NameOf(token));
    case TokenKind::end_tag:
      return EndInBody(token, OfItsTime(token.tag));
    case TokenKind::comment:
      return FlushText();
    case TokenKind::doctype:
      return;
    case TokenKind::page_end:
      if (!template_modes_.empty()) EndTemplateWithPage();
      return;
  }
}

void Constructor::InsertRawText(const Token& token) {
  Insert(token);
  original_mode_ = mode_;
  mode_ = Mode::text;
}

void Constructor::Text(const Token& token) {
  if (token.kind == TokenKind::text && token.letter != kNul) return AddText(token);
  Pop();
  mode_ = original_mode_;
  again_ = token.kind == TokenKind::page_end;
}

}  // namespace zhengwen::clean::html::construct
