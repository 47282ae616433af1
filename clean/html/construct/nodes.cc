#include "clean/html/construct/nodes.h"

#include <utility>

namespace zhengwen::clean::html::construct {

uint32_t Nodes::Add(const Node& node, Place place) {
  const auto index = static_cast<uint32_t>(size());
  tree_->nodes.push_back(node);
  tree_->nodes.back().parent = place.parent;
  if (linked_) {
    links_.emplace_back();
    Insert(index, place);
  }
  return index;
}

// Whether what stands before `place` is a text whose runs are the last ones.
bool Nodes::EndsWithText(Place place, uint32_t* text) const {
  if (linked_) {
    *text = place.before == kNone ? links_[place.parent].last : links_[place.before].before;
    if (*text == kNone) return false;
  } else {
    *text = static_cast<uint32_t>(size()) - 1;
    if (tree_->nodes[*text].parent != place.parent) return false;
  }
  const Node& node = tree_->nodes[*text];
  return node.kind == NodeKind::text && node.end_at == tree_->runs.size();
}

void Nodes::AddText(const std::vector<Run>& runs, Place place) {
  uint32_t text = 0;
  if (!EndsWithText(place, &text)) {
    const auto at = static_cast<uint32_t>(tree_->runs.size());
    text = Add({NodeKind::text, Tag::unknown, false, 0, 0, at, at}, place);
  }
  AppendRuns(runs.data(), runs.data() + runs.size(), text);
}

// The runs of `text` are the last ones.
void Nodes::AppendRuns(const Run* begin, const Run* end, uint32_t text) {
  std::vector<Run>& runs = tree_->runs;
  Node& node = tree_->nodes[text];
  for (; begin != end; ++begin) {
    if (node.begin_at < runs.size() && runs.back().end == begin->begin) {
      runs.back().end = begin->end;
      runs.back().verbatim = runs.back().verbatim && begin->verbatim;
    } else {
      runs.push_back(*begin);
    }
  }
  node.end_at = static_cast<uint32_t>(runs.size());
}

void Nodes::Link() {
  if (linked_) return;
  linked_ = true;
  links_.resize(size());
  for (uint32_t i = 1; i < links_.size(); ++i) Insert(i, {tree_->nodes[i].parent, kNone});
}

uint32_t Nodes::Clone(uint32_t element) {
  const auto index = static_cast<uint32_t>(size());
  tree_->nodes.push_back(Node(tree_->nodes[element]));
  tree_->nodes.back().parent = kNone;
  links_.emplace_back();
  return index;
}

void Nodes::Insert(uint32_t node, Place place) {
  Links& parent = links_[place.parent];
  uint32_t& behind_slot = place.before == kNone ? parent.last : links_[place.before].before;
  links_[node].behind = place.before;
  links_[node].before = behind_slot;
  uint32_t& before_slot =
      links_[node].before == kNone ? parent.first : links_[links_[node].before].behind;
  before_slot = node;
  behind_slot = node;
  tree_->nodes[node].parent = place.parent;
}

void Nodes::Remove(uint32_t node) {
  const uint32_t parent = Parent(node);
  if (parent == kNone) return;
  const Links links = links_[node];
  (links.before == kNone ? links_[parent].first : links_[links.before].behind) = links.behind;
  (links.behind == kNone ? links_[parent].last : links_[links.behind].before) = links.before;
  links_[node].before = links_[node].behind = kNone;
  tree_->nodes[node].parent = kNone;
}

void Nodes::MoveChildren(uint32_t from, uint32_t to) {
  links_[to].first = std::exchange(links_[from].first, kNone);
  links_[to].last = std::exchange(links_[from].last, kNone);
  for (uint32_t child = links_[to].first; child != kNone; child = links_[child].behind)
    tree_->nodes[child].parent = to;
}

void Nodes::Finish() {
  if (linked_) Flatten();
  FillEnds();
}

// Children stand behind their parents: from the back each node's end is known when it is met.
void Nodes::FillEnds() {
  std::vector<Node>& nodes = tree_->nodes;
  for (size_t i = nodes.size(); i-- > 0;) {
    if (nodes[i].end == 0) nodes[i].end = static_cast<uint32_t>(i) + 1;
    if (uint32_t& end = nodes[nodes[i].parent].end; end == 0) end = nodes[i].end;
  }
}

void Nodes::Flatten() {
  const std::vector<Node> nodes = std::exchange(tree_->nodes, {});
  const std::vector<Run> runs = std::exchange(tree_->runs, {});
  tree_->nodes.reserve(nodes.size());
  tree_->runs.reserve(runs.size());
  std::vector<uint32_t> number(nodes.size());  // in document order
  for (uint32_t at = 0; at != kNone;) {
    const Node& node = nodes[at];
    const uint32_t parent = at == 0 ? 0 : number[node.parent];
    if (node.kind == NodeKind::text) {
      Node* last = &tree_->nodes.back();
      if (last->kind != NodeKind::text || last->parent != parent) {
        const auto begin = static_cast<uint32_t>(tree_->runs.size());
        tree_->nodes.push_back({NodeKind::text, Tag::unknown, false, parent, 0, begin, begin});
      }
      AppendRuns(runs.data() + node.begin_at, runs.data() + node.end_at,
                 static_cast<uint32_t>(tree_->nodes.size()) - 1);
    } else if (node.end != kDropped) {
      number[at] = static_cast<uint32_t>(tree_->nodes.size());
      tree_->nodes.push_back(node);
      tree_->nodes.back().parent = parent;
    }
    uint32_t next = node.end == kDropped ? kNone : links_[at].first;
    while (next == kNone && at != 0) {
      next = links_[at].behind;
      at = nodes[at].parent;
    }
    at = next;
  }
}

}  // namespace zhengwen::clean::html::construct
