#include "clean/html/tree.h"

#include <gtest/gtest.h>

#include "tests/support/tree_dump.h"

namespace zhengwen::clean::html {
namespace {

using testing::DumpAttributes;

std::string Dump(std::string_view source) {
  return testing::DumpTree(ParseTree(source, {}), DumpAttributes::yes);
}

TEST(Tree, HoldsElementsAndTextsInOrder) {
  EXPECT_EQ(Dump("<title>a &amp; b</title><p class='x'>c<b>d</b>"),
            "<html>\n <head>\n  <title>\n   \"a & b\"\n"
            " <body>\n  <p class=\"x\">\n   \"c\"\n   <b>\n    \"d\"\n");
  EXPECT_EQ(Dump(""), "<html>\n <head>\n <body>\n");
}

TEST(Tree, NodesKnowTheirPlaceInTheSource) {
  const std::string_view source = "<p id=a>x&lt;y<br>z";
  const Tree tree = ParseTree(source, {});
  ASSERT_EQ(tree.nodes.size(), 7U);
  EXPECT_EQ(tree.nodes[0].tag, Tag::html);
  EXPECT_EQ(TagSource(tree, tree.nodes[0]), "");
  EXPECT_EQ(tree.nodes[0].end, 7U);
  const Node& p = tree.nodes[3];
  EXPECT_EQ(TagSource(tree, p), "<p id=a>");
  EXPECT_EQ(p.parent, 2U);
  EXPECT_EQ(p.end, 7U);
  const Node& text = tree.nodes[4];
  ASSERT_EQ(text.kind, NodeKind::text);
  ASSERT_EQ(text.end_at, text.begin_at + 1);
  EXPECT_EQ(source.substr(tree.runs[text.begin_at].begin, 6), "x&lt;y");
  EXPECT_FALSE(tree.runs[text.begin_at].verbatim);
  EXPECT_EQ(tree.nodes[5].end, 6U);
  EXPECT_TRUE(tree.runs[tree.nodes[6].begin_at].verbatim);
}

TEST(Tree, TextsBesideWhatIsLeftOutAreOne) {
  const Tree tree = ParseTree("<p>a<!-- x -->b<script>y</script>c<svg><title>z</title></svg>d", {});
  ASSERT_EQ(tree.nodes.size(), 5U);
  std::string text;
  AppendText(tree, tree.nodes[4], &text);
  EXPECT_EQ(text, "abcd");
  EXPECT_EQ(tree.nodes[4].end_at - tree.nodes[4].begin_at, 4U);
}

TEST(Tree, ScriptsAreListed) {
  const std::string_view source =
      "<script type=a>1 < 2</script><p><script>x<!--<script></script>--></script><script>open";
  const Tree tree = ParseTree(source, {});
  std::string list;
  for (const Script& script : tree.scripts)
    list += std::string(source.substr(script.tag_begin, script.tag_end - script.tag_begin)) + "|" +
            std::string(
                source.substr(script.content_begin, script.content_end - script.content_begin)) +
            "\n";
  EXPECT_EQ(list, "<script type=a>|1 < 2\n<script>|x<!--<script></script>-->\n<script>|open\n");
}

TEST(Tree, ImpliedRootsTakeTheirAttributesFromALaterTag) {
  const Tree tree = ParseTree("x<html lang=zh><body class=y>z", {});
  EXPECT_EQ(TagSource(tree, tree.nodes[0]), "<html lang=zh>");
  EXPECT_EQ(TagSource(tree, tree.nodes[2]), "<body class=y>");
}

}  // namespace
}  // namespace zhengwen::clean::html
