// End tags in a body.
//
// Source: HTML standard, 13.2.6.4.7.
#include "clean/html/construct/constructor.h"

namespace zhengwen::clean::html::construct {

void Constructor::EndInBody(const Token& token, Tag tag) {
  switch (tag) {
    case Tag::template_:
      return EndTemplate();
    case Tag::body:
    case Tag::html:
      return EndBody(token);
    case Tag::address:
    case Tag::article:
    case Tag::aside:
    case Tag::blockquote:
    case Tag::button:
    case Tag::center:
    case Tag::dd:
    case Tag::details:
    case Tag::dir:
    case Tag::div:
    case Tag::dl:
    case Tag::dt:
    case Tag::fieldset:
    case Tag::figcaption:
    case Tag::figure:
    case Tag::footer:
    case Tag::header:
    case Tag::hgroup:
    case Tag::listing:
    case Tag::main:
    case Tag::menu:
    case Tag::nav:
    case Tag::ol:
    case Tag::pre:
    case Tag::section:
    case Tag::summary:
    case Tag::ul:
      if (open_.HasInScope(tag, kEndsScope)) PopThrough(tag);
      return;
    case Tag::form:
      return EndForm();
    case Tag::p:
      return EndParagraph();
    case Tag::li:
      if (open_.HasInScope(tag, kEndsScope | kEndsListScope)) PopThrough(tag);
      return;
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
      return EndHeading();
    case Tag::a:
    case Tag::b:
    case Tag::big:
    case Tag::code:
    case Tag::em:
    case Tag::font:
    case Tag::i:
    case Tag::nobr:
    case Tag::s:
    case Tag::small:
    case Tag::strike:
    case Tag::strong:
    case Tag::tt:
    case Tag::u:
      return Adopt(tag);
    case Tag::applet:
    case Tag::marquee:
    case Tag::object:
      if (!open_.HasInScope(tag, kEndsTableScope)) return;
      PopThrough(tag);
      return active_.ClearToMarker();
    case Tag::br:
      Reconstruct();
      InsertImplied(tag);
      return Pop();
    default:
      return EndOther(tag);
  }
}

void Constructor::EndBody(const Token& token) {
  if (!open_.HasInScope(Tag::body, kEndsScope)) return;
  mode_ = Mode::after_body;
  again_ = token.tag == Tag::html;
}

// Without a template only the form itself is closed, what stands in it may stay open.
void Constructor::EndForm() {
  if (open_.Holds(Tag::template_)) {
    if (!open_.HasInScope(Tag::form, kEndsScope)) return;
    ImpliedEnds();
    if (Top() == Tag::form) Pop();
    return;
  }
  const uint32_t form = form_;
  form_ = kNone;
  if (form == kNone) return;
  size_t at = open_.size();
  while (at > 0 && open_[at - 1].node != form)
    if (Is(open_[--at].tag, kEndsScope)) return;
  if (at == 0) return;
  ImpliedEnds();
  open_.Erase(at - 1);
}

void Constructor::EndParagraph() {
  if (!open_.HasInScope(Tag::p, kEndsScope | kEndsButtonScope)) InsertImplied(Tag::p);
  PopThrough(Tag::p);
}

void Constructor::EndHeading() {
  if (!open_.HasInScope(kHeading, kEndsScope)) return;
  while (!Is(Top(), kHeading)) Pop();
  Pop();
}

void Constructor::EndOther(Tag tag) {
  for (size_t i = open_.size(); i-- > 0;) {
    if (open_[i].tag == tag) return PopThrough(tag);
    if (Is(open_[i].tag, kSpecial)) return;
  }
}

}  // namespace zhengwen::clean::html::construct
