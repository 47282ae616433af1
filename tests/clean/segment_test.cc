#include "clean/segment.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "clean/normalise.h"
#include "clean/segment/first_chars.h"
#include "clean/segment/openers.h"
#include "core/settle.h"
#include "core/unicode.h"
#include "tests/support/paths.h"

namespace zhengwen::clean {
namespace {

class SegmentTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    const Recipe recipe;
    const StepContext context{testing::SourcePath("config"), &recipe, nullptr};
    auto segment = MakeSegment(context);
    ASSERT_TRUE(segment.ok()) << segment.error().ToString();
    segment_ = std::move(*segment).release();
    normalise_ = std::move(*MakeNormalise(context)).release();
  }
  static void TearDownTestSuite() {
    delete segment_;
    delete normalise_;
  }

  static Document Segmented(const std::string& text) {
    Document doc({}, text, "utf-8");
    normalise_->Apply(&doc);
    segment_->Apply(&doc);
    return doc;
  }

  // The blocks' texts as settled, wraps joined.
  static std::vector<std::string> Pieces(const std::string& text) {
    Document doc = Segmented(text);
    std::vector<std::string> pieces;
    for (size_t i = 0; i < doc.blocks.size(); ++i) {
      Document one = doc;
      for (size_t k = 0; k < one.blocks.size(); ++k) {
        if (k != i) one.blocks[k].drop = Reason::menu;
      }
      Settle(&one, EditPolicy::apply);
      Account account;
      std::string piece = Render(one, &account);
      while (!piece.empty() && (piece.back() == '\n' || piece.back() == ' ')) piece.pop_back();
      pieces.push_back(piece.substr(std::min(piece.find_first_not_of(' '), piece.size())));
    }
    return pieces;
  }

  static const Step* segment_;
  static const Step* normalise_;
};
const Step* SegmentTest::segment_ = nullptr;
const Step* SegmentTest::normalise_ = nullptr;

using Pieces_ = std::vector<std::string>;

TEST_F(SegmentTest, LinesAreBlocks) {
  const Document doc = Segmented("\n  甲  \r\n\r\n\r\n\u3000\u3000乙\n丙<br>丁\n\n");
  ASSERT_EQ(doc.blocks.size(), 4u);
  const std::vector<std::string> texts = {"甲", "乙", "丙", "丁"};
  const std::vector<uint32_t> lines = {2, 5, 6, 6};
  const std::vector<uint32_t> blanks = {1, 2, 0, 0};
  for (size_t i = 0; i < doc.blocks.size(); ++i) {
    const Block& b = doc.blocks[i];
    EXPECT_EQ(doc.Text(b), texts[i]);
    EXPECT_EQ(doc.ShadowText(b), texts[i]);
    EXPECT_EQ(b.line, lines[i]) << texts[i];
    EXPECT_EQ(b.blank_before, blanks[i]) << texts[i];
    EXPECT_TRUE(b.starts_line && b.ends_line) << texts[i];
  }
}

TEST_F(SegmentTest, NothingInNothingOut) {
  EXPECT_TRUE(Segmented("").blocks.empty());
  EXPECT_TRUE(Segmented(" \n\t\n\u3000").blocks.empty());
}

TEST_F(SegmentTest, LineNumbersCountTheTextsOwnLineEnds) {
  // A tag over two lines, empty lines that go, CR and LS.
  const Document doc = Segmented("甲\r乙\u2028丙<p\nclass=\"a\">丁\n\n\n\n戊");
  ASSERT_EQ(doc.blocks.size(), 5u);
  EXPECT_EQ(doc.blocks[1].line, 2u);
  EXPECT_EQ(doc.blocks[2].line, 3u);
  EXPECT_EQ(doc.blocks[3].line, 4u);
  EXPECT_EQ(doc.blocks[4].line, 8u);
  EXPECT_EQ(doc.blocks[4].blank_before, 3u);
}

struct SplitRow {
  std::string name;
  std::string text;
  std::vector<std::string> pieces;
};

TEST_F(SegmentTest, ComesApart) {
  const std::vector<SplitRow> rows = {
      {"a list with a header behind the last sentence",
       "我的话讲完了,谢谢大家!推荐文章春天的校园里花开了2024-06-08 "
       "12:22:13怎样写好一封家信2024-06-08 12:17:15",
       {"我的话讲完了,谢谢大家!", "推荐文章", "春天的校园里花开了2024-06-08 12:22:13",
        "怎样写好一封家信2024-06-08 12:17:15"}},
      {"a header with a colon",
       "我的话讲完了。相关阅读：春天的校园里花开了2024-06-08怎样写好一封家信2024-06-07",
       {"我的话讲完了。", "相关阅读：", "春天的校园里花开了2024-06-08",
        "怎样写好一封家信2024-06-07"}},
      {"a list without a header",
       "祝大家身体健康，工作顺利。春天的校园里花开了2024-06-08 12:22:13怎样写好一封家信2024-06-08 "
       "12:17:15",
       {"祝大家身体健康，工作顺利。", "春天的校园里花开了2024-06-08 12:22:13",
        "怎样写好一封家信2024-06-08 12:17:15"}},
      {"the number of a title and a year run together",
       "全文完，谢谢阅读。热门文章：排名195560的学校2024-06-08 12:22:13排名7151的学校2024-06-08 "
       "12:17:15",
       {"全文完，谢谢阅读。", "热门文章：", "排名195560的学校2024-06-08 12:22:13",
        "排名7151的学校2024-06-08 12:17:15"}},
      {"stamps first",
       "全文完，谢谢阅读。最新文章：2024-06-08 12:22春天的校园里花开了2024-06-07 "
       "09:10怎样写好一封家信",
       {"全文完，谢谢阅读。", "最新文章：", "2024-06-08 12:22春天的校园里花开了",
        "2024-06-07 09:10怎样写好一封家信"}},
      {"bracketed days",
       "全文完，谢谢阅读。相关文章：春天的校园(06-08)怎样写好一封家信(06-07)小河流水[6-1]",
       {"全文完，谢谢阅读。", "相关文章：", "春天的校园(06-08)", "怎样写好一封家信(06-07)",
        "小河流水[6-1]"}},
      {"Chinese dates behind a header",
       "全文完，谢谢阅读。相关新闻春天的校园里花开了2024年6月8日 10:22怎样写好一封家信2024年6月7日 "
       "08:00",
       {"全文完，谢谢阅读。", "相关新闻", "春天的校园里花开了2024年6月8日 10:22",
        "怎样写好一封家信2024年6月7日 08:00"}},
      {"an editor in brackets",
       "各项工作都取得了新的成绩。（责任编辑：张三）",
       {"各项工作都取得了新的成绩。", "（责任编辑：张三）"}},
      {"furniture behind furniture",
       "各项工作都取得了新的成绩。责任编辑：张三 上一篇：春天的故事 下一篇：没有了 "
       "【打印】【关闭】",
       {"各项工作都取得了新的成绩。", "责任编辑：张三", "上一篇：春天的故事", "下一篇：没有了",
        "【打印】", "【关闭】"}},
      {"behind a closing quote",
       "他大声说：“我们一定能办到！”责任编辑：张三",
       {"他大声说：“我们一定能办到！”", "责任编辑：张三"}},
      {"traditional characters",
       "各項工作都取得了新的成績。責任編輯：張三",
       {"各項工作都取得了新的成績。", "責任編輯：張三"}},
      {"English",
       "That is all there is to say about it. Related articles: Spring comes early",
       {"That is all there is to say about it.", "Related articles: Spring comes early"}},
      {"data before the text",
       "2012-04-27 10:11  来源：某某网  作者：李四  字号：大 中 小  "
       "各位代表，现在我向大会报告工作。",
       {"2012-04-27 10:11", "来源：某某网", "作者：李四", "字号：大 中 小",
        "各位代表，现在我向大会报告工作。"}},
      {"a label keeps its value",
       "来源：  某某网  作者：  李四  字号：大 中 小",
       {"来源：  某某网", "作者：  李四", "字号：大 中 小"}},
      {"a stamp keeps its title", "2022-09-26  什么是地震预警", {"2022-09-26  什么是地震预警"}},
  };
  for (const SplitRow& row : rows) EXPECT_EQ(Pieces(row.text), row.pieces) << row.name;
}

TEST_F(SegmentTest, StaysWhole) {
  const std::vector<std::string> texts = {
      "他说得很对。来源于生活的艺术才有长久的生命力，这是大家都知道的道理。",
      "学写作并不难。推荐文章写作方法的书很多，大家可以到图书馆去借来看。",
      "会议于2012年4月27日开幕，2012年5月3日闭幕，会期七天，各项议程都已经完成。",
      "系统在2012-04-27 10:11停止服务，到2012-04-27 12:00恢复，请大家谅解。",
      "他说：“事情都办完了。责任编辑：张三是一个很负责任的人。”说完就走了。",
      "（事情已经办完了。来源：某某日报）以上就是我们知道的全部情况。",
      "记者：您怎么看这个问题？答：我认为首先要看到成绩。记者：那么困难呢？",
      "圆周率约等于3.14。版本2.0.1已经在网站www.example.com上发布了。",
      "比赛的结果是3-1，另一场是2-2，大家都很满意。上一场的比分是0-0。",
      "最新报道在2012年5月就已经有了。相关报道在2013年6月也刊登过，大家都看到了。",
  };
  for (const std::string& text : texts) EXPECT_EQ(Pieces(text), Pieces_{text});
}

TEST_F(SegmentTest, AFlattenedPageComesApartAtItsGaps) {
  std::string text = "首页  新闻  体育  财经";
  std::vector<std::string> pieces = {"首页", "新闻", "体育", "财经"};
  for (int i = 0; i < 12; ++i) {
    const std::string sentence =
        "第" + std::to_string(i) + "个问题要认真研究，拿出办法，写出报告，交给大家一起讨论。";
    text += "  " + sentence;
    pieces.push_back(sentence);
  }
  EXPECT_EQ(Pieces(text), pieces);
}

TEST_F(SegmentTest, TwoSpacesBehindEnglishSentencesPartNothing) {
  std::string text = "It began like this.";
  for (int i = 0; i < 20; ++i) text += "  Then we went on to the next village, and asked again.";
  EXPECT_EQ(Pieces(text), Pieces_{text});
}

TEST_F(SegmentTest, PiecesKnowTheirPlaceOnTheLine) {
  const Document doc =
      Segmented("第一行在这里。\n各项工作都取得了新的成绩。责任编辑：张三\n第三行。");
  ASSERT_EQ(doc.blocks.size(), 4u);
  EXPECT_TRUE(doc.blocks[1].starts_line && !doc.blocks[1].ends_line);
  EXPECT_TRUE(!doc.blocks[2].starts_line && doc.blocks[2].ends_line);
  EXPECT_EQ(doc.blocks[2].line, 2u);
  EXPECT_EQ(doc.blocks[3].line, 3u);
}

// Texts that would take minutes if anything looked at them more than once.
TEST_F(SegmentTest, HostileTextsTakeLinearTime) {
  const std::vector<std::string> units = {
      "\n",
      "a\n",
      "甲  ",
      "句子。来",
      "句子。责任编辑：张三 ",
      "<p> ",
      "甲 <b> ",
      "<!--",
      "<a ",
      "&",
      "的*新",
      "题目一二三四2024-06-08 12:22:13",
      "“句子。来源：人",
      "（",
      "9",
      " ",
      "\u3000",
      "\u200B",
      "\r",
      "\u00E4",
      "鍙",
      "鍙樺",
      "春天来到山村的时候，河边的柳树最先知道。它们一夜之间吐出嫩芽，远远\n",
  };
  for (const std::string& unit : units) {
    std::string text;
    while (text.size() < 400'000) text += unit;
    const Document doc = Segmented(text);
    uint32_t last = 0;
    for (const Block& b : doc.blocks) {
      ASSERT_LE(last, b.begin) << unit;
      ASSERT_LT(b.begin, b.end) << unit;
      last = b.end;
    }
    EXPECT_LE(last, text.size()) << unit;
  }
}

TEST_F(SegmentTest, EveryOpenerHitsAndMisses) {
  const auto rows = LoadOpenerRows(testing::SourcePath("config"));
  ASSERT_TRUE(rows.ok()) << rows.error().ToString();
  const std::string sentence = "正文的最后一个句子在这里结束。";
  for (const OpenerRow& row : *rows) {
    const std::vector<std::string> hit = Pieces(sentence + row.hit);
    ASSERT_GE(hit.size(), 2u) << "line " << row.line << ": " << row.hit;
    EXPECT_EQ(hit[0], sentence) << "line " << row.line;
    EXPECT_EQ(Pieces(sentence + row.miss), Pieces_{sentence + row.miss}) << "line " << row.line;
  }
}

// A paragraph of sentences, cut every `width` characters; its own last line is what is left.
std::string Wrapped(const std::vector<std::string>& paragraphs, size_t width,
                    const std::string& indent, const std::string& line_end) {
  std::string out;
  for (const std::string& paragraph : paragraphs) {
    size_t on_line = indent.empty() ? 0 : 2;
    out += indent;
    for (size_t at = 0; at < paragraph.size();) {
      const Utf8Char c = CharAt(paragraph, at);
      const bool hangs = (KindOf(c.value) & kPunctuation) != 0;
      if (on_line >= width && !hangs) {
        out += line_end;
        on_line = 0;
      }
      out.append(paragraph, at, c.size);
      at += c.size;
      ++on_line;
    }
    out += line_end;
  }
  return out;
}

const std::vector<std::string>& Prose() {
  static const std::vector<std::string> prose = {
      "春天来到山村的时候，河边的柳树最先知道。它们一夜之间吐出嫩芽，远远望去，像一团淡绿色的烟。"
      "孩子们脱下棉衣，跑到田埂上放风筝，笑声传得很远，连在屋里做饭的母亲也听得见。老人们坐在门前晒"
      "太阳，"
      "说起从前的年景，说起今年的打算，一说就是半天。这样的日子虽然平常，却让人觉得踏实。",
      "到了夏天，山里的雨水多起来，小河涨满了水，哗哗地流过村前的石桥。放学的孩子们不肯回家，"
      "蹲在桥头看水里的鱼。有人说，看见一条很大的鱼从上游游下来，大家都不相信，可是谁也不愿意走开，"
      "一直等到天黑，等到大人提着灯来找。",
      "秋天是最忙的季节。稻子黄了，全村人都下了地，从早到晚弯着腰割稻子，累得直不起身来。"
      "可是看着一车一车的稻谷运回家，人人脸上都有笑容，因为一年的辛苦总算有了结果。",
  };
  return prose;
}

TEST_F(SegmentTest, WrappedParagraphsAreJoined) {
  struct Form {
    std::string name, indent, line_end;
    size_t width;
  };
  const std::vector<Form> forms = {
      {"indented, 38 a line", "\u3000\u3000", "\n", 38},
      {"30 a line, CRLF", "\u3000\u3000", "\r\n", 30},
      {"not indented", "", "\n", 35},
      {"trailing spaces", "\u3000\u3000", "  \n", 38},
      {"empty lines between all lines", "\u3000\u3000", "\n\n", 38},
      {"indents of plain spaces", "    ", "\n", 24},
  };
  for (const Form& form : forms) {
    const std::string text = Wrapped(Prose(), form.width, form.indent, form.line_end);
    EXPECT_EQ(Pieces(text), Prose()) << form.name;
    const Document doc = Segmented(text);
    for (const Block& b : doc.blocks) EXPECT_TRUE(b.wrapped) << form.name;
    size_t wraps = 0;
    for (const Edit& e : doc.edits) wraps += e.reason == Reason::hard_wrap ? 1 : 0;
    EXPECT_GT(wraps, 6u) << form.name;
  }
}

TEST_F(SegmentTest, WrappedParagraphsPartedByEmptyLines) {
  std::string text;
  for (const std::string& paragraph : Prose()) text += Wrapped({paragraph}, 32, "", "\n") + "\n";
  EXPECT_EQ(Pieces(text), Prose());
}

TEST_F(SegmentTest, WrappedLatinTextIsJoinedBySpaces) {
  const std::string paragraph =
      "When spring came to the village, the willows by the river were the first to know. "
      "They put out their buds in a single night, and from afar they looked like a cloud of pale "
      "green smoke. The children took off their coats and ran to the fields to fly their kites, "
      "and their well-known laughter carried so far that even the mothers in the kitchens heard "
      "it. The old men sat in front of their doors, in the sun, and talked about the years gone "
      "by.";
  std::string text;
  size_t on_line = 0;
  for (size_t at = 0; at < paragraph.size();) {
    const size_t end = std::min(paragraph.find(' ', at), paragraph.size());
    if (on_line > 0 && on_line + 1 + end - at > 68) {
      text += '\n';
      on_line = 0;
    }
    if (on_line > 0) text += ' ', ++on_line;
    text.append(paragraph, at, end - at);
    on_line += end - at;
    at = end + 1;
  }
  EXPECT_EQ(Pieces(text), Pieces_{paragraph});
}

TEST_F(SegmentTest, WrapsCanBeOff) {
  Recipe recipe;
  recipe.normalise_off = Words("hard_wrap");
  auto segment = MakeSegment({testing::SourcePath("config"), &recipe, nullptr});
  ASSERT_TRUE(segment.ok());
  Document doc({}, Wrapped(Prose(), 30, "", "\n"), "utf-8");
  (*segment)->Apply(&doc);
  EXPECT_GT(doc.blocks.size(), 10u);
  EXPECT_TRUE(doc.edits.empty());
}

TEST_F(SegmentTest, WhatIsNoParagraphIsNeverJoined) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"titles of one length",
       "省教育厅召开全省中小学教师队伍建设工作会议，部署下一阶段任务\n"
       "市图书馆举办春季读书活动，上千名市民走进书香世界感受阅读之美\n"
       "我市启动新一轮农村公路改造工程，年底前将惠及三十多个乡镇村\n"
       "大学生志愿者走进社区开展义务劳动，受到居民们的一致欢迎好评\n"
       "气象台发布大风蓝色预警信号，提醒广大市民出行时注意交通安全\n"
       "首届民间艺术节在古城开幕，来自各地的艺人带来百余件精美作品\n"},
      {"titles of one length that ask and shout",
       "你家的老房子还能住多少年？专家这样说，快来看看你家属于哪一种\n"
       "全市最大的公园今天开放了！听说门票全免，周末带上孩子一起去吧\n"
       "一个人到底需要多少朋友？心理学家的回答，让所有人都感到了意外\n"
       "春天吃什么才最养人？老中医写下这张单子，转给家里的老人看一看\n"
       "这条新修的公路通车了！从此回家只要一个小时，沿途的风景还很美\n"
       "旅行的意义到底是什么？走过三十个国家以后，他写下了自己的答案\n"},
      {"verse",
       "春风又绿江南的岸，明月何时照我还乡，一夜梦回故园小桥旁\n"
       "千里之外有人望月，思念随着流水东去，不知今夜落在谁家窗\n"
       "花开花落又是一年，岁月无声染白双鬓，只有青山依旧在远方\n"
       "归来的人不要问路，门前的老树还记得，你少年时候爱的模样\n"
       "且把往事都付江水，唱一支旧日的歌谣，等到天明再启程远航\n"},
      {"a list with marks",
       "1、要认真学习各项规章制度，严格遵守劳动纪律。按时上班，不迟到早退，\n"
       "2、要爱护公共财物，节约用水用电。下班以前关好门窗，切断一切电源，\n"
       "3、要团结同事，互相帮助。遇到困难的时候大家一起想办法，共同去解决，\n"
       "4、要注意安全生产，预防各类事故。发现隐患要及时报告，不得隐瞒不报，\n"
       "5、要保持环境整洁，讲究个人卫生。每天打扫一次，每周做一次大的扫除，\n"},
      {"a table",
       "姓名\t单位\t职务\t电话。备注，第一行的内容很长很长很长很长很长很长很长\n"
       "张三\t单位\t职务\t电话。备注，第二行的内容很长很长很长很长很长很长很长\n"
       "李四\t单位\t职务\t电话。备注，第三行的内容很长很长很长很长很长很长很长\n"
       "王五\t单位\t职务\t电话。备注，第四行的内容很长很长很长很长很长很长很长\n"
       "赵六\t单位\t职务\t电话。备注，第五行的内容很长很长很长很长很长很长很长\n"},
      {"dialogue",
       "“你今天怎么来得这么晚？我们大家都已经在这里等了你一个多小时了。”\n"
       "“路上堵车，实在没有办法。我从家里出来的时候还不到七点钟，真的。”\n"
       "“那也应该先打一个电话来说一声。大家都很着急，以为你出什么事了。”\n"
       "“手机没电了，想打也打不了。下次我一定记得充好电再出门，好不好？”\n"
       "“算了算了，人来了就好。我们还是抓紧时间开会吧，别的以后再去说。”\n"},
      {"paragraphs of one line",
       "春天来到山村的时候，河边的柳树最先知道。它们一夜之间吐出了嫩芽。\n"
       "孩子们脱下棉衣，跑到田埂上放风筝。笑声传得很远，母亲们都听得见。\n"
       "老人们坐在门前晒太阳，说起从前的年景。他们一说起来往往就是半天。\n"
       "到了夏天，山里的雨水多起来。小河涨满了水，哗哗地流过村前的石桥。\n"
       "秋天是最忙的季节，稻子黄了。全村人都下了地，从早到晚弯腰割稻子。\n"},
      {"titles with times",
       "省教育厅召开工作会议。部署下一阶段的任务，要求各地2024-06-08 12:22\n"
       "市图书馆举办读书活动。市民走进书香的世界，感受阅读2024-06-08 11:10\n"
       "我市启动公路改造工程。年底将惠及三十多个乡镇，村庄2024-06-08 10:05\n"
       "大学生志愿者走进社区。开展义务劳动受到欢迎，好评多2024-06-08 09:45\n"
       "气象台发布大风的预警。提醒广大市民出行的时候，注意2024-06-08 08:30\n"},
      {"a menu", "首页\n新闻\n体育\n财经\n娱乐\n科技\n汽车\n房产\n"},
  };
  for (const auto& [name, text] : rows) {
    const Document doc = Segmented(text);
    const auto lines = static_cast<size_t>(std::count(text.begin(), text.end(), '\n'));
    EXPECT_GE(doc.blocks.size(), lines) << name;
    for (const Block& b : doc.blocks) EXPECT_FALSE(b.wrapped) << name;
    for (const Edit& e : doc.edits) EXPECT_NE(e.reason, Reason::hard_wrap) << name;
  }
}

TEST(FirstChars, AreReadOffThePattern) {
  const auto chars = [](std::string_view pattern) {
    std::set<char32_t> found;
    return AddFirstChars(pattern, &found) ? std::u32string(found.begin(), found.end())
                                          : std::u32string(U"?");
  };
  EXPECT_EQ(chars("abc"), U"a");
  EXPECT_EQ(chars("(?:ab|cd)e"), U"ac");
  EXPECT_EQ(chars("(?:a|b)?c"), U"abc");
  EXPECT_EQ(chars("[(\\[]x"), U"([");
  EXPECT_EQ(chars("[ab]?(?:c|(?:d|e)?f)"), U"abcdef");
  EXPECT_EQ(chars("\\(a"), U"(");
  for (const char* unknown : {"", ".a", "\\da", "[a-z]", "[^a]", "a|", "(?:a|)b", "^a"})
    EXPECT_EQ(chars(unknown), U"?") << unknown;
}

}  // namespace
}  // namespace zhengwen::clean
