#include "classify/body.h"

#include <gtest/gtest.h>

#include <string>

#include "clean/normalise.h"
#include "clean/segment.h"
#include "tests/classify/marks.h"
#include "tests/support/paths.h"

namespace zhengwen::classify {
namespace {

using zhengwen::testing::ExpectMarksOfAModel;
using zhengwen::testing::Kept;

// Cleans `text` as the pipeline does, but without rules.
Document Clean(const std::string& text, const Recipe& recipe = {}) {
  Authors authors;
  const std::string config = zhengwen::testing::SourcePath("config");
  Document doc({}, text, "utf-8");
  for (const StepFactory make : {clean::MakeNormalise, clean::MakeSegment, StepFactory{MakeBody}}) {
    auto step = make({config, &recipe, &authors});
    EXPECT_TRUE(step) << step.error().ToString();
    if (step) (*step)->Apply(&doc);
  }
  return doc;
}

const char kBody[] =
    "各位乡亲，大家上午好！\n"
    "今天我们在这里举行新桥的通车仪式。三年来，全村老少齐心协力，克服了资金不足、雨季太长等许多困难"
    "，"
    "终于把这座盼望已久的桥修好了。\n"
    "我代表村委会，向所有参加施工的同志表示衷心的感谢，也向为修桥捐款的每一户人家致以崇高的敬意。\n"
    "桥通了，路就通了；路通了，山里的茶叶和水果就能运出去。希望大家爱护这座桥，把日子过得越来越红火"
    "。\n"
    "谢谢大家！\n";

TEST(Body, KeepsABodyAndDropsWhatStandsAroundIt) {
  const std::string head =
      "首页\n新闻\n视频\n图片\n论坛\n专题\n登录 | 注册\n当前位置：首页 > 新闻 > 正文\n";
  const std::string tail =
      "相关阅读\n山村小学迎来新操场 2021-03-02\n春茶开采进入旺季 2021-03-01\n"
      "县医院新楼投入使用 2021-02-27\n上一篇\n下一篇\n关于我们\n联系我们\n版权所有\n";
  const Document doc = Clean(head + kBody + tail);
  EXPECT_EQ(Kept(doc), kBody);
  ExpectMarksOfAModel(doc);
}

TEST(Body, LeavesACleanTextAlone) { EXPECT_EQ(Kept(Clean(kBody)), kBody); }

TEST(Body, LeavesWhatRulesCutToThem) {
  Document doc({}, "甲\n乙\n", "utf-8");
  Authors authors;
  const Recipe recipe;
  const StepContext context{zhengwen::testing::SourcePath("config"), &recipe, &authors};
  auto segment = clean::MakeSegment(context);
  auto body = MakeBody(context);
  ASSERT_TRUE(segment && body);
  (*segment)->Apply(&doc);
  ASSERT_EQ(doc.blocks.size(), 2U);
  doc.blocks[0].drop = Reason::menu;
  doc.blocks[0].author = 7;
  (*body)->Apply(&doc);
  EXPECT_EQ(doc.blocks[0].drop, Reason::menu);
  EXPECT_EQ(doc.blocks[0].author, 7);
}

TEST(Body, ManyShortLinesStayWithinBounds) {
  std::string text;
  for (int i = 0; i < 70000; ++i) text += "一\n";
  const Document doc = Clean(text);
  EXPECT_EQ(doc.blocks.size(), 70000U);
  EXPECT_EQ(Clean("").blocks.size(), 0U);
}

TEST(Body, AMissingModelIsAnErrorWithItsName) {
  Authors authors;
  Recipe recipe;
  recipe.body_model = "no-such-model";
  auto step = MakeBody({zhengwen::testing::SourcePath("config"), &recipe, &authors});
  ASSERT_FALSE(step);
  EXPECT_NE(step.error().ToString().find("no-such-model"), std::string::npos);
  recipe.body_enabled = false;
  EXPECT_TRUE(MakeBody({zhengwen::testing::SourcePath("config"), &recipe, &authors}));
}

}  // namespace
}  // namespace zhengwen::classify
