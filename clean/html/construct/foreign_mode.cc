// Svg and math.
//
// Source: HTML standard, 13.2.6 (tree construction dispatcher), 13.2.6.5 (foreign content).
#include <algorithm>

#include "clean/html/attributes.h"
#include "clean/html/construct/constructor.h"
#include "core/ascii.h"

namespace zhengwen::clean::html::construct {
namespace {

constexpr size_t kLongestName = 32;  // what is behind does not count, as in SkeletonMarkup

// HTML elements that end foreign content where they begin.
bool Leaves(const Token& token) {
  switch (token.tag) {
    case Tag::b:
    case Tag::big:
    case Tag::blockquote:
    case Tag::body:
    case Tag::br:
    case Tag::center:
    case Tag::code:
    case Tag::dd:
    case Tag::div:
    case Tag::dl:
    case Tag::dt:
    case Tag::em:
    case Tag::embed:
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
    case Tag::head:
    case Tag::hr:
    case Tag::i:
    case Tag::img:
    case Tag::li:
    case Tag::listing:
    case Tag::menu:
    case Tag::meta:
    case Tag::nobr:
    case Tag::ol:
    case Tag::p:
    case Tag::pre:
    case Tag::ruby:
    case Tag::s:
    case Tag::small:
    case Tag::span:
    case Tag::strong:
    case Tag::strike:
    case Tag::sub:
    case Tag::sup:
    case Tag::table:
    case Tag::tt:
    case Tag::u:
    case Tag::ul:
    case Tag::var:
      return true;
    case Tag::font:
      return (token.flags & kFontStyle) != 0;
    default:
      return false;
  }
}

bool HoldsHtml(Tag open) { return open == kSvgTitle || open == kSvgHtml || open == kMathHtml; }

char Mapped(char c) {
  return IsAsciiLetter(c) ? AsciiLower(c) : (c >= '0' && c <= '9') || c == '-' ? c : '_';
}

// As they stand in the markup that Gumbo would get.
bool SameForeignName(std::string_view a, std::string_view b) {
  a = a.substr(0, kLongestName);
  b = b.substr(0, kLongestName);
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return Mapped(x) == Mapped(y); });
}

bool IsPlain(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) { return c > 0; });
}

}  // namespace

std::string_view Constructor::NameAt(uint32_t begin, uint32_t end) const {
  const std::string_view tag = source_.substr(begin, end - begin);
  const std::string_view name = tag.substr(0, TagNameEnd(tag));
  return name.substr(name.starts_with("</") ? 2 : 1);
}

// Whether a token goes by the rules of the insertion mode where svg or math is open.
bool Constructor::GoesByHtml(const Token& token) const {
  const Tag open = Top();
  const bool start = token.kind == TokenKind::start_tag;
  if (token.kind == TokenKind::page_end) return true;
  if (open == kMathText && start && (token.flags & kOddName) != 0) {
    const std::string_view name = NameAt(token.begin, token.end);
    return !EqualsInAnyCase(name, "mglyph") && !EqualsInAnyCase(name, "malignmark");
  }
  if ((open == kMathAnnotation || open == kMathHtml) && start && token.tag == Tag::svg) return true;
  return (open == kMathText || HoldsHtml(open)) && (start || token.kind == TokenKind::text);
}

void Constructor::InForeign(const Token& token) {
  switch (token.kind) {
    case TokenKind::text:
      return AddText(token);
    case TokenKind::comment:
      return FlushText();
    case TokenKind::start_tag:
      return StartInForeign(token);
    case TokenKind::end_tag:
      return EndInForeign(token);
    default:
      return;
  }
}

void Constructor::StartInForeign(const Token& token) {
  if ((token.flags & kLeftOut) != 0) return GiveUp();
  if (!Leaves(token)) return InsertForeign(token, IsMath(Top()));
  do {
    Pop();
  } while (IsForeign(Top()) && Top() != kMathText && !HoldsHtml(Top()));
  again_ = true;
}

// What kind of element `token` opens there: where HTML may stand in it, where scopes end.
Tag Constructor::ForeignKind(const Token& token, bool math) const {
  if (!math && token.tag == Tag::title) return kSvgTitle;
  if ((token.flags & kOddName) == 0) return math ? kMath : kSvg;
  const std::string_view name = NameAt(token.begin, token.end);
  const auto is = [&](std::string_view other) { return EqualsInAnyCase(name, other); };
  if (!math) return is("foreignobject") || is("desc") ? kSvgHtml : kSvg;
  if (is("mi") || is("mo") || is("mn") || is("ms") || is("mtext")) return kMathText;
  if (!is("annotation-xml")) return kMath;
  return (token.flags & kHtmlEncoding) != 0 ? kMathHtml : kMathAnnotation;
}

// Svg is not in the tree, nor is what holds scripts; they are there while it is built.
void Constructor::InsertForeign(const Token& token, bool math) {
  const std::string_view name = NameAt(token.begin, token.end);
  if (!IsPlain(name) || EqualsInAnyCase(name, "isindex") || EqualsInAnyCase(name, "menuitem"))
    return GiveUp();
  FlushText();
  Node node{NodeKind::element, token.tag, math, 0, 0, token.begin, token.end};
  if (!math || token.tag == Tag::script || token.tag == Tag::style) {
    nodes_.Link();
    node.end = kDropped;
  }
  const uint32_t index = nodes_.Add(node, PlaceIn(open_.top()));
  if ((token.flags & kSelfClosing) == 0) open_.Push({index, ForeignKind(token, math)});
}

void Constructor::EndInForeign(const Token& token) {
  const std::string_view name = NameAt(token.begin, token.end);
  if (!IsPlain(name)) return GiveUp();
  for (size_t i = open_.size(); i-- > 1 && IsForeign(open_[i].tag);) {
    const Node& node = nodes_[open_[i].node];
    if (!SameForeignName(NameAt(node.begin_at, node.end_at), name)) continue;
    while (open_.size() > i) Pop();
    return;
  }
  ProcessByMode(token);
}

// A name of svg or math outside of them.
void Constructor::ProcessOddName(const Token& token) {
  if (!EqualsInAnyCase(NameAt(token.begin, token.end), "image")) return GiveUp();
  Token image = token;
  image.tag = token.kind == TokenKind::start_tag ? Tag::img : kNeverOpen;
  image.flags = 0;
  ProcessByMode(image);
}

}  // namespace zhengwen::clean::html::construct
