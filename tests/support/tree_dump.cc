#include "tests/support/tree_dump.h"

#include <gumbo.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <vector>

#include "clean/html/attributes.h"
#include "core/unicode.h"

namespace zhengwen::testing {
namespace {

using clean::html::Node;
using clean::html::NodeKind;
using clean::html::Tag;
using clean::html::Tree;

using Pieces = std::vector<std::unique_ptr<std::byte[]>>;
using Pairs = std::vector<std::pair<std::string, std::string>>;

// Collects lines; texts side by side become one.
class Dump {
 public:
  void Element(size_t depth, std::string_view name, bool foreign, Pairs attributes) {
    EndText();
    std::sort(attributes.begin(), attributes.end());
    out_.append(depth, ' ').append("<").append(name).append(foreign ? " (foreign)" : "");
    for (const auto& [key, value] : attributes) out_ += " " + key + "=\"" + value + "\"";
    out_ += ">\n";
  }
  void Text(size_t depth, std::string_view text) {
    if (text_depth_ != depth) EndText();
    text_depth_ = depth;
    text_.append(text);
  }
  void EndText() {
    if (!text_.empty()) out_.append(text_depth_, ' ').append("\"" + text_ + "\"\n");
    text_.clear();
  }
  std::string Take() {
    EndText();
    return std::move(out_);
  }

 private:
  std::string out_, text_;
  size_t text_depth_ = 0;
};

std::string NameOf(const GumboElement& element) {
  if (element.tag != GUMBO_TAG_UNKNOWN) {
    // Names that only Gumbo knows (of svg) are unknown elements to the tree.
    return std::string(
        clean::html::Name(clean::html::TagNamed(gumbo_normalized_tagname(element.tag))));
  }
  GumboStringPiece name = element.original_tag;
  gumbo_tag_from_original_text(&name);
  return std::string(
      clean::html::Name(clean::html::TagNamed(std::string_view(name.data, name.length))));
}

bool LeftOut(const GumboNode* node) {
  const GumboElement& element = node->v.element;
  return element.tag == GUMBO_TAG_SCRIPT || element.tag == GUMBO_TAG_STYLE ||
         element.tag_namespace == GUMBO_NAMESPACE_SVG;
}

bool HoldsNoText(const GumboElement& element) {
  return element.tag_namespace == GUMBO_NAMESPACE_HTML &&
         (element.tag == GUMBO_TAG_IFRAME || element.tag == GUMBO_TAG_NOEMBED ||
          element.tag == GUMBO_TAG_NOFRAMES);
}

void DumpNode(const GumboNode* node, size_t depth, bool silent, DumpAttributes wanted, Dump* dump) {
  switch (node->type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_CDATA:
    case GUMBO_NODE_WHITESPACE:
      if (!silent) dump->Text(depth, node->v.text.text);
      return;
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE:
      break;
    default:
      return;
  }
  if (LeftOut(node)) return;
  const GumboElement& element = node->v.element;
  const bool foreign = element.tag_namespace != GUMBO_NAMESPACE_HTML;
  Pairs attributes;
  if (wanted == DumpAttributes::yes && !foreign && element.tag != GUMBO_TAG_HTML &&
      element.tag != GUMBO_TAG_BODY) {
    for (unsigned i = 0; i < element.attributes.length; ++i) {
      const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
      attributes.emplace_back(attribute->name, attribute->value);
    }
  }
  dump->Element(depth, NameOf(element), foreign, std::move(attributes));
  for (unsigned i = 0; i < element.children.length; ++i)
    DumpNode(static_cast<const GumboNode*>(element.children.data[i]), depth + 1,
             HoldsNoText(element), wanted, dump);
  dump->EndText();
}

bool IsForbidden(char32_t c) {
  return (c >= 1 && c <= 8) || c == 0xB || (c >= 0xE && c <= 0x1F) || (c >= 0x7F && c <= 0x9F) ||
         (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

bool HasHugeReference(std::string_view source) {
  for (size_t at = 0; (at = source.find("&#", at)) != std::string_view::npos; ++at) {
    constexpr std::string_view kDigits = "0123456789abcdefABCDEFxX";
    const size_t end = std::min(source.find_first_not_of(kDigits, at + 2), source.size());
    if (end - at > 8) return true;
  }
  return false;
}

}  // namespace

std::string DumpTree(const Tree& tree, DumpAttributes wanted) {
  Dump dump;
  std::vector<uint32_t> ends;
  for (uint32_t i = 0; i < tree.nodes.size(); ++i) {
    for (; !ends.empty() && ends.back() <= i; ends.pop_back()) dump.EndText();
    const Node& node = tree.nodes[i];
    if (node.kind == NodeKind::text) {
      std::string text;
      AppendText(tree, node, &text);
      dump.Text(ends.size(), text);
      dump.EndText();
      continue;
    }
    Pairs attributes;
    if (wanted == DumpAttributes::yes && !node.foreign && node.tag != Tag::html &&
        node.tag != Tag::body) {
      for (const auto& attribute : clean::html::ReadAttributes(TagSource(tree, node), 100000))
        attributes.emplace_back(clean::html::DecodedName(attribute.name),
                                clean::html::DecodedValue(attribute.value));
    }
    dump.Element(ends.size(), clean::html::Name(node.tag), node.foreign, std::move(attributes));
    ends.push_back(node.end);
  }
  return dump.Take();
}

std::string DumpPlain(std::string_view source, DumpAttributes attributes) {
  // Gumbo loses some of its memory; here it is all given back.
  Pieces pieces;
  GumboOptions options = kGumboDefaultOptions;
  options.userdata = &pieces;
  options.allocator = [](void* kept, size_t size) -> void* {
    auto& all = *static_cast<Pieces*>(kept);
    all.push_back(std::make_unique<std::byte[]>(size));
    return all.back().get();
  };
  options.deallocator = [](void*, void*) {};
  const GumboOutput* output = gumbo_parse_with_options(&options, source.data(), source.size());
  Dump dump;
  DumpNode(output->root, 0, false, attributes, &dump);
  return dump.Take();
}

std::string FirstDifference(const Tree& a, const Tree& b) {
  const auto differ = [](const char* what, size_t at) {
    return std::string(what) + " " + std::to_string(at);
  };
  for (size_t i = 0; i < std::min(a.nodes.size(), b.nodes.size()); ++i) {
    const Node &x = a.nodes[i], &y = b.nodes[i];
    if (x.kind != y.kind || x.tag != y.tag || x.foreign != y.foreign || x.parent != y.parent ||
        x.end != y.end || x.begin_at != y.begin_at || x.end_at != y.end_at)
      return differ("node", i);
  }
  for (size_t i = 0; i < std::min(a.runs.size(), b.runs.size()); ++i) {
    const clean::html::Run &x = a.runs[i], &y = b.runs[i];
    if (x.begin != y.begin || x.end != y.end || x.verbatim != y.verbatim) return differ("run", i);
  }
  if (a.nodes.size() != b.nodes.size()) return differ("nodes", a.nodes.size());
  if (a.runs.size() != b.runs.size()) return differ("runs", a.runs.size());
  if (a.scripts.size() != b.scripts.size()) return differ("scripts", a.scripts.size());
  return a.verdict == b.verdict ? "" : "verdict";
}

std::string ComparableSource(std::string_view source) {
  if (HasHugeReference(source)) return "";
  std::string comparable;
  comparable.reserve(source.size());
  for (Utf8Char c; (c = CharAt(source, 0)).size > 0; source.remove_prefix(c.size)) {
    if (IsForbidden(c.value)) {
      comparable += '?';
    } else {
      comparable.append(source.substr(0, c.size));
    }
  }
  // Gumbo takes </> for a part of the next tag.
  for (size_t at; (at = comparable.find("</>")) != std::string::npos;) comparable.erase(at, 3);
  // Gumbo closes a form before it puts the last text into it, unless a comment stands between.
  for (size_t at = 0; (at = comparable.find("</form", at)) != std::string::npos; at += 12)
    comparable.insert(at, "<!-->");
  std::string lower = clean::html::DecodedName(comparable);
  for (const std::string_view dropped : {"<isindex", "</isindex", "<menuitem", "</menuitem"})
    if (lower.find(dropped) != std::string::npos) return "";
  return comparable;
}

}  // namespace zhengwen::testing
