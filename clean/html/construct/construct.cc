#include "clean/html/construct/construct.h"

#include "clean/html/construct/constructor.h"

namespace zhengwen::clean::html {

bool Construct(const Skeleton& skeleton, const TreeLimits& limits, Tree* tree) {
  if (skeleton.foreign) return false;
  tree->nodes.reserve(skeleton.pieces + 8);
  construct::Constructor constructor(tree);
  for (const Token& token : skeleton.tokens) {
    constructor.Feed(token);
    if (constructor.gave_up() || tree->nodes.size() > limits.nodes) return false;
  }
  constructor.Feed({});
  if (constructor.gave_up() || tree->nodes.size() > limits.nodes) return false;
  constructor.Finish(skeleton.html_tag, skeleton.body_tag);
  return tree->nodes.size() <= limits.nodes;
}

}  // namespace zhengwen::clean::html
