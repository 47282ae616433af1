// What the rules do with whole documents: which lines go, and for which reason.
#include "clean/rules.h"

#include <gtest/gtest.h>

#include "core/file.h"
#include "tests/support/paths.h"

namespace zhengwen::clean {
namespace {

// A paragraph of a body, long enough to be one.
const char kBody[] =
    "那年春天雨水很多，河边的柳树早早地绿了，孩子们放学以后总要在桥上站一会儿，看船慢慢地过去。";
const char kMore[] =
    "老人说，从前这条河上没有桥，过河要等渡船，等船的人坐在石阶上聊天，日子过得很慢，也很踏实。";

struct Line {
  std::string text;
  Reason reason = Reason::none;
};

// One block a line; an empty text is an empty line.
Document Build(const std::vector<Line>& lines) {
  std::string text;
  std::vector<Block> blocks;
  uint32_t number = 0;
  uint32_t blank = 0;
  for (const Line& line : lines) {
    ++number;
    if (line.text.empty()) {
      ++blank;
    } else {
      Block b;
      b.begin = b.shadow_begin = static_cast<uint32_t>(text.size());
      text += line.text;
      b.end = b.shadow_end = static_cast<uint32_t>(text.size());
      b.line = number, b.blank_before = blank;
      blocks.push_back(b);
      blank = 0;
    }
    text += '\n';
  }
  Document doc({}, text, "utf-8");
  doc.blocks = blocks;
  return doc;
}

class RulesTest : public ::testing::Test {
 protected:
  std::unique_ptr<Step> Make() {
    Result<std::unique_ptr<Step>> step =
        MakeRules({testing::SourcePath("config"), &recipe_, &authors_});
    EXPECT_TRUE(step) << (step ? "" : step.error().ToString());
    return step ? std::move(*step) : nullptr;
  }

  void Check(const std::string& name, const std::vector<Line>& lines) {
    static const std::unique_ptr<Step> rules = Make();
    Document doc = Build(lines);
    rules->Apply(&doc);
    size_t at = 0;
    for (const Line& line : lines) {
      if (line.text.empty()) continue;
      const Block& block = doc.blocks[at++];
      EXPECT_EQ(Name(block.drop), Name(line.reason)) << name << ": " << line.text;
      EXPECT_EQ(block.author == 0, block.drop == Reason::none) << name << ": " << line.text;
    }
  }

  Recipe recipe_;
  Authors authors_;
};

constexpr Reason kList = Reason::recommend_list;
constexpr Reason kDated = Reason::dated_list;

TEST_F(RulesTest, AHeadedListAtTheEndGoes) {
  Check("title and time", {{kBody},
                           {"推荐文章", kList},
                           {"某市今年高考录取分数线是多少2024-06-08 12:22:13", kList},
                           {"小学开学典礼讲话稿(通用五篇)2023-08-14 14:15:14", kList}});
  Check("titles alone", {{kBody},
                         {"【相关阅读】", kList},
                         {"春季运动会的准备工作", kList},
                         {"怎样写好一篇演讲稿？", kList}});
  Check("traditional", {{kBody}, {"延伸閱讀", kList}, {"颱風動態最新路徑圖", kList}});
  Check("English", {{"The bridge was built in the spring, when the river ran low and wide."},
                    {"Related articles", kList},
                    {"Ten ways to cook rice", kList}});
  Check("two lists", {{kBody},
                      {"热门文章：", kList},
                      {"第一个不相干的题目", kList},
                      {"最新文章", kList},
                      {"第二个不相干的题目", kList}});
}

TEST_F(RulesTest, AListEndsWhereTheBodyGoesOn) {
  Check("in the middle", {{kBody}, {"相关新闻", kList}, {"桥上的灯"}, {kMore}});
  Check("dated entries in the middle",
        {{kBody}, {"相关新闻", kList}, {"桥上的灯亮了起来 2024-06-08", kList}, {kMore}});
  Check("an empty line", {{kBody},
                          {"推荐阅读", kList},
                          {"第一个不相干的题目", kList},
                          {"第二个不相干的题目", kList},
                          {"第三个不相干的题目", kList},
                          {""},
                          {"附录中的一行文字"}});
}

TEST_F(RulesTest, AHeadingNeedsEntries) {
  Check("a section of the body", {{kBody}, {"公司动态"}, {kMore}});
  Check("titles behind it", {{kBody},
                             {"公司动态", kList},
                             {"公司召开年度工作会议布置任务", kList},
                             {"公司参加今年的行业展览会", kList},
                             {"公司举行第三届职工运动会", kList}});
}

TEST_F(RulesTest, RunsOfDatedTitlesGo) {
  Check("time behind", {{kBody},
                        {"某市今年的录取分数线 2024-06-08 12:22", kDated},
                        {"小学开学典礼讲话稿 2024-06-07 14:15", kDated},
                        {"学校团委个人述职报告 2024-06-06 09:35", kDated}});
  Check("date before", {{kBody},
                        {"[06-08] 某市今年的录取分数线", kDated},
                        {"[06-07] 小学开学典礼讲话稿", kDated},
                        {"[06-05] 学校团委个人述职报告", kDated}});
  Check("glued", {{kBody},
                  {"某市今年的录取分数线(2024/6/8)", kDated},
                  {"小学开学典礼讲话稿(2024/6/7)", kDated},
                  {"学校团委个人述职报告(2024/6/5)", kDated}});
  Check("Chinese form", {{kBody},
                         {"某市今年的录取分数线 2024年6月8日", kDated},
                         {"小学开学典礼讲话稿 2024年6月7日", kDated},
                         {"学校团委个人述职报告 2024年5月30日", kDated}});
  Check("on two lines", {{kBody},
                         {"某市今年的录取分数线", kDated},
                         {"2024-06-08", kDated},
                         {"小学开学典礼的讲话稿", kDated},
                         {"2024-06-07", kDated},
                         {"学校团委个人述职报告", kDated},
                         {"2024-06-01", kDated}});
}

TEST_F(RulesTest, AChronicleStays) {
  Check("sentences", {{kBody},
                      {"2004年5月，筹备会议在县城召开。"},
                      {"2004年6月8日，学校正式成立。"},
                      {"2005年9月1日，第一批新生入学。"},
                      {kMore}});
  Check("rising dates", {{kBody},
                         {"2004-05-01 筹备会议召开"},
                         {"2004-06-08 学校正式成立"},
                         {"2005-09-01 第一批新生入学"}});
  Check("a table of dates in the middle", {{kBody},
                                           {"第一次修正 2015年4月24日"},
                                           {"第二次修正 2011年2月25日"},
                                           {"第三次修正 2009年8月27日"},
                                           {kMore}});
}

TEST_F(RulesTest, MenusGoInRunsAndRows) {
  Check("one a line", {{"首页", Reason::menu},
                       {"新闻", Reason::menu},
                       {"财经", Reason::menu},
                       {"体育", Reason::menu},
                       {"桥上的春天"},
                       {kBody}});
  Check("one row", {{"首页 | 新闻 | 财经 | 体育 | 桥牌", Reason::menu}, {kBody}});
  Check("cells of a table in the body",
        {{kBody}, {"新闻"}, {"财经"}, {"体育"}, {"军事"}, {"科技"}, {kMore}});
  Check("one word in the body stays", {{kBody}, {"体育"}, {kMore}});
  Check("words of a sentence", {{"新闻 财经 体育 都在这个 小小的 镇上"}, {kBody}});
}

TEST_F(RulesTest, CreditsGoAtTheEdges) {
  constexpr Reason kCredit = Reason::credit;
  Check("head and tail", {{"桥上的春天"},
                          {"来源：某市日报 作者：张三", kCredit},
                          {kBody},
                          {"（责任编辑：李四）", kCredit}});
  Check("an interview", {{"记者：您是怎么走上这条路的？"},
                         {kBody},
                         {"记者：后来呢？"},
                         {kMore},
                         {"记者：谢谢您接受采访。"}});
  Check("in the body", {{kBody}, {"作者：张三"}, {kMore}});
}

TEST_F(RulesTest, AWordInASentenceCutsNothing) {
  Check("paragraphs",
        {{"他在文章里写道，未经授权不得转载这句话印在每一页的页脚，可是没有人真的去看它一眼，大家"
          "照样抄来抄去。"},
         {"版权所有者的权利应当得到尊重，相关新闻报道也多次提到这一点，但是真正做起来并不容易。"},
         {"上一篇课文讲的是桥，下一篇课文讲的是河，老师让我们把两篇放在一起读，然后写一篇文章。"},
         {"打开微信扫一扫，就能看到桥的照片，这是镇上的年轻人做的一件小事，却让很多老人高兴。"}});
  Check("a long paragraph that ends in a credit",
        {{std::string(kBody) + kMore + kBody + kMore + "（责任编辑：李四）"}});
  Check("verse", {{"上一页的风"}, {"吹过下一页的雨"}, {"我在首页写下你的名字"}});
}

// Lines of bodies that look like furniture: alone before, between and behind paragraphs.
TEST_F(RulesTest, BodyLinesThatLookLikeFurnitureStay) {
  const char* const lines[] = {
      "谢谢大家的关注和支持！",
      "以上就是我今天演讲的全部内容，谢谢大家！",
      "以上是我对这个问题的介绍，请大家批评指正。",
      "以上意见仅供参考。",
      "希望以上建议能对大家有所帮助。",
      "感谢各位领导、各位老师的到来！",
      "你好，欢迎来到我们学校。",
      "你所在的位置是学校的东门。",
      "位置在河边的小屋里。",
      "更多的同学可以继续前进，关注自己的内心。",
      "更多企业可以进入国际市场",
      "请遵守法律法规，做一个守法的公民。",
      "重要提示：请带好雨具。",
      "风险提示：本次活动在山区进行，请穿防滑鞋。",
      "本公司发布的年度报告为全部投资者所关注。",
      "本站停车三分钟",
      "文章发表于一九九八年。",
      "文章由张教授撰写，后来收入他的文集。",
      "本文系会议论文。",
      "以上数据由统计局提供。",
      "初审：两周；复审：一周。",
      "设计：大胆而简洁",
      "类别：散文",
      "分类：双子叶植物",
      "关键词：桥；河；春天",
      "时间：2024年6月8日",
      "地点：学校礼堂",
      "联系人：张三 联系电话：010-12345678",
      "2024年6月8日",
      "二〇二四年六月八日",
      "此致 敬礼",
      "第一页",
      "第12页的插图",
      "上一页的风吹过下一页的雨",
      "前一天晚上下过雨",
      "公告",
      "体育",
      "推荐信",
      "最新的消息说船已经开了",
      "热门问题与解答",
      "评论员文章",
      "分享是一种快乐",
      "请登录服务器检查日志文件",
      "首页设计得很漂亮",
      "数学 语文 英语 体育",
      "篇一：开学典礼上的讲话",
      "（一）基本情况",
      "1. 把水烧开",
      "12",
      "答：是的。",
      "记者：您当时害怕吗？",
      "主持人：请坐。",
      "广告业的春天",
      "转发这条消息的人越来越多",
      "编辑部的故事",
      "作者的话",
      "By noon the rain had stopped.",
      "Share prices fell again on Monday.",
      "Previous attempts had failed.",
      "Read more books this year.",
      "Home is where the heart is",
      "Related work",
      "Contact with water must be avoided.",
      "The end of the story",
  };
  for (const char* line : lines) {
    Check("behind", {{kBody}, {line}});
    Check("between", {{kBody}, {line}, {kMore}});
    Check("before", {{line}, {kBody}});
  }
}

TEST_F(RulesTest, TheTitleOnceMoreGoes) {
  Check("twice", {{"桥上的春天又来了", Reason::repeated_title}, {"桥上的春天又来了"}, {kBody}});
  Check("cells of a table",
        {{"成人票：三十元"}, {"儿童票：十五元"}, {"成人票：三十元"}, {"儿童票：十五元"}, {kBody}});
}

TEST_F(RulesTest, SingleLines) {
  const std::vector<Line> tail = {
      {"上一篇：桥的历史", Reason::page_nav},
      {"您现在的位置：首页 > 新闻 > 正文", Reason::breadcrumb},
      {"分享到：微信 微博", Reason::share_tools},
      {"字號：大 中 小", Reason::share_tools},
      {"您需要登录后才能发表评论", Reason::login},
      {"已有12条评论", Reason::comment_ui},
      {"立即下载客户端", Reason::app_promo},
      {"下载word文档", Reason::download_box},
      {"Advertisement", Reason::ad},
      {"Copyright © 2024 All Rights Reserved", Reason::copyright},
      {"某ICP备12345678号-1", Reason::copyright},
      {"免责声明：本文来自网络，版权归原作者所有。", Reason::disclaimer},
      {"标签：桥 春天", Reason::tags},
      {"Page 1 of 3", Reason::page_number},
      {"瀏覽人次：1,234", Reason::counter},
      {"发布时间：2024-06-08 12:22", Reason::timestamp},
      {"以上就是小编为大家整理的演讲稿的全部内容，希望能帮到您！", Reason::template_mark},
      {"友情链接", Reason::link_row},
  };
  for (const Line& line : tail) Check("tail", {{kBody}, line});
}

TEST_F(RulesTest, WeakRowsOnlyHint) {
  const std::unique_ptr<Step> rules = Make();
  Document doc = Build({{kBody}, {"关键词：桥；河"}, {kMore}});
  rules->Apply(&doc);
  EXPECT_EQ(doc.blocks[1].drop, Reason::none);
  EXPECT_EQ(doc.blocks[1].hints, uint64_t{1} << static_cast<unsigned>(Reason::tags));
  EXPECT_EQ(doc.blocks[0].hints, 0U);
}

TEST_F(RulesTest, NamesTheRowThatCut) {
  const std::unique_ptr<Step> rules = Make();
  Document doc = Build({{kBody}, {"上一篇：桥的历史"}});
  rules->Apply(&doc);
  EXPECT_EQ(std::string(authors_.Name(doc.blocks[1].author)).rfind("rules/page_nav:", 0), 0U);
}

TEST_F(RulesTest, AListCanBeTurnedOff) {
  recipe_.rules_off = Words("page_nav");
  Document doc = Build({{kBody}, {"上一篇：桥的历史"}});
  Make()->Apply(&doc);
  EXPECT_EQ(doc.blocks[1].drop, Reason::none);
}

TEST_F(RulesTest, BadSettingsAreErrors) {
  recipe_.rules_off = Words("no_such_list");
  Result<std::unique_ptr<Step>> step =
      MakeRules({testing::SourcePath("config"), &recipe_, &authors_});
  ASSERT_FALSE(step);
  EXPECT_NE(step.error().message.find("no_such_list"), std::string::npos);
  recipe_ = Recipe();
  recipe_.rules_run_entries = 1;
  step = MakeRules({testing::SourcePath("config"), &recipe_, &authors_});
  ASSERT_FALSE(step);
  EXPECT_NE(step.error().message.find("rules.run_entries"), std::string::npos);
}

TEST_F(RulesTest, EdgesOfTheTextAreSafe) {
  Document none({}, "", "utf-8");
  Make()->Apply(&none);
  EXPECT_TRUE(none.blocks.empty());
  Check("ornaments", {{"———"}, {"】【"}, {"> >"}, {"("}});
}

TEST_F(RulesTest, TheSeedIsCutExactly) {
  SKIP_WITHOUT_SHARED("seed");
  Result<std::vector<std::string>> files = ListFiles(*testing::SharedPath("seed"), ".txt");
  ASSERT_TRUE(files);
  ASSERT_FALSE(files->empty());
  Result<std::string> text = ReadFile(files->front());
  ASSERT_TRUE(text);
  std::vector<Line> lines;
  for (size_t from = 0; from < text->size();) {
    const size_t end = std::min(text->find('\n', from), text->size());
    lines.push_back({text->substr(from, end - from)});
    from = end + 1;
  }
  ASSERT_EQ(lines.size(), 34U);
  for (size_t i = 17; i < lines.size(); ++i) lines[i].reason = kList;
  Check("seed", lines);
  lines.erase(lines.begin() + 17);
  for (size_t i = 17; i < lines.size(); ++i) lines[i].reason = kDated;
  Check("seed without its header", lines);
}

TEST_F(RulesTest, NumbersThatCountUpGo) {
  constexpr Reason kNumber = Reason::page_number;
  Check(
      "line numbers",
      {{"8", kNumber}, {"9", kNumber}, {"10", kNumber}, {"11", kNumber}, {"12", kNumber}, {kBody}});
  Check("begun anew",
        {{kBody}, {"3", kNumber}, {"4", kNumber}, {"0", kNumber}, {"1", kNumber}, {"2", kNumber}});
  Check("a table of numbers", {{kBody}, {"12"}, {"7"}, {"30"}, {"31"}, {"4"}, {"18"}, {kMore}});
  Check("a countdown", {{kBody}, {"5"}, {"4"}, {"3"}, {"2"}, {"1"}, {kMore}});
  Check("too few", {{kBody}, {"1"}, {"2"}, {"3"}, {"4"}, {kMore}});
}

TEST_F(RulesTest, ReferencesWithABackLinkGo) {
  Check("back links", {{kBody},
                       {"^ 王小河. 山村水渠调查. 某某出版社. 2019", Reason::references},
                       {std::string("^ 李山. ") + kMore, Reason::references},
                       {"[3] 王小河. 山村水渠调查[J]. 某某学报, 2019(2): 11-15"}});
}

TEST_F(RulesTest, OneTitleBehindALabelGoes) {
  Check("in the middle", {{kBody},
                          {"推荐阅读：雨后的山路怎样走更稳", kList},
                          {kMore},
                          {"【相关阅读】雨后的山路怎样走更稳", kList},
                          {"延伸阅读：《山路》"},
                          {"推荐阅读：这本书讲了三代人的故事。"},
                          {kBody}});
}

TEST_F(RulesTest, AListThatInterruptsTheBodyGoes) {
  Check("titles, then a paragraph", {{kBody},
                                     {"相关链接：", kList},
                                     {"城北新修的步道开放了", kList},
                                     {"雨后的山路怎样走更稳", kList},
                                     {kMore}});
  Check("a heading follows", {{kBody},
                              {"相关链接：", kList},
                              {"城北新修的步道开放了"},
                              {"二、从前的渡船和等船的人"},
                              {kMore}});
  Check("too many to tell", {{kBody},
                             {"相关链接：", kList},
                             {"城北新修的步道开放了"},
                             {"雨后的山路怎样走更稳"},
                             {"城南新修的步道开放了"},
                             {"雪后的山路怎样走更稳"},
                             {"城西新修的步道开放了"},
                             {"雾里的山路怎样走更稳"},
                             {"城东新修的步道开放了"},
                             {"夜里的山路怎样走更稳"},
                             {"城中新修的步道开放了"},
                             {kMore}});
}

}  // namespace
}  // namespace zhengwen::clean
