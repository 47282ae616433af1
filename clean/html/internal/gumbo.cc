#include "clean/html/internal/gumbo.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <string>

#include "clean/html/internal/arena.h"

namespace zhengwen::clean::html::internal {
namespace {

constexpr size_t kBytesPerByte = 24;  // of arena per byte of html, to begin with
constexpr std::string_view kProbe = "<!-->";

// Gumbo's memory and the way out when there is no more of it.
struct Memory {
  Arena arena;
  std::jmp_buf exhausted;
};

void* Allocate(void* memory, size_t size) {
  auto* const from = static_cast<Memory*>(memory);
  void* piece = from->arena.Allocate(size);
  if (piece == nullptr) std::longjmp(from->exhausted, 1);
  return piece;
}

void Free(void* memory, void* piece) { static_cast<Memory*>(memory)->arena.Free(piece); }

size_t FirstBlock(std::string_view html) { return (size_t{1} << 14) + html.size() * kBytesPerByte; }

// The tree lives as long as `memory`; null: over budget. No object that needs a destructor may live
// in here or in Gumbo: longjmp passes them over.
const GumboNode* Parse(std::string_view html, Memory* memory) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = Allocate;
  options.deallocator = Free;
  options.userdata = memory;
  options.max_errors = 0;
  if (setjmp(memory->exhausted) != 0) return nullptr;
  return gumbo_parse_with_options(&options, html.data(), html.size())->root;
}

std::array<Tag, GUMBO_TAG_LAST + 1> MakeTags() {
  std::array<Tag, GUMBO_TAG_LAST + 1> tags = {};
  for (size_t i = 0; i < GUMBO_TAG_UNKNOWN; ++i)
    tags[i] = TagNamed(gumbo_normalized_tagname(static_cast<GumboTag>(i)));
  return tags;
}

Tag TagOf(const GumboNode* node) {
  static const std::array<Tag, GUMBO_TAG_LAST + 1> tags = MakeTags();
  return tags[node->v.element.tag];
}

bool IsElement(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

Namespace SpaceOf(const GumboNode* node) {
  switch (node->v.element.tag_namespace) {
    case GUMBO_NAMESPACE_SVG:
      return Namespace::svg;
    case GUMBO_NAMESPACE_MATHML:
      return Namespace::math;
    default:
      return Namespace::html;
  }
}

uint32_t Offset(std::string_view html, const char* at) {
  return at == nullptr ? kNoPlace : static_cast<uint32_t>(at - html.data());
}

// Calls visit(node) for all nodes from `root` on, in document order, and leave(node) behind the
// content of those elements for which visit gave true; without recursion.
template <class Visit, class Leave>
void ForEachNode(const GumboNode* root, Visit visit, Leave leave) {
  struct Level {
    const GumboNode* node;
    unsigned next;
  };
  std::vector<Level> levels;
  if (visit(root)) levels.push_back({root, 0});
  while (!levels.empty()) {
    Level& level = levels.back();
    const GumboVector& children = level.node->v.element.children;
    if (level.next == children.length) {
      leave(level.node);
      levels.pop_back();
      continue;
    }
    const auto* child = static_cast<const GumboNode*>(children.data[level.next++]);
    if (visit(child)) levels.push_back({child, 0});
  }
}

}  // namespace

bool WalkTree(std::string_view html, size_t budget, TreeSink* sink) {
  Memory memory{{budget, FirstBlock(html)}, {}};
  const GumboNode* root = Parse(html, &memory);
  if (root == nullptr) return false;
  ForEachNode(
      root,
      [&](const GumboNode* node) {
        if (IsElement(node))
          return sink->Open(TagOf(node), SpaceOf(node),
                            Offset(html, node->v.element.original_tag.data));
        if (node->type != GUMBO_NODE_COMMENT)
          sink->Text(Offset(html, node->v.text.original_text.data), node->v.text.text);
        return false;
      },
      [&](const GumboNode*) { sink->Close(); });
  return true;
}

bool BecomesHtmlElement(std::string_view html, uint32_t at, size_t budget) {
  Memory memory{{budget, FirstBlock(html)}, {}};
  const GumboNode* root = Parse(html, &memory);
  if (root == nullptr) return true;
  bool becomes = false;
  ForEachNode(
      root,
      [&](const GumboNode* node) {
        if (!IsElement(node)) return false;
        if (Offset(html, node->v.element.original_tag.data) == at)
          becomes = SpaceOf(node) == Namespace::html;
        return true;
      },
      [](const GumboNode*) {});
  return becomes;
}

Position PositionBehind(std::string_view html, size_t budget) {
  const std::string probed = std::string(html) + std::string(kProbe);
  Memory memory{{budget, FirstBlock(probed)}, {}};
  const GumboNode* root = Parse(probed, &memory);
  const GumboNode* parent = nullptr;
  const auto find = [&](const GumboNode* node) {
    if (node->type == GUMBO_NODE_COMMENT &&
        Offset(probed, node->v.text.original_text.data) == html.size())
      parent = node->parent;
    return IsElement(node);
  };
  if (root != nullptr) ForEachNode(root, find, [](const GumboNode*) {});
  Position position;
  position.foreign = parent != nullptr && IsElement(parent) && SpaceOf(parent) != Namespace::html;
  for (const GumboNode* node = parent; node != nullptr && IsElement(node); node = node->parent)
    position.open.push_back(TagOf(node));
  std::reverse(position.open.begin(), position.open.end());
  return position;
}

bool IsQuirky(std::string_view doctype) {
  Memory memory{{size_t{1} << 20, FirstBlock(doctype)}, {}};
  const GumboNode* root = Parse(doctype, &memory);
  return root == nullptr || root->parent->v.document.doc_type_quirks_mode == GUMBO_DOCTYPE_QUIRKS;
}

}  // namespace zhengwen::clean::html::internal
