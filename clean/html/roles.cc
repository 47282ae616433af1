#include "clean/html/roles.h"

#include <array>
#include <initializer_list>

namespace zhengwen::clean::html {
namespace {

constexpr std::array<uint8_t, kTagCount> kRoles = [] {
  std::array<uint8_t, kTagCount> roles{};
  const auto add = [&roles](Role role, std::initializer_list<Tag> tags) {
    for (const Tag tag : tags) {
      uint8_t& of_tag = roles[static_cast<size_t>(tag)];
      of_tag = static_cast<uint8_t>(of_tag | role);
    }
  };
  using enum Tag;
  add(kBlockLevel,
      {address,  article, aside,   audio,     blockquote, body,   button,   canvas, caption,
       center,   dd,      details, dialog,    dir,        div,    dl,       dt,     fieldset,
       figure,   footer,  form,    frameset,  figcaption, h1,     h2,       h3,     h4,
       h5,       h6,      header,  hgroup,    hr,         html,   iframe,   label,  legend,
       li,       listing, main,    marquee,   menu,       nav,    noscript, object, ol,
       optgroup, option,  p,       plaintext, pre,        search, section,  select, summary,
       table,    tbody,   td,      textarea,  tfoot,      th,     thead,    tr,     ul,
       video,    xmp});
  add(kUnseen, {applet, audio, canvas, datalist, embed, head, iframe, noembed, noframes, object,
                script, style, svg, template_, title, video});
  add(kPreserves, {listing, plaintext, pre, textarea, xmp});
  add(kList, {dir, dl, menu, ol, ul});
  add(kEmphasis, {b, em, i, strong});
  return roles;
}();

}  // namespace

uint8_t RoleOf(Tag tag) { return kRoles[static_cast<size_t>(tag)]; }

BlockKind KindUnder(Tag tag, BlockKind outer) {
  if (HeadingLevel(tag) > 0) return BlockKind::heading;
  if (IsPreformatted(tag)) return BlockKind::code;
  switch (tag) {
    case Tag::button:
    case Tag::label:
    case Tag::legend:
    case Tag::optgroup:
    case Tag::option:
    case Tag::select:
    case Tag::textarea:
      return BlockKind::control;
    case Tag::caption:
    case Tag::figcaption:
      return BlockKind::caption;
    case Tag::dd:
    case Tag::dt:
    case Tag::li:
      return BlockKind::list_item;
    case Tag::td:
    case Tag::th:
      return BlockKind::cell;
    case Tag::blockquote:
      return BlockKind::quote;
    case Tag::p:  // a paragraph in a cell is one; one in a list item is the item
      return outer == BlockKind::cell ? BlockKind::paragraph : outer;
    case Tag::table:  // in whatever it stands, what counts now are its cells
    case Tag::body:
      return BlockKind::paragraph;
    default:
      return outer;
  }
}

}  // namespace zhengwen::clean::html
