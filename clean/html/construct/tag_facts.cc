#include "clean/html/construct/tag_facts.h"

#include <initializer_list>

namespace zhengwen::clean::html::construct {
namespace {

using Table = std::array<Facts, kOpenTags>;

constexpr void Mark(Facts facts, std::initializer_list<Tag> tags, Table* table) {
  for (const Tag tag : tags)
    (*table)[static_cast<size_t>(tag)] =
        static_cast<Facts>((*table)[static_cast<size_t>(tag)] | facts);
}

constexpr Table MakeTable() {
  using enum Tag;
  Table all = {};
  Mark(kSpecial,
       {address, applet,  area,     article, aside,     base,      basefont,   bgsound,  blockquote,
        body,    br,      button,   caption, center,    col,       colgroup,   dd,       details,
        dir,     div,     dl,       dt,      embed,     fieldset,  figcaption, figure,   footer,
        form,    frame,   frameset, h1,      h2,        h3,        h4,         h5,       h6,
        head,    header,  hgroup,   hr,      html,      iframe,    img,        input,    li,
        link,    listing, marquee,  menu,    meta,      nav,       noembed,    noframes, noscript,
        object,  ol,      p,        param,   plaintext, pre,       script,     section,  select,
        style,   summary, table,    tbody,   td,        template_, textarea,   tfoot,    th,
        thead,   title,   tr,       ul,      wbr,       xmp},
       &all);
  Mark(kEndsScope, {applet, caption, html, table, td, th, marquee, object, template_}, &all);
  Mark(kSpecial, {kSvgHtml, kMathText, kMathAnnotation, kMathHtml}, &all);
  Mark(kEndsScope, {kSvgTitle, kSvgHtml, kMathText, kMathAnnotation, kMathHtml}, &all);
  Mark(kEndsListScope, {ol, ul}, &all);
  Mark(kEndsButtonScope, {button}, &all);
  Mark(kEndsTableScope, {html, table, template_}, &all);
  Mark(kImpliedEnd, {dd, dt, li, option, optgroup, p, rp, rb, rt, rtc}, &all);
  Mark(kImpliedEndThoroughly,
       {caption, colgroup, dd, dt, li, option, optgroup, p, rp, rt, rtc, tbody, td, tfoot, th, head,
        tr},
       &all);
  Mark(kTableStructure, {table, tbody, tfoot, thead, tr}, &all);
  Mark(kHeading, {h1, h2, h3, h4, h5, h6}, &all);
  Mark(kSection, {tbody, thead, tfoot}, &all);
  Mark(kCell, {td, th}, &all);
  Mark(kRow, {tr}, &all);
  Mark(kTablePart, {caption, col, colgroup, tbody, thead, tfoot, tr, td, th}, &all);
  Mark(kHeadContent,
       {base, basefont, bgsound, link, meta, noframes, script, style, template_, title}, &all);
  return all;
}

}  // namespace

constexpr Table kFacts = MakeTable();
const Table tag_facts = kFacts;

Tag OfItsTime(Tag tag) {
  switch (tag) {
    case Tag::command:
    case Tag::dialog:
    case Tag::picture:
    case Tag::search:
    case Tag::selectedcontent:
    case Tag::slot:
      return Tag::unknown;
    default:
      return tag;
  }
}

}  // namespace zhengwen::clean::html::construct
