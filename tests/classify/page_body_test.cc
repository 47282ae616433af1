#include "classify/page_body.h"

#include <gtest/gtest.h>

#include <string>

#include "classify/body.h"
#include "tests/classify/marks.h"
#include "tests/support/paths.h"
#include "tests/support/read_page.h"

namespace zhengwen::classify {
namespace {

using zhengwen::testing::ExpectMarksOfAModel;
using zhengwen::testing::Kept;

Document Clean(std::string html, const Recipe& recipe = {}) {
  Document doc = zhengwen::testing::PageOf(std::move(html));
  Authors authors;
  auto step = MakePageBody({zhengwen::testing::SourcePath("config"), &recipe, &authors});
  EXPECT_TRUE(step) << step.error().ToString();
  if (step) (*step)->Apply(&doc);
  return doc;
}

const char kParagraphs[] =
    "<p>This morning the new bridge of the village was opened, and many people came to see it, "
    "old and young, from both sides of the river.</p>"
    "<p>For three years the men of the village had worked on it, in rain and in sun, and more than "
    "once the money had nearly run out before the harvest was sold.</p>"
    "<p>Now the road to the mountain is open, tea and fruit can be sold in town, and the children "
    "no longer have to cross the river in a boat to go to school.</p>";

std::string Page(const std::string& body) {
  return "<html><head><title>The bridge is open</title></head><body>"
         "<header><nav class=menu><ul><li><a href=a>Home</a><li><a href=b>News</a><li>"
         "<a href=c>Sports</a><li><a href=d>Contact</a></ul></nav></header><main>"
         "<article class=post><h1>The bridge is open</h1>" +
         body +
         "</article></main><aside class=sidebar><h3>Recent posts</h3><ul>"
         "<li><a href=e>A school gets a new roof</a><li><a href=f>Spring tea is ready</a></ul>"
         "</aside><footer><p>Copyright 2024</p><a href=g>Privacy</a></footer></body></html>";
}

TEST(PageBody, KeepsTheArticleAndDropsWhatStandsAroundIt) {
  const Document doc = Clean(Page(kParagraphs));
  const std::string kept = Kept(doc);
  EXPECT_NE(kept.find("This morning"), std::string::npos);
  EXPECT_NE(kept.find("For three years"), std::string::npos);
  EXPECT_NE(kept.find("Now the road"), std::string::npos);
  for (const char* furniture : {"Sports", "Contact", "Recent posts", "Spring tea", "Privacy"})
    EXPECT_EQ(kept.find(furniture), std::string::npos) << furniture;
  ExpectMarksOfAModel(doc);
}

TEST(PageBody, KeepsAChineseArticle) {
  const Document doc = Clean(Page(
      "<p>今天上午，村里的新桥正式通车，乡亲们扶老携幼，从河的两岸赶来看热闹。</p>"
      "<p>三年来，全村老少齐心协力，克服了资金不足、雨季太长等许多困难，终于把桥修好了。</p>"
      "<p>桥通了，路就通了；山里的茶叶和水果能运到城里去卖，孩子们上学也不用再坐船过河了。</p>"));
  const std::string kept = Kept(doc);
  EXPECT_NE(kept.find("今天上午"), std::string::npos);
  EXPECT_NE(kept.find("桥通了"), std::string::npos);
  EXPECT_EQ(kept.find("Sports"), std::string::npos);
}

TEST(PageBody, LeavesWhatRulesCutToThem) {
  Document doc = zhengwen::testing::PageOf(Page(kParagraphs));
  Authors authors;
  const Recipe recipe;
  auto step = MakePageBody({zhengwen::testing::SourcePath("config"), &recipe, &authors});
  ASSERT_TRUE(step);
  doc.blocks[0].drop = Reason::menu;
  doc.blocks[0].author = 7;
  (*step)->Apply(&doc);
  EXPECT_EQ(doc.blocks[0].drop, Reason::menu);
  EXPECT_EQ(doc.blocks[0].author, 7);
}

TEST(PageBody, EachModelLeavesTheOthersDocumentsAlone) {
  Authors authors;
  const Recipe recipe;
  const StepContext context{zhengwen::testing::SourcePath("config"), &recipe, &authors};
  auto lines = MakeBody(context), pages = MakePageBody(context);
  ASSERT_TRUE(lines && pages);
  Document page = zhengwen::testing::PageOf(Page(kParagraphs));
  (*lines)->Apply(&page);
  for (const Block& b : page.blocks) EXPECT_EQ(b.main_permille, -1);
  Document dump({}, "text\n", "utf-8");
  dump.blocks.emplace_back();
  (*pages)->Apply(&dump);
  EXPECT_EQ(dump.blocks[0].main_permille, -1);
}

TEST(PageBody, ALargePageStaysWithinBounds) {
  std::string many = "<title>t</title>";
  for (int i = 0; i < 100000; ++i)
    many += "<div class=c" + std::to_string(i) + "><p>one, two.</div>";
  EXPECT_EQ(Clean(many).blocks.size(), 100000U);
  std::string flat;
  for (int i = 0; i < 100000; ++i) flat += "<p>one, two.</p>";
  EXPECT_EQ(Clean(flat).blocks.size(), 100000U);
}

TEST(PageBody, AMissingModelIsAnErrorWithItsName) {
  Authors authors;
  Recipe recipe;
  recipe.body_page_model = "no-such-model";
  const StepContext context{zhengwen::testing::SourcePath("config"), &recipe, &authors};
  auto step = MakePageBody(context);
  ASSERT_FALSE(step);
  EXPECT_NE(step.error().ToString().find("no-such-model"), std::string::npos);
  recipe.body_enabled = false;
  EXPECT_TRUE(MakePageBody(context));
}

}  // namespace
}  // namespace zhengwen::classify
