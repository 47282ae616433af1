#include "clean/html/tree_from_gumbo.h"

#include <algorithm>
#include <string>
#include <utility>

#include "clean/html/internal/gumbo.h"
#include "clean/html/skeleton_markup.h"

namespace zhengwen::clean::html {
namespace {

using internal::Namespace;

constexpr size_t kBudget = size_t{1} << 25;  // bytes of the parser's memory for any page ...
constexpr size_t kBudgetPerPiece = 1024;     // ... and for each tag and text
constexpr size_t kQuestionBudget = size_t{1} << 28;

// The entry of `pieces` at `at`, or the first one behind. `hint`: where the last search ended.
size_t Locate(const std::vector<MarkupPiece>& pieces, uint32_t at, size_t* hint) {
  size_t i = *hint;
  if (i >= pieces.size() || pieces[i].at > at) i = 0;
  for (int steps = 0; steps < 4 && i < pieces.size() && pieces[i].at < at; ++steps) ++i;
  if (i < pieces.size() && pieces[i].at != at) {
    i = static_cast<size_t>(std::lower_bound(pieces.begin(), pieces.end(), at,
                                             [](const MarkupPiece& piece, uint32_t wanted) {
                                               return piece.at < wanted;
                                             }) -
                            pieces.begin());
  }
  return *hint = i;
}

class Builder : public internal::TreeSink {
 public:
  Builder(const Skeleton& skeleton, const SkeletonMarkup& markup, const TreeLimits& limits,
          Tree* tree)
      : skeleton_(skeleton), markup_(markup), limits_(limits), tree_(tree) {}

  bool Open(Tag tag, Namespace space, uint32_t at) override {
    Token source;
    source.tag = tag;
    if (at != internal::kNoPlace) {
      const std::vector<MarkupPiece>& tags = markup_.tags();
      const size_t i = Locate(tags, at, &tag_hint_);
      if (i < tags.size() && tags[i].at == at) source = tags[i].token;
    } else if (tag == Tag::html && skeleton_.html_tag.end > 0) {
      source = skeleton_.html_tag;
    } else if (tag == Tag::body && skeleton_.body_tag.end > 0) {
      source = skeleton_.body_tag;
    }
    // <image> is an img, and <base> may stand for a script.
    if (tag != Tag::img) tag = source.tag;
    if (tag == Tag::script || tag == Tag::style || space == Namespace::svg || IsFull())
      return false;
    Node node;
    node.tag = tag;
    node.foreign = space == Namespace::math;
    node.begin_at = source.begin;
    node.end_at = source.end;
    const auto index = static_cast<uint32_t>(tree_->nodes.size());
    node.parent = open_.empty() ? index : open_.back();
    open_.push_back(index);
    tree_->nodes.push_back(node);
    return true;
  }

  void Close() override {
    tree_->nodes[open_.back()].end = static_cast<uint32_t>(tree_->nodes.size());
    open_.pop_back();
  }

  // The letters are those of the markup from `at` on, save for some that the parser ignored.
  void Text(uint32_t at, std::string_view text) override {
    const std::vector<MarkupPiece>& texts = markup_.texts();
    size_t i = Locate(texts, at, &text_hint_);
    for (size_t k = 0; k < text.size() && i < texts.size(); ++i) {
      const Token& source = texts[i].token;
      const char letter = source.letter;
      if (letter == '\0' && text.substr(k).starts_with(kReplacement)) {
        k += kReplacement.size();
      } else if (letter == text[k]) {
        ++k;
      } else {
        continue;
      }
      AddRun({source.begin, source.end, (source.flags & kVerbatim) != 0});
    }
    text_hint_ = i;
  }

 private:
  static constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

  bool IsFull() {
    if (tree_->nodes.size() < limits_.nodes) return false;
    tree_->verdict = Reason::too_many_nodes;
    return true;
  }

  void AddRun(const Run& run) {
    std::vector<Node>& nodes = tree_->nodes;
    std::vector<Run>& runs = tree_->runs;
    if (nodes.back().kind != NodeKind::text || nodes.back().parent != open_.back()) {
      if (IsFull()) return;
      const auto begin = static_cast<uint32_t>(runs.size());
      const auto end = static_cast<uint32_t>(nodes.size()) + 1;
      nodes.push_back({NodeKind::text, Tag::unknown, false, open_.back(), end, begin, begin});
    } else if (runs.back().end == run.begin) {
      runs.back().end = run.end;
      runs.back().verbatim = runs.back().verbatim && run.verbatim;
      return;
    }
    runs.push_back(run);
    nodes.back().end_at = static_cast<uint32_t>(runs.size());
  }

  const Skeleton& skeleton_;
  const SkeletonMarkup& markup_;
  const TreeLimits& limits_;
  Tree* tree_;
  std::vector<uint32_t> open_;
  size_t tag_hint_ = 0, text_hint_ = 0;
};

// Collects the page as markup; questions are put to the library with the markup so far.
class Collector : public TokenSink {
 public:
  explicit Collector(std::string_view source) : markup_(source) {}

  void Take(const Token& token) override { markup_.Add(token); }
  bool gave_up() const override { return false; }
  bool takes_framesets() const override { return true; }
  Position Where() override { return internal::PositionBehind(markup_.html(), kQuestionBudget); }
  bool Inserts(Tag tag) override {
    const std::string& html = markup_.html();
    return internal::BecomesHtmlElement(html + "<" + std::string(Name(tag)) + ">",
                                        static_cast<uint32_t>(html.size()), kQuestionBudget);
  }

  const SkeletonMarkup& markup() const { return markup_; }

 private:
  SkeletonMarkup markup_;
};

}  // namespace

bool TreeFromGumbo(std::string_view source, const TreeLimits& limits, Formatting formatting,
                   Tree* tree) {
  Collector collector(source);
  Skeleton skeleton = ReadSkeleton(source, limits, formatting, &collector);
  const SkeletonMarkup& markup = collector.markup();
  const size_t pieces = skeleton.pieces;
  *tree = {};
  tree->source = source;
  tree->verdict = skeleton.verdict;
  tree->questions = skeleton.questions;
  tree->nodes.reserve(pieces);
  tree->runs.reserve(markup.texts().size());
  Builder builder(skeleton, markup, limits, tree);
  const bool done = internal::WalkTree(markup.html(), kBudget + pieces * kBudgetPerPiece, &builder);
  tree->scripts = std::move(skeleton.scripts);
  return done;
}

}  // namespace zhengwen::clean::html
