#include "tests/support/markdown_tree.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <memory>

#include "core/unicode.h"

namespace zhengwen::testing {
namespace {

using Root = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;

Root Parse(std::string_view markdown) {
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  for (const char* name : {"table", "strikethrough", "autolink", "tasklist"})
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  cmark_parser_feed(parser, markdown.data(), markdown.size());
  Root root(cmark_parser_finish(parser), cmark_node_free);
  cmark_parser_free(parser);
  return root;
}

std::string Literal(cmark_node* node) {
  const char* literal = cmark_node_get_literal(node);
  return literal == nullptr ? "" : literal;
}

// "(p" and the like; "" for what is written as its literal.
std::string Opening(cmark_node* node) {
  const std::string type = cmark_node_get_type_string(node);
  if (type == "heading") return "(h" + std::to_string(cmark_node_get_heading_level(node));
  if (type == "paragraph") return "(p";
  if (type == "list") {
    if (cmark_node_get_list_type(node) == CMARK_BULLET_LIST) return "(ul";
    const int start = cmark_node_get_list_start(node);
    return start == 1 ? "(ol" : "(ol=" + std::to_string(start);
  }
  if (type == "item") return "(li";
  if (type == "block_quote") return "(quote";
  if (type == "table") return "(table";
  if (type == "table_row" || type == "table_header") return "(row";
  if (type == "table_cell") return "(cell";
  if (type == "emph") return "(em";
  if (type == "link") return std::string("(link ") + cmark_node_get_url(node);
  if (type == "image") return std::string("(image ") + cmark_node_get_url(node);
  if (type == "strong" || type == "strikethrough") return "(" + type;
  return "";
}

std::string Leaf(cmark_node* node) {
  const std::string type = cmark_node_get_type_string(node);
  if (type == "text") return Literal(node);
  if (type == "code") return "(tt " + Literal(node) + ")";
  if (type == "softbreak") return "_";
  if (type == "linebreak") return "/";
  if (type == "code_block") {
    const std::string info = cmark_node_get_fence_info(node);
    return "(code" + (info.empty() ? "" : " " + info) + " |" + Literal(node) + "|)";
  }
  return "(" + type + " " + Literal(node) + ")";
}

// Calls `visit` with each node within the root, and whether it is entered or left; leaves are
// entered only.
template <class Visit>
void Walk(std::string_view markdown, const Visit& visit) {
  const Root root = Parse(markdown);
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> walk(cmark_iter_new(root.get()),
                                                                     cmark_iter_free);
  for (auto event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(walk.get())) {
    cmark_node* node = cmark_iter_get_node(walk.get());
    if (node != root.get()) visit(node, event);
  }
}

}  // namespace

std::string MarkdownTree(std::string_view markdown) {
  std::string out;
  Walk(markdown, [&out](cmark_node* node, cmark_event_type event) {
    const std::string opening = Opening(node);
    if (event == CMARK_EVENT_EXIT) {
      out += ')';
    } else if (opening.empty()) {
      out += Leaf(node);
    } else {
      if (!out.empty() && out.back() != ' ') out += ' ';
      out += opening + ' ';
    }
  });
  return out;
}

std::string MarkdownText(std::string_view markdown) {
  std::string out;
  Walk(markdown, [&out](cmark_node* node, cmark_event_type event) {
    if (event != CMARK_EVENT_ENTER) return;
    const std::string literal = Literal(node);
    const bool html = std::string_view(cmark_node_get_type_string(node)) == "html_inline";
    if (!html || literal != "<br>") out += literal;
  });
  return WithoutSpace(out);
}

std::string WithoutSpace(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = CharAt(text, at);
    if ((KindOf(c.value) & (kSpace | kLineEnd)) == 0) out += text.substr(at, c.size);
    at += c.size;
  }
  return out;
}

}  // namespace zhengwen::testing
