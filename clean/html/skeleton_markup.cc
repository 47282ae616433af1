#include "clean/html/skeleton_markup.h"

#include "clean/html/attributes.h"
#include "core/ascii.h"

namespace zhengwen::clean::html {
namespace {

constexpr size_t kLongestName = 32;  // of an unknown element, as passed on

// A name for each id: "qb", "qc" ... No such attribute means anything to the parser.
void AppendId(uint32_t id, std::string* out) {
  out->append(" q");
  for (; id > 0; id /= 26) out->push_back(static_cast<char>('a' + id % 26));
}

}  // namespace

void SkeletonMarkup::Add(const Token& token) {
  const MarkupPiece piece{static_cast<uint32_t>(html_.size()), token};
  switch (token.kind) {
    case TokenKind::text:
      texts_.push_back(piece);
      html_.push_back(token.letter);
      return;
    case TokenKind::start_tag:
      tags_.push_back(piece);
      return AddStartTag(token);
    case TokenKind::end_tag:
      return AddEndTag(token);
    case TokenKind::comment:
      html_.append("<!-->");
      return;
    case TokenKind::doctype:
      html_.append((token.flags & kWhole) != 0
                       ? source_.substr(token.begin, token.end - token.begin)
                       : std::string_view("<!doctype>"));
      return;
    case TokenKind::page_end:
      return;
  }
}

// Unknown names count in svg and math only.
void SkeletonMarkup::AddName(const Token& token) {
  if (token.tag != Tag::unknown) {
    html_.append(Name(token.tag));
    return;
  }
  const std::string_view tag = source_.substr(token.begin, token.end - token.begin);
  const size_t begin = token.kind == TokenKind::end_tag ? 2 : 1;
  const std::string name =
      DecodedName(tag.substr(0, TagNameEnd(tag)).substr(begin).substr(0, kLongestName));
  if (name == "isindex" || name == "menuitem") {  // no longer anything special
    html_.append("z");
    return;
  }
  for (const char c : name)
    html_.push_back(IsAsciiLetter(c) || (c >= '0' && c <= '9') || c == '-' ? c : '_');
}

void SkeletonMarkup::AddStartTag(const Token& token) {
  if ((token.flags & kLeftOut) != 0) {
    html_.append(token.tag == Tag::script ? "<base>" : "<link>");
    return;
  }
  html_.push_back('<');
  AddName(token);
  if (token.attributes != 0) AppendId(token.attributes, &html_);
  if ((token.flags & kFontStyle) != 0) html_.append(" size");
  if ((token.flags & kHiddenInput) != 0) html_.append(" type=hidden");
  if ((token.flags & kHtmlEncoding) != 0) html_.append(" encoding=text/html");
  html_.append((token.flags & kSelfClosing) != 0 ? "/>" : ">");
}

void SkeletonMarkup::AddEndTag(const Token& token) {
  // Gumbo closes a form before it puts the last text into it; a comment makes it do so.
  if (token.tag == Tag::form) html_.append("<!-->");
  html_.append("</");
  AddName(token);
  html_.push_back('>');
}

}  // namespace zhengwen::clean::html
