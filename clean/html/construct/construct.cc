#include "clean/html/construct/construct.h"

#include <utility>

#include "clean/html/construct/constructor.h"
#include "clean/html/skeleton.h"

namespace zhengwen::clean::html {
namespace {

constexpr size_t kBytesPerNode = 64;  // of source, about

class Sink : public TokenSink {
 public:
  Sink(const TreeLimits& limits, Tree* tree) : limits_(limits), tree_(*tree), constructor_(tree) {}

  void Take(const Token& token) override { constructor_.Feed(token); }
  bool gave_up() const override {
    return constructor_.gave_up() || tree_.nodes.size() > limits_.nodes;
  }
  bool takes_framesets() const override { return false; }
  Position Where() override { return constructor_.Where(); }
  bool Inserts(Tag tag) override { return constructor_.Inserts(tag); }

  void Finish(const Skeleton& skeleton) {
    constructor_.Finish(skeleton.html_tag, skeleton.body_tag);
  }

 private:
  const TreeLimits& limits_;
  const Tree& tree_;
  construct::Constructor constructor_;
};

}  // namespace

bool Construct(std::string_view source, const TreeLimits& limits, Tree* tree) {
  *tree = {};
  tree->source = source;
  tree->nodes.reserve(source.size() / kBytesPerNode);
  Sink sink(limits, tree);
  Skeleton skeleton = ReadSkeleton(source, limits, Formatting::keep, &sink);
  if (sink.gave_up()) return false;
  sink.Finish(skeleton);
  tree->verdict = skeleton.verdict;
  tree->questions = skeleton.questions;
  tree->scripts = std::move(skeleton.scripts);
  return !sink.gave_up();
}

}  // namespace zhengwen::clean::html
