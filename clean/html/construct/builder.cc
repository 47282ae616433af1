#include "clean/html/construct/builder.h"

namespace zhengwen::clean::html::construct {

Tag NameOf(const Token& token) {
  if ((token.flags & kLeftOut) != 0) return token.tag == Tag::script ? Tag::base : Tag::link;
  return OfItsTime(token.tag);
}

// "Appropriate place for inserting a node". Gumbo looks where the table stands in its parent, and
// has it without one in the midst of an adoption.
Place Builder::PlaceIn(const OpenElement& target) {
  if (!foster_ || !Is(target.tag, kTableStructure)) return {target.node, kNone};
  nodes_.Link();
  const size_t table = open_.IndexOf(Tag::table);
  const size_t contents = open_.IndexOf(Tag::template_);
  if (contents != kNowhere && (table == kNowhere || contents > table))
    return {open_[contents].node, kNone};
  if (table == kNowhere) return {open_[0].node, kNone};
  const uint32_t parent = nodes_.Parent(open_[table].node);
  if (parent != kNone) return {parent, open_[table].node};
  return {open_[table - 1].node, kNone};
}

void Builder::AddText(const Token& token) {
  text_.push_back({token.begin, token.end, (token.flags & kVerbatim) != 0});
  text_has_words_ = text_has_words_ || token.letter == kWord || token.letter == kNul;
}

void Builder::InsertText() {
  nodes_.AddText(text_, PlaceIn(open_.top()));
  text_.clear();
  text_has_words_ = false;
}

uint32_t Builder::Insert(const Token& token) {
  FlushText();
  const Node node{NodeKind::element, token.tag, false, 0, 0, token.begin, token.end};
  const uint32_t index = nodes_.Add(node, open_.empty() ? Place{} : PlaceIn(open_.top()));
  open_.Push({index, OfItsTime(token.tag)});
  return index;
}

uint32_t Builder::InsertImplied(Tag tag) {
  Token token;
  token.tag = tag;
  return Insert(token);
}

// What is left out of the tree leaves a mark on nothing but text.
void Builder::InsertEmpty(const Token& token) {
  FlushText();
  if ((token.flags & kLeftOut) != 0 || token.tag == Tag::svg) return;
  const bool foreign = token.tag == Tag::math;
  nodes_.Add({NodeKind::element, token.tag, foreign, 0, 0, token.begin, token.end},
             PlaceIn(open_.top()));
}

void Builder::InsertFormatting(const Token& token) {
  const uint32_t node = Insert(token);
  active_.Push({node, token.tag, token.attributes});
}

void Builder::Pop() {
  FlushText();
  open_.Pop();
}

void Builder::PopThrough(Tag tag) {
  FlushText();
  while (Top() != tag) open_.Pop();
  open_.Pop();
}

void Builder::PopTo(Facts facts) {
  while (!Is(Top(), facts) && Top() != Tag::html && Top() != Tag::template_) Pop();
}

void Builder::ImpliedEnds(Tag except) {
  while (Is(Top(), kImpliedEnd) && Top() != except) Pop();
}

void Builder::ImpliedEndsThoroughly() {
  while (Is(Top(), kImpliedEndThoroughly)) Pop();
}

void Builder::CloseParagraph() {
  if (open_.HasInScope(Tag::p, kEndsScope | kEndsButtonScope)) PopThrough(Tag::p);
}

// The entries behind the last one that is open, or a marker, are opened anew. Collected text goes
// behind them.
void Builder::Reconstruct() {
  size_t first = active_.size();
  while (first > 0 && !FormattingList::IsMarker(active_[first - 1]) &&
         open_.IndexOf(active_[first - 1].node) == kNowhere)
    --first;
  for (; first < active_.size(); ++first) {
    FormattingEntry& entry = active_[first];
    const Node element = nodes_[entry.node];
    entry.node = nodes_.Add(element, PlaceIn(open_.top()));
    open_.Push({entry.node, entry.tag});
    ++clones_;
  }
}

uint32_t Builder::Clone(uint32_t element) {
  ++clones_;
  return nodes_.Clone(element);
}

void Builder::ForgetAnchor() {
  const size_t at = active_.LastOf(Tag::a);
  if (at == kNowhere) return;
  const size_t open = open_.IndexOf(active_[at].node);
  if (open != kNowhere) open_.Erase(open);
  active_.Erase(at);
}

}  // namespace zhengwen::clean::html::construct
