// Start tags in a body.
//
// Source: HTML standard, 13.2.6.4.7.
#include "clean/html/construct/constructor.h"

namespace zhengwen::clean::html::construct {

void Constructor::StartInBody(const Token& token, Tag tag) {
  switch (tag) {
    case Tag::html:
    case Tag::body:
    case Tag::caption:  // parts of no table
    case Tag::col:
    case Tag::colgroup:
    case Tag::frame:
    case Tag::head:
    case Tag::tbody:
    case Tag::td:
    case Tag::tfoot:
    case Tag::th:
    case Tag::thead:
    case Tag::tr:
      return;
    case Tag::base:
    case Tag::basefont:
    case Tag::bgsound:
    case Tag::link:
    case Tag::meta:
    case Tag::noframes:
    case Tag::template_:
    case Tag::title:
      return InHead(token);
    case Tag::frameset:
      return GiveUp();
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
      CloseParagraph();
      if (Is(Top(), kHeading)) Pop();
      Insert(token);
      return;
    case Tag::pre:
    case Tag::listing:
      ignore_line_feed_ = true;
      [[fallthrough]];
    case Tag::address:
    case Tag::article:
    case Tag::aside:
    case Tag::blockquote:
    case Tag::center:
    case Tag::details:
    case Tag::dir:
    case Tag::div:
    case Tag::dl:
    case Tag::fieldset:
    case Tag::figcaption:
    case Tag::figure:
    case Tag::footer:
    case Tag::header:
    case Tag::hgroup:
    case Tag::main:
    case Tag::menu:
    case Tag::nav:
    case Tag::ol:
    case Tag::p:
    case Tag::plaintext:
    case Tag::section:
    case Tag::summary:
    case Tag::ul:
      CloseParagraph();
      Insert(token);
      return;
    case Tag::form:
      return StartForm(token);
    case Tag::li:
    case Tag::dd:
    case Tag::dt:
      return StartListItem(token, tag);
    case Tag::button:
      return StartButton(token);
    case Tag::a:
      return StartAnchor(token);
    case Tag::nobr:
      return StartNobr(token);
    case Tag::b:
    case Tag::big:
    case Tag::code:
    case Tag::em:
    case Tag::font:
    case Tag::i:
    case Tag::s:
    case Tag::small:
    case Tag::strike:
    case Tag::strong:
    case Tag::tt:
    case Tag::u:
      Reconstruct();
      return InsertFormatting(token);
    case Tag::applet:
    case Tag::marquee:
    case Tag::object:
      Reconstruct();
      Insert(token);
      return active_.PushMarker();
    case Tag::table:
      if (!quirks_) CloseParagraph();
      Insert(token);
      mode_ = Mode::in_table;
      return;
    case Tag::area:
    case Tag::br:
    case Tag::embed:
    case Tag::img:
    case Tag::input:
    case Tag::keygen:
    case Tag::wbr:
      Reconstruct();
      return InsertEmpty(token);
    case Tag::param:
    case Tag::source:
    case Tag::track:
      return InsertEmpty(token);
    case Tag::hr:
      CloseParagraph();
      return InsertEmpty(token);
    case Tag::textarea:
      InsertRawText(token);
      ignore_line_feed_ = true;
      return;
    case Tag::xmp:
      CloseParagraph();
      Reconstruct();
      return InsertRawText(token);
    case Tag::iframe:
    case Tag::noembed:
      return InsertRawText(token);
    case Tag::select:
      return StartSelect(token);
    case Tag::option:
    case Tag::optgroup:
      if (Top() == Tag::option) Pop();
      Reconstruct();
      Insert(token);
      return;
    case Tag::rb:
    case Tag::rp:
    case Tag::rt:
    case Tag::rtc:
      return StartRuby(token, tag);
    case Tag::svg:
    case Tag::math:
      return StartForeign(token);
    default:
      Reconstruct();
      Insert(token);
      return;
  }
}

}  // namespace zhengwen::clean::html::construct
