// Pages made to hurt: each gives a tree within its bounds, and the verdict says what was cut.
#include <gtest/gtest.h>

#include "clean/html/attributes.h"
#include "clean/html/tree.h"

namespace zhengwen::clean::html {
namespace {

std::string Times(size_t count, std::string_view text) {
  std::string all;
  all.reserve(count * text.size());
  for (size_t i = 0; i < count; ++i) all += text;
  return all;
}

// As Times, with the running number in place of '#'.
std::string Numbered(size_t count, std::string_view text) {
  std::string all;
  for (size_t i = 0; i < count; ++i)
    for (const char c : text) all += c == '#' ? std::to_string(i) : std::string(1, c);
  return all;
}

uint32_t DepthOf(const Tree& tree) {
  std::vector<uint32_t> depth(tree.nodes.size());
  uint32_t deepest = 0;
  for (size_t i = 1; i < tree.nodes.size(); ++i)
    deepest = std::max(deepest, depth[i] = depth[tree.nodes[i].parent] + 1);
  return deepest;
}

struct Row {
  std::string_view name;
  std::string source;
  Reason verdict = Reason::none;
};

std::vector<Row> Rows() {
  constexpr size_t kMany = 20000;
  return {
      {"div", Times(2000000, "<div>"), Reason::too_deep},
      {"b", Times(200000, "<b>"), Reason::too_deep},
      {"numbered b", Numbered(kMany, "<b id=#>"), Reason::too_deep},
      {"b over paragraphs", Numbered(70, "<b id=#>") + Times(kMany, "<p>x</p>"), Reason::too_deep},
      {"font", Numbered(kMany, "<p><font color=c#>x"), Reason::too_many_nodes},
      {"attributes", Numbered(100000, "<a a#=1 ") + ">x"},
      {"attributes of b", Times(100, "<b " + Numbered(1000, "a#=1 ") + ">x</b>")},
      {"nested cells", Times(kMany, "<table><tr><td>") + "x", Reason::too_deep},
      {"texts in a table", "<table>" + Times(kMany, "a<tr>")},
      {"b in a table", "<table>" + Times(kMany, "<b>a<tr>")},
      {"div in tables", Times(kMany, "<table><div>")},
      {"a, b and tables", Times(kMany, "<a><b><table><a></b></table></a>"), Reason::too_deep},
      {"b across tables", Numbered(kMany, "<b id=#><table></b></table>x"), Reason::too_deep},
      {"b across blocks", Times(kMany, "<b><div></b>"), Reason::too_deep},
      {"a across paragraphs", Times(kMany, "<a><p>")},
      {"forms", Times(kMany, "<form><div></form>"), Reason::too_deep},
      {"NULs", std::string(1000000, '\0')},
      {"NULs in text", "<p>" + Times(100000, std::string_view("a\0", 2))},
      {"surrogates", Times(100000, "&#xD800;")},
      {"ampersands", Times(100000, "&amp;&")},
      {"one text", std::string(20000000, 'x')},
      {"less-than signs", Times(1000000, "<")},
      {"open comments", Times(100000, "<!--")},
      {"open comment", "<!-- " + Times(1000000, ">")},
      {"open script", "<script>" + Times(100000, "<!--<script>")},
      {"open CDATA", "<svg><![CDATA[" + Times(100000, "]]")},
      {"CDATA", "<svg>" + Times(kMany, "<![CDATA[x]]>")},
      {"open tags", Times(100000, "<a ")},
      {"open quotes", Times(100000, "<a href=\"")},
      {"selects", Times(kMany, "<select>")},
      {"titles in selects", Times(kMany, "<select><title>")},
      {"templates", Times(kMany, "<template>"), Reason::too_deep},
      {"columns in templates", Times(kMany, "<template><col><title>x")},
      {"svg", Times(kMany, "<svg>"), Reason::too_deep},
      {"HTML in svg", Times(kMany, "<svg><foreignObject>"), Reason::too_deep},
      {"paragraphs in svg", Times(kMany, "<svg><p>")},
      {"math", Times(kMany, "<math><mi>"), Reason::too_deep},
      {"framesets", Times(kMany, "<frameset>") + Times(kMany, "x "), Reason::too_deep},
      {"unknown elements", Numbered(kMany, "<x-#>"), Reason::too_deep},
      {"end tags", Times(kMany, "</div></p></br>")},
      {"br", Times(1200000, "<br>"), Reason::too_many_nodes},
      {"a long name", "<" + std::string(1000000, 'x') + ">y"},
      {"html attributes", Numbered(kMany, "<html a#=1><body b#=2>")},
      {"doctypes", Times(kMany, "<!DOCTYPE html>")},
  };
}

TEST(Hostile, PagesStayWithinTheirBounds) {
  const TreeLimits limits;
  for (const Row& row : Rows()) {
    const Tree tree = ParseTree(row.source, limits);
    ASSERT_FALSE(tree.nodes.empty()) << row.name;
    EXPECT_EQ(tree.nodes[0].tag, Tag::html) << row.name;
    EXPECT_EQ(tree.nodes[0].end, tree.nodes.size()) << row.name;
    EXPECT_LE(tree.nodes.size(), limits.nodes) << row.name;
    EXPECT_LE(DepthOf(tree), 8 * limits.depth) << row.name;
    EXPECT_LE(tree.questions, 32U) << row.name;
    EXPECT_EQ(Name(tree.verdict), Name(row.verdict)) << row.name;
  }
}

TEST(Hostile, TextBelowTheBoundOfDepthStays) {
  TreeLimits limits;
  limits.depth = 10;
  const std::string page = Times(50, "<div>") + "x" + Times(50, "</div>") + "y";
  const Tree tree = ParseTree(page, limits);
  EXPECT_EQ(tree.verdict, Reason::too_deep);
  std::string text;
  for (const Node& node : tree.nodes)
    if (node.kind == NodeKind::text) AppendText(tree, node, &text);
  EXPECT_EQ(text, "xy");
  const Node& last = tree.nodes.back();
  EXPECT_EQ(tree.nodes[last.parent].tag, Tag::body);
}

TEST(Hostile, NoMoreNodesThanTheBound) {
  TreeLimits limits;
  limits.nodes = 10;
  const Tree tree = ParseTree(Times(50, "<p>x"), limits);
  EXPECT_EQ(tree.verdict, Reason::too_many_nodes);
  EXPECT_EQ(tree.nodes.size(), 10U);
  EXPECT_EQ(tree.nodes[0].end, 10U);
}

}  // namespace
}  // namespace zhengwen::clean::html
