// The insertion modes around the body.
//
// Source: HTML standard, 13.2.6.4.1 to 13.2.6.4.6, 13.2.6.4.19, 13.2.6.4.22.
#include "clean/html/construct/constructor.h"
#include "clean/html/internal/gumbo.h"
#include "core/ascii.h"

namespace zhengwen::clean::html::construct {
namespace {

// End tags that make the parser go on where it would ignore others.
bool GoesOn(const Token& token) {
  return token.kind != TokenKind::end_tag || token.tag == Tag::head || token.tag == Tag::body ||
         token.tag == Tag::html || token.tag == Tag::br;
}

bool IsEndOfPage(const Token& token) {
  return IsEnd(token, Tag::body) || IsEnd(token, Tag::html) || IsEnd(token, Tag::br);
}

}  // namespace

// Other document types than today's are for Gumbo.
bool Constructor::IsQuirky(const Token& doctype) const {
  constexpr std::string_view kName = "html";
  constexpr size_t kKeyword = std::string_view("<!doctype").size();
  if ((doctype.flags & kWhole) == 0) return true;
  const std::string_view text = source_.substr(doctype.begin, doctype.end - doctype.begin);
  std::string_view rest = text.substr(kKeyword);
  if (rest.ends_with('>')) rest.remove_suffix(1);
  if (EqualsInAnyCase(TrimAsciiSpace(rest), kName)) return false;
  return internal::IsQuirky(text);
}

void Constructor::Initial(const Token& token) {
  if (IsWhiteSpace(token) || token.kind == TokenKind::comment) return;
  if (token.kind == TokenKind::doctype) {
    quirks_ = IsQuirky(token);
    mode_ = Mode::before_html;
    return;
  }
  quirks_ = true;
  Again(Mode::before_html);
}

void Constructor::BeforeHtml(const Token& token) {
  if (IsWhiteSpace(token) || token.kind == TokenKind::comment || token.kind == TokenKind::doctype ||
      !GoesOn(token))
    return;
  if (IsStart(token, Tag::html)) {
    Insert(token);
    mode_ = Mode::before_head;
    return;
  }
  implied_html_ = InsertImplied(Tag::html);
  Again(Mode::before_head);
}

void Constructor::BeforeHead(const Token& token) {
  if (IsWhiteSpace(token) || token.kind == TokenKind::comment || token.kind == TokenKind::doctype ||
      !GoesOn(token))
    return;
  if (IsStart(token, Tag::head)) {
    head_ = Insert(token);
    mode_ = Mode::in_head;
    return;
  }
  head_ = InsertImplied(Tag::head);
  Again(Mode::in_head);
}

void Constructor::InHead(const Token& token) {
  if (token.kind == TokenKind::doctype) return;
  if (token.kind == TokenKind::comment) return FlushText();
  if (IsWhiteSpace(token)) return AddText(token);
  if (token.kind == TokenKind::start_tag) {
    switch (NameOf(token)) {
      case Tag::html:
      case Tag::head:
        return;
      case Tag::base:
      case Tag::basefont:
      case Tag::bgsound:
      case Tag::link:
      case Tag::meta:
        return InsertEmpty(token);
      case Tag::title:
      case Tag::noframes:
        return InsertRawText(token);
      case Tag::noscript:
        Insert(token);
        mode_ = Mode::in_head_noscript;
        return;
      case Tag::template_:
        return StartTemplate(token);
      default:
        break;
    }
  } else if (token.kind == TokenKind::end_tag) {
    if (token.tag == Tag::template_) return EndTemplate();
    if (token.tag == Tag::head) {
      Pop();
      mode_ = Mode::after_head;
      return;
    }
    if (!IsEndOfPage(token)) return;
  }
  Pop();
  Again(Mode::after_head);
}

void Constructor::InHeadNoscript(const Token& token) {
  if (token.kind == TokenKind::doctype) return;
  if (IsWhiteSpace(token) || token.kind == TokenKind::comment) return InHead(token);
  if (token.kind == TokenKind::start_tag) {
    switch (NameOf(token)) {
      case Tag::html:
      case Tag::head:
      case Tag::noscript:
        return;
      case Tag::basefont:
      case Tag::bgsound:
      case Tag::link:
      case Tag::meta:
      case Tag::noframes:
        return InHead(token);
      default:
        break;
    }
  } else if (token.kind == TokenKind::end_tag && token.tag != Tag::br) {
    if (token.tag != Tag::noscript) return;
    Pop();
    mode_ = Mode::in_head;
    return;
  }
  Pop();
  Again(Mode::in_head);
}

// Something of the head behind its end: it goes there all the same.
void Constructor::ReopenHead(const Token& token) {
  FlushText();
  uint32_t last = static_cast<uint32_t>(nodes_.size()) - 1;
  while (!nodes_.linked() && last > head_) last = nodes_.Parent(last);
  if (last != head_ && (token.flags & kLeftOut) == 0) nodes_.Link();
  open_.Push({head_, Tag::head});
  InHead(token);
  open_.Erase(open_.IndexOf(head_));
}

void Constructor::AfterHead(const Token& token) {
  if (token.kind == TokenKind::doctype) return;
  if (token.kind == TokenKind::comment) return FlushText();
  if (IsWhiteSpace(token)) return AddText(token);
  if (token.kind == TokenKind::start_tag) {
    const Tag tag = NameOf(token);
    if (tag == Tag::html || tag == Tag::head) return;
    if (tag == Tag::frameset) return GiveUp();
    if (Is(tag, kHeadContent)) return ReopenHead(token);
    if (tag == Tag::body) {
      Insert(token);
      mode_ = Mode::in_body;
      return;
    }
  } else if (token.kind == TokenKind::end_tag) {
    if (token.tag == Tag::template_) return InHead(token);
    if (!IsEndOfPage(token)) return;
  }
  implied_body_ = InsertImplied(Tag::body);
  Again(Mode::in_body);
}

// And "after after body", which differs in where comments go.
void Constructor::AfterBody(const Token& token) {
  if (token.kind == TokenKind::comment) return FlushText();
  if (token.kind == TokenKind::doctype || token.kind == TokenKind::page_end) return;
  if (IsWhiteSpace(token) || IsStart(token, Tag::html)) return InBody(token);
  if (mode_ == Mode::after_body && IsEnd(token, Tag::html)) {
    mode_ = Mode::after_after_body;
    return;
  }
  Again(Mode::in_body);
}

}  // namespace zhengwen::clean::html::construct
