#include "clean/html/tree.h"

#include "clean/html/construct/construct.h"
#include "clean/html/tree_from_gumbo.h"
#include "core/char_refs.h"

namespace zhengwen::clean::html {

Tree ParseTree(std::string_view source, const TreeLimits& limits) {
  Tree tree;
  if (Construct(source, limits, &tree)) return tree;
  if (TreeFromGumbo(source, limits, Formatting::keep, &tree)) return tree;
  // Formatting elements opened anew again and again are what uses up a budget.
  if (!TreeFromGumbo(source, limits, Formatting::leave_out, &tree)) {
    tree.nodes.assign(1, Node{});
    tree.nodes[0].tag = Tag::html;
    tree.nodes[0].end = 1;
  }
  tree.verdict = Reason::too_many_nodes;
  return tree;
}

void AppendText(const Tree& tree, const Run& run, std::string* out) {
  const std::string_view raw = tree.source.substr(run.begin, run.end - run.begin);
  if (run.verbatim) {
    AppendVerbatim(raw, out);
  } else {
    AppendDecoded(raw, RefPlace::text, out);
  }
}

void AppendText(const Tree& tree, const Node& text, std::string* out) {
  for (uint32_t i = text.begin_at; i < text.end_at; ++i) AppendText(tree, tree.runs[i], out);
}

}  // namespace zhengwen::clean::html
