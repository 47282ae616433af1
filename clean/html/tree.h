// Tree: a page's elements and texts as one flat array in document order, without copies.
//
// A node says where its start tag or its text stands in the source; attributes and character
// references are read from there when somebody asks (attributes.h, char_refs.h, AppendText).
// Left out is what holds no text of the page: script, style, svg and comments, and the content of
// iframe, noembed and noframes. Scripts are listed, since some hold data. Texts that then stand
// side by side are one node. The content of template and noscript is there like any other's.
//
// The tree is the one that the HTML standard's parser builds with scripting disabled, whatever the
// page; the standard is that of 2015, as the library Gumbo has it (construct/ builds the same,
// Gumbo is there for what it leaves out). All elements that this standard did not know are one, so
// that the end tag of one may close another. Attributes of a second <html> or <body> tag are not
// merged into the first.
//
// Lifetime: a tree views its source. Thread safety: immutable once made.
#ifndef ZHENGWEN_CLEAN_HTML_TREE_H_
#define ZHENGWEN_CLEAN_HTML_TREE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "clean/html/tags.h"
#include "core/reason.h"

namespace zhengwen::clean::html {

enum class NodeKind : uint8_t { element, text };

struct Node {
  NodeKind kind = NodeKind::element;
  Tag tag = Tag::unknown;  // elements
  bool foreign = false;    // in math
  uint32_t parent = 0;     // index; the root's is its own
  uint32_t end = 0;        // index behind its last descendant
  // Element: bytes of the source from '<' to '>' of its start tag; empty where it was implied.
  // Several elements may have the same tag, where misnested formatting was opened anew.
  // Text: range of Tree::runs, never empty.
  uint32_t begin_at = 0;
  uint32_t end_at = 0;
};

// A stretch of the source that is text.
struct Run {
  uint32_t begin = 0;
  uint32_t end = 0;
  bool verbatim = false;  // no character references in it
};

struct Script {
  uint32_t tag_begin = 0, tag_end = 0;          // its start tag
  uint32_t content_begin = 0, content_end = 0;  // what it holds
};

struct TreeLimits {
  uint32_t nodes = 400000;     // tags, texts and comments read; nodes made
  uint32_t depth = 512;        // open elements; tags beyond are left out, their content stays
  uint32_t attributes = 1024;  // of one element; the rest is ignored
};

struct Tree {
  std::string_view source;
  std::vector<Node> nodes;  // nodes[0] is <html>
  std::vector<Run> runs;
  std::vector<Script> scripts;
  // Where a bound was reached: which (the tree then holds what came before it).
  Reason verdict = Reason::none;
  // How often the parser had to be asked in passing where it stands (work, not quality).
  uint32_t questions = 0;
};

// `source`: valid UTF-8, fewer than 2^31 bytes. Never fails: any bytes make a tree.
Tree ParseTree(std::string_view source, const TreeLimits& limits);

// Appends what a run or a text node says: references decoded, CRLF and CR as LF, NUL as U+FFFD.
void AppendText(const Tree& tree, const Run& run, std::string* out);
void AppendText(const Tree& tree, const Node& text, std::string* out);

// The start tag of an element as it stands in the source; empty where it was implied.
inline std::string_view TagSource(const Tree& tree, const Node& element) {
  return tree.source.substr(element.begin_at, element.end_at - element.begin_at);
}

}  // namespace zhengwen::clean::html

#endif  // ZHENGWEN_CLEAN_HTML_TREE_H_
