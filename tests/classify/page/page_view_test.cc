#include "classify/page/page_view.h"

#include <gtest/gtest.h>

#include "tests/support/read_page.h"

namespace zhengwen::classify {
namespace {

using zhengwen::testing::PageOf;

const char kPage[] = R"(<title>The bridge is open - Village news</title>
<nav class="top-menu"><ul><li><a href=a>Home</a><li><a href=b>News</a><li><a href=c>Sports</a></ul></nav>
<main><div class=story>
<h1>The bridge is open</h1>
<p class=text>This morning the new bridge of the village was opened, and many people came to see it, old and young.</p>
<p class=text>After three years of work the road to the mountain is open, and tea and fruit can be sold in town before the rain.</p>
<h2>Read also</h2>
<ul class=list><li><a href=d>A school gets a new roof</a><li><a href=e>Home</a></ul>
</div></main>)";

struct View {
  Document doc = PageOf(kPage);
  PageView view = LookAtPage(doc, {});

  size_t At(std::string_view text) const {
    for (size_t i = 0; i < doc.blocks.size(); ++i) {
      if (doc.ShadowText(doc.blocks[i]) == text) return i;
    }
    ADD_FAILURE() << text;
    return 0;
  }
  const BlockFacts& Block(std::string_view text) const { return view.blocks[At(text)]; }
  const ElementFacts& Element(std::string_view text, int up) const {
    uint32_t e = view.ElementOf(At(text));
    for (; up > 0; --up) e = view.ParentOf(e);
    return view.elements[e];
  }
};

TEST(PageView, ReadsBlocks) {
  const View v;
  ASSERT_EQ(v.view.blocks.size(), 9U);
  EXPECT_EQ(v.Block("News").link_size, v.Block("News").line.size);
  EXPECT_EQ(v.view.blocks[v.At("The bridge is open") + 1].link_size, 0U);
  EXPECT_EQ(v.view.blocks[0].repeats, 2);  // "Home"
  EXPECT_EQ(v.view.blocks[0].seen, 0);
  EXPECT_EQ(v.view.blocks[8].seen, 1);
  EXPECT_EQ(v.Block("The bridge is open").level, 1);
  EXPECT_EQ(v.Block("Read also").level, 2);
  EXPECT_EQ(v.Block("The bridge is open").in_title, 250);
  EXPECT_EQ(v.Block("The bridge is open").of_title, 166);  // four of six words
  EXPECT_EQ(v.Block("Sports").in_title, 0);
  EXPECT_TRUE(v.view.blocks[4].IsLong());
  EXPECT_FALSE(v.Block("Read also").IsLong());
  EXPECT_GT(v.Block("The bridge is open").topic, 0);
  EXPECT_EQ(v.Block("Sports").topic, 0);
}

TEST(PageView, SumsUpElements) {
  const View v;
  const ElementFacts& list = v.Element("News", 1);
  EXPECT_EQ(list.blocks, 3U);
  EXPECT_EQ(list.link_size, list.size);
  EXPECT_EQ(list.long_blocks, 0U);
  EXPECT_EQ(v.Element("News", 0).alike, 3U);
  const ElementFacts& story = v.Element("Read also", 1);
  EXPECT_EQ(story.blocks, 6U);
  EXPECT_EQ(story.long_blocks, 2U);
  EXPECT_EQ(story.sentences, 2U);
  EXPECT_EQ(story.headings, 2U);
  EXPECT_EQ(v.view.elements[0].blocks, 9U);
  const auto depth = [&](std::string_view text, Family family) {
    return v.Element(text, 0).nearest[static_cast<size_t>(family)];
  };
  EXPECT_GT(depth("News", Family::nav), 0);
  EXPECT_EQ(depth("News", Family::main), 0);
  EXPECT_GT(depth("Read also", Family::main), 0);
  EXPECT_EQ(v.Element("News", 0).lists, 1);
}

TEST(PageView, FindsTheElementWithMostPoints) {
  const View v;
  EXPECT_EQ(v.view.best, v.view.ParentOf(v.view.ElementOf(v.At("Read also"))));
  const auto place = [&](std::string_view text) {
    return v.view.places[v.view.ElementOf(v.At(text))];
  };
  EXPECT_EQ(place("Read also").up, 0);
  EXPECT_EQ(place("Read also").below, 2);
  EXPECT_EQ(place("News").below, 0);
  EXPECT_EQ(place("News").up, 3);  // li, ul, nav; <body> holds the best
  EXPECT_EQ(place("News").down, 2);
  EXPECT_EQ(place("News").common, 250);
}

TEST(PageView, FollowsPathsAndOrder) {
  const View v;
  const size_t first = v.At("The bridge is open") + 1;
  const Paths& paths = v.view.names_paths;
  EXPECT_EQ(paths.groups.of[first], paths.groups.of[first + 1]);
  const PathFacts& f = paths.facts[paths.groups.of[first]];
  EXPECT_EQ(f.blocks, 2U);
  EXPECT_EQ(f.long_blocks, 2U);
  EXPECT_EQ(paths.run[first], 2U);
  EXPECT_EQ(paths.before[first + 1], 1U);
  const Sequence& s = v.view.sequence;
  EXPECT_EQ(s.title, v.At("The bridge is open"));
  EXPECT_EQ(s.first_long, first);
  EXPECT_EQ(s.last_long, first + 1);
  EXPECT_EQ(s.heading[first + 1], first - 1);
  EXPECT_EQ(s.heading[0], kNoBlock);
  EXPECT_EQ(s.long_after[0], first);
  EXPECT_EQ(s.long_before[8], first + 1);
  EXPECT_EQ(s.sums[9].long_blocks, 2U);
}

TEST(PageView, APageWithoutTextIsNoTrouble) {
  for (const char* html : {"", "<p>", "<html><body></body></html>", "<img src=a>"}) {
    const Document doc = PageOf(html);
    ASSERT_NE(doc.table, nullptr) << html;
    EXPECT_TRUE(LookAtPage(doc, {}).blocks.empty()) << html;
  }
}

}  // namespace
}  // namespace zhengwen::classify
