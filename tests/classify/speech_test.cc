// The parts of speeches, one by one (classify/speech).
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "classify/speech/asides.h"
#include "classify/speech/lines.h"
#include "classify/speech/numerals.h"
#include "classify/speech/outline.h"
#include "classify/speech/parts.h"
#include "core/unicode.h"
#include "tests/support/paths.h"

namespace zhengwen::classify::speech {
namespace {

const PartFinder& Finder() {
  static const PartFinder finder = *PartFinder::Load(testing::SourcePath("config"));
  return finder;
}

std::string_view Of(const std::string& text, Slice range) { return range.Of(text); }

// "1 一、甲|2 （一）乙": levels and headings.
std::string Shape(const std::string& text) {
  std::string shape;
  for (const SpeechSection& s : Finder().Find(text, {}).sections) {
    if (!shape.empty()) shape += '|';
    shape += std::to_string(s.level) + ' ' + std::string(Of(text, {s.begin, s.head_end}));
  }
  return shape;
}

TEST(SpeechWords, EveryRowHitsItsExampleAndMissesTheOther) {
  for (const PatternGroups::Row& row : Finder().words().rows()) {
    const Regex pattern = *Regex::Compile(SpeechWords::Anchored(row.group, row.pattern));
    EXPECT_TRUE(pattern.Find(Folded(row.hit))) << row.where << ' ' << row.hit;
    EXPECT_FALSE(pattern.Find(Folded(row.miss))) << row.where << ' ' << row.miss;
  }
}

TEST(SpeechOrders, EveryRowReadsItsExampleAndNotTheOther) {
  const Orders& orders = Finder().orders();
  for (size_t i = 0; i < orders.rows().size(); ++i) {
    const auto read = [&](const std::string& text) {
      return orders.ReadRow(i, text, {0, static_cast<uint32_t>(text.size())});
    };
    const Orders::Row& row = orders.rows()[i];
    EXPECT_TRUE(read(row.hit)) << row.where << ' ' << row.hit;
    EXPECT_FALSE(read(row.miss)) << row.where << ' ' << row.miss;
  }
}

TEST(SpeechTitles, EveryRowTellsWhatItSaysAndNothingOfTheOther) {
  const Titles& titles = Finder().titles();
  for (size_t i = 0; i < titles.rows().size(); ++i) {
    const Titles::Row& row = titles.rows()[i];
    EXPECT_EQ(titles.ReadRow(i, row.hit), row.told) << row.where << ' ' << row.hit;
    EXPECT_EQ(titles.ReadRow(i, row.miss), Tellings{}) << row.where << ' ' << row.miss;
  }
}

TEST(SpeechNumerals, AreRead) {
  const struct {
    std::string_view text;
    int value;
  } rows[] = {{"一", 1},    {"十", 10}, {"十二", 12}, {"二十", 20}, {"二十三", 23}, {"叁", 3},
              {"１２", 12}, {"③", 3},   {"⑴", 1},     {"㈣", 4},    {"十十", 0},    {"0", 0}};
  for (const auto& row : rows) EXPECT_EQ(NumeralValue(row.text), row.value) << row.text;
}

TEST(SpeechNumerals, TellDays) {
  const struct {
    std::string_view text, day;
  } rows[] = {{"二〇一五年五月七日", "2015-05-07"},
              {"二○二○年十二月三十一日", "2020-12-31"},
              {"2016年10月", "2016-10"},
              {"20201230", "2020-12-30"},
              {"2014-05-15", "2014-05-15"},
              {"2015年2月30日", ""},
              {"很久以前", ""},
              {"", ""}};
  for (const auto& row : rows) EXPECT_EQ(IsoDay(row.text), row.day) << row.text;
}

TEST(SpeechOutline, NestsAndDropsWhatDoesNotGoOn) {
  constexpr bool kInner = false;
  const auto mark = [](uint32_t kind, int number) { return OrderMark{kind, kInner, number, 0}; };
  const struct {
    std::string what;
    std::vector<OrderMark> marks;
    std::vector<uint8_t> levels;
  } rows[] = {
      {"two levels",
       {mark(0, 1), mark(1, 1), mark(1, 2), mark(0, 2), mark(1, 1), mark(1, 2)},
       {1, 2, 2, 1, 2, 2}},
      {"alone", {mark(0, 1)}, {0}},
      {"a stray one within", {mark(0, 1), mark(1, 1), mark(0, 2)}, {1, 0, 1}},
      {"its first one stands within a paragraph", {mark(0, 2), mark(0, 3)}, {1, 1}},
      {"begins too late", {mark(0, 7), mark(0, 8)}, {0, 0}},
      {"one skipped", {mark(0, 1), mark(0, 3)}, {1, 1}},
      {"two counts behind each other",
       {mark(0, 1), mark(0, 2), mark(0, 1), mark(0, 2)},
       {1, 1, 1, 1}},
      {"next and last",
       {mark(0, 1), mark(0, OrderMark::kNext), mark(0, OrderMark::kLast)},
       {1, 1, 1}},
      {"last of nothing", {mark(0, OrderMark::kLast)}, {0}},
      {"last without a middle", {mark(0, 1), mark(0, OrderMark::kLast)}, {0, 0}},
  };
  for (const auto& row : rows) {
    Outline outline;
    for (const OrderMark& m : row.marks) outline.Add(m);
    EXPECT_EQ(outline.Levels(), row.levels) << row.what;
  }
}

TEST(SpeechSalutation, IsFoundWithItsGreeting) {
  const struct {
    std::string text, salutation;
  } rows[] = {
      {"同志们：\n今天开会。\n", "同志们："},
      {"各位领导、各位来宾：\n大家好！今天我很高兴。\n", "各位领导、各位来宾：\n大家好！"},
      {"各位先進、大家好！今天我很高興。\n", "各位先進、大家好！"},
      {"在大会上的讲话\n2012年4月27日\n各位代表：\n现在开会。\n", "各位代表："},
      {"尊敬的主席先生，\n女士们、先生们：\n今天我很高兴。\n",
       "尊敬的主席先生，\n女士们、先生们："},
      {"总统府秘书长、立法院王院长，各位贵宾：\n今天我很高兴。\n",
       "总统府秘书长、立法院王院长，各位贵宾："},
      {"我们欢迎各位来宾，也欢迎各位朋友。\n同志们！\n", ""},
      {"同志们的努力，大家都看到了。\n", ""},
      {"", ""},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(Of(row.text, Finder().Find(row.text, {}).salutation), row.salutation) << row.text;
  }
}

TEST(SpeechClosing, IsTheRitualAlone) {
  const struct {
    std::string text, closing;
  } rows[] = {
      {"同志们：\n让我们努力。\n谢谢大家！\n", "谢谢大家！"},
      {"同志们：\n祝大家健康，谢谢大家！\n", "谢谢大家！"},
      {"同志们：\n再次感谢各位的支持。谢谢！\n", "谢谢！"},
      {"同志们：\n我的讲话完了，谢谢大家!\n（新华社北京2月23日电）\n", "我的讲话完了，谢谢大家!"},
      {"同志们：\n我就講這些。\n謝謝各位！（掌聲）\n", "我就講這些。\n謝謝各位！"},
      {"同志们：\n最后，谢谢大家。\n", "最后，谢谢大家。"},
      {"同志们：\n谢谢大家多年来的支持。\n", ""},
      {"同志们：\n让我们努力。\n", ""},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(Of(row.text, Finder().Find(row.text, {}).closing), row.closing) << row.text;
  }
}

TEST(SpeechSections, MakeATree) {
  const struct {
    std::string text, shape;
  } rows[] = {
      {"同志们：\n一、抓学习\n要读书。\n（一）读什么。好书。\n（二）怎么读。慢慢读。\n二、抓落实\n"
       "要干事。\n",
       "1 一、抓学习|2 （一）读什么。|2 （二）怎么读。|1 二、抓落实"},
      {"同志们：\n首先，要学。\n其次，要干。\n最后，要查。\n",
       "1 首先，要学。|1 其次，要干。|1 最后，要查。"},
      {"同志们：\n首先，我代表学校欢迎大家。\n最后，祝大家健康。\n", ""},
      {"同志们：\n1.5亿元到了。\n2.3亿元也到了。\n", ""},
      {"同志们：\n一个人来了。\n两个人来了。\n", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(Shape(row.text), row.shape) << row.text;
}

TEST(SpeechSections, EndWhereTheNextOneOfTheirLevelBegins) {
  const std::string text =
      "同志们：\n一、甲\n话。\n（一）乙。话。\n（二）丙。话。\n二、丁\n话。\n谢谢大家！\n";
  const SpeechParts parts = Finder().Find(text, {});
  ASSERT_EQ(parts.sections.size(), 4U);
  EXPECT_EQ(parts.sections[0].end, parts.sections[3].begin);
  EXPECT_EQ(parts.sections[1].end, parts.sections[2].begin);
  EXPECT_EQ(parts.sections[2].end, parts.sections[3].begin);
  EXPECT_EQ(parts.sections[3].end, parts.closing.begin);
}

TEST(SpeechAsides, AreFoundInTheirBrackets) {
  const std::string text = "大家好！（热烈的掌声）XX书记说：“好。”[笑声]（见附件）二○○五年○○同志";
  const SpeechParts parts = Finder().Find(text, {});
  ASSERT_EQ(parts.directions.size(), 2U);
  EXPECT_EQ(Of(text, parts.directions[0]), "（热烈的掌声）");
  EXPECT_EQ(Of(text, parts.directions[1]), "[笑声]");
  ASSERT_EQ(parts.placeholders.size(), 2U);
  EXPECT_EQ(Of(text, parts.placeholders[0]), "XX");
  EXPECT_EQ(Of(text, parts.placeholders[1]), "○○");
}

TEST(SpeechHead, IsReadFromLinesThatWereCutToo) {
  const std::string text = "同志们：\n现在开会。\n";
  const SpeechParts parts = Finder().Find(
      text, {"", {"王小明在春耕动员会上的讲话", "发布时间：2023-03-12 09:20:11"}, {}});
  EXPECT_EQ(parts.title_around, "王小明在春耕动员会上的讲话");
  EXPECT_EQ(parts.speaker, "王小明");
  EXPECT_EQ(parts.occasion, "春耕动员会");
  EXPECT_EQ(parts.date, "2023-03-12");
}

TEST(SpeechLead, IsWhatThePressSaysBefore) {
  const struct {
    std::string text, lead;
  } rows[] = {
      {"讲话全文\n新华社北京9月9日电　校长今天出席典礼并发表讲话。讲话全文如下：\n各位老师：\n今天"
       "开会。\n",
       "新华社北京9月9日电　校长今天出席典礼并发表讲话。讲话全文如下：\n"},
      {"各位老师：\n今天开会。\n", ""},
      {"春天来了，花开了。孩子们在堤上放风筝。\n各位老师：\n今天开会。\n", ""},
      {"新华社北京9月9日电　校长今天出席典礼并发表讲话。他说，要读书。\n", ""},
  };
  for (const auto& row : rows)
    EXPECT_EQ(Of(row.text, Finder().Find(row.text, {}).lead), row.lead) << row.text;
}

// Nothing here may take long, or find what is not there.
TEST(SpeechParts, HostileTextsAreHarmless) {
  const auto repeat = [](const std::string& text, size_t times) {
    std::string all;
    for (size_t i = 0; i < times; ++i) all += text;
    return all;
  };
  EXPECT_TRUE(Finder().Find("", {}).sections.empty());
  EXPECT_TRUE(Finder().Find("\n\n\n", {}).salutation.empty());
  EXPECT_EQ(Finder().Find(repeat("一、", 200'000), {}).sections.size(), 0U);
  EXPECT_EQ(Finder().Find(repeat("一、话\n二、话\n", 50'000), {}).sections.size(), 100'000U);
  EXPECT_TRUE(Finder().Find(repeat("（", 300'000), {}).directions.empty());
  EXPECT_EQ(Finder().Find(repeat("（笑）", 100'000), {}).directions.size(), 100'000U);
  EXPECT_FALSE(Finder().Find(repeat("各位，", 200'000), {}).salutation.empty());
  EXPECT_FALSE(Finder().Find(repeat("谢谢大家。", 200'000), {}).closing.empty());
}

}  // namespace
}  // namespace zhengwen::classify::speech
