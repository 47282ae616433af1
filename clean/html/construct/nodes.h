// The nodes of a tree while it is built.
//
// On most pages nodes come in document order, each under the one that came last or one around it;
// then a parent is all that a node needs to know. What moves nodes (formatting that is misnested,
// content that stands wrongly in a table) calls for Link, which gives them links to their siblings.
//
// Memory: 28 bytes a node, 16 more once linked. One thread at a time.
#ifndef ZHENGWEN_CLEAN_HTML_CONSTRUCT_NODES_H_
#define ZHENGWEN_CLEAN_HTML_CONSTRUCT_NODES_H_

#include <cstdint>
#include <vector>

#include "clean/html/tree.h"

namespace zhengwen::clean::html::construct {

inline constexpr uint32_t kNone = UINT32_MAX;
inline constexpr uint32_t kDropped = UINT32_MAX;  // as Node::end: not to be in the tree

// Where a node goes: behind the last child of `parent`, or before the child `before`.
struct Place {
  uint32_t parent = 0;
  uint32_t before = kNone;
};

class Nodes {
 public:
  explicit Nodes(Tree* tree) : tree_(tree) {}

  size_t size() const { return tree_->nodes.size(); }
  Node& operator[](uint32_t node) { return tree_->nodes[node]; }
  const Node& operator[](uint32_t node) const { return tree_->nodes[node]; }
  // kNone for the root and for what Remove took out.
  uint32_t Parent(uint32_t node) const { return node == 0 ? kNone : tree_->nodes[node].parent; }

  // Gives the node's number. Unless linked, `place` is one where nodes come in document order.
  uint32_t Add(const Node& node, Place place);
  // `runs`: not empty. Texts side by side become one.
  void AddText(const std::vector<Run>& runs, Place place);

  // To be called before anything that follows, and before nodes come in another order.
  void Link();
  bool linked() const { return linked_; }
  uint32_t Clone(uint32_t element);  // without parent and children
  void Insert(uint32_t node, Place place);
  void Remove(uint32_t node);
  void MoveChildren(uint32_t from, uint32_t to);  // `to` has none

  // Brings nodes and runs into document order, without what is dropped (there is none unless
  // linked), and fills Node::end.
  void Finish();

 private:
  struct Links {
    uint32_t first = kNone, last = kNone, before = kNone, behind = kNone;
  };

  bool EndsWithText(Place place, uint32_t* text) const;
  void AppendRuns(const Run* begin, const Run* end, uint32_t text);
  void FillEnds();
  void Flatten();

  Tree* tree_;
  bool linked_ = false;
  std::vector<Links> links_;
};

}  // namespace zhengwen::clean::html::construct

#endif  // ZHENGWEN_CLEAN_HTML_CONSTRUCT_NODES_H_
