// The adoption agency algorithm: the end of a formatting element that blocks within outlive.
//
// Source: HTML standard, 13.2.6.4.7, as Gumbo has it (a formatting element that is dropped because
// it lies too deep stays open).
#include "clean/html/construct/builder.h"

namespace zhengwen::clean::html::construct {

constexpr int kMostRounds = 8;
constexpr int kMostKept = 3;  // formatting elements between the formatting element and the block

void Builder::Adopt(Tag subject) {
  if (Top() == subject && active_.IndexOf(open_.top().node) == kNowhere) return Pop();
  for (int round = 0; round < kMostRounds; ++round)
    if (!AdoptOnce(subject)) return;
}

// Whether another round may follow.
bool Builder::AdoptOnce(Tag subject) {
  const size_t entry = active_.LastOf(subject);
  if (entry == kNowhere) return false;
  const FormattingEntry formatting = active_[entry];
  const size_t at = open_.IndexOf(formatting.node);
  if (at == kNowhere) {
    active_.Erase(entry);
    return false;
  }
  if (!open_.HasInScope(subject, kEndsScope)) return false;
  size_t furthest = at;
  while (furthest < open_.size() && !Is(open_[furthest].tag, kSpecial)) ++furthest;
  if (furthest == open_.size()) {
    FlushText();
    while (open_.size() > at) open_.Pop();
    active_.Erase(entry);
    return false;
  }
  nodes_.Link();
  const OpenElement ancestor = open_[at - 1];
  const uint32_t block = open_[furthest].node;
  size_t bookmark = entry + 1;
  const uint32_t moved = AdoptBetween(formatting, furthest, &bookmark);
  nodes_.Remove(moved);
  nodes_.Insert(moved, PlaceIn(ancestor));

  const uint32_t clone = Clone(formatting.node);
  nodes_.MoveChildren(block, clone);
  nodes_.Insert(clone, {block, kNone});
  const size_t old_entry = active_.IndexOf(formatting.node);
  if (old_entry < bookmark) --bookmark;
  active_.Erase(old_entry);
  active_.Insert(bookmark, {clone, formatting.tag, formatting.attributes});
  open_.Erase(open_.IndexOf(formatting.node));
  open_.Insert(open_.IndexOf(block) + 1, {clone, formatting.tag});
  return true;
}

// The elements between, from the block outwards: each is cloned around what came before, or closed.
// Gives the outermost node to be moved.
uint32_t Builder::AdoptBetween(const FormattingEntry& formatting, size_t furthest,
                               size_t* bookmark) {
  const uint32_t block = open_[furthest].node;
  uint32_t last = block;
  size_t at = furthest;
  for (int passed = 1;; ++passed) {
    --at;
    const uint32_t node = open_[at].node;
    if (node == formatting.node) return last;
    const size_t entry = active_.IndexOf(node);
    if (entry == kNowhere) {
      open_.Erase(at);
      continue;
    }
    if (passed > kMostKept) {
      active_.Erase(entry);
      if (entry < *bookmark) --*bookmark;
      continue;
    }
    const uint32_t clone = Clone(node);
    active_[entry].node = clone;
    open_.Replace(at, clone);
    if (last == block) *bookmark = entry + 1;
    nodes_.Remove(last);
    nodes_.Insert(last, {clone, kNone});
    last = clone;
  }
}

}  // namespace zhengwen::clean::html::construct
