#include "classify/text/line_facts.h"

#include <gtest/gtest.h>

namespace zhengwen::classify {
namespace {

LineFacts Scan(std::string_view line) { return ScanLine(line, CharClasses()); }

struct Shape {
  const char* line;
  LineBegin begin;
  LineEnd end;
  uint32_t dates;
  bool date_at_end;
};

TEST(LineFacts, TellsHowALineBeginsAndEnds) {
  const Shape shapes[] = {
      {"今天上午，村里的新桥通车了。", LineBegin::han, LineEnd::sentence, 0, false},
      {"他说：“桥修好了！”", LineBegin::han, LineEnd::sentence_closed, 0, false},
      {"“桥修好了", LineBegin::bracket, LineEnd::han, 0, false},
      {"（三）修桥的经过", LineBegin::numbered, LineEnd::han, 0, false},
      {"3、修桥的经过：", LineBegin::numbered, LineEnd::colon, 0, false},
      {"十二、工期，", LineBegin::numbered, LineEnd::comma, 0, false},
      {"3.5公里", LineBegin::digit, LineEnd::han, 0, false},
      {"第二章 修桥", LineBegin::chapter, LineEnd::han, 0, false},
      {"新桥通车2024-06-08 12:22:13", LineBegin::han, LineEnd::digit, 2, true},
      {"新桥通车（2024年6月8日）", LineBegin::han, LineEnd::bracket, 1, true},
      {"[06-08] 新桥通车", LineBegin::date, LineEnd::han, 1, false},
      {"2024年6月8日，新桥通车。", LineBegin::date, LineEnd::sentence, 1, false},
      {"比分 3:2", LineBegin::han, LineEnd::digit, 0, false},
      {"12:30 开会", LineBegin::date, LineEnd::han, 1, false},
      {"更多>>", LineBegin::han, LineEnd::arrow, 0, false},
      {"新桥通车以后，村里人的生活……", LineBegin::han, LineEnd::ellipsis, 0, false},
      {"Read more...", LineBegin::letter, LineEnd::ellipsis, 0, false},
      {"The bridge is open.", LineBegin::letter, LineEnd::sentence, 0, false},
      {"· 首页", LineBegin::bullet, LineEnd::han, 0, false},
      {"", LineBegin::mark, LineEnd::mark, 0, false},
  };
  for (const Shape& s : shapes) {
    const LineFacts f = Scan(s.line);
    EXPECT_EQ(f.begin, s.begin) << s.line;
    EXPECT_EQ(f.end, s.end) << s.line;
    EXPECT_EQ(f.dates, s.dates) << s.line;
    EXPECT_EQ(f.date_at_end, s.date_at_end) << s.line;
  }
}

TEST(LineFacts, CountsWhatALineIsMadeOf) {
  const LineFacts f = Scan("首页 | 新闻 | About us 24");
  EXPECT_EQ(f.chars, 21U);
  EXPECT_EQ(f.han, 4U);
  EXPECT_EQ(f.letters, 7U);
  EXPECT_EQ(f.digits, 2U);
  EXPECT_EQ(f.separators, 2U);
  EXPECT_EQ(f.tokens, 5U);
  EXPECT_EQ(f.longest_token, 8U);  // two Han characters
  EXPECT_EQ(f.longest_digits, 2U);
}

TEST(LineFacts, MeasuresScriptsAlike) {
  const LineFacts chinese = Scan("今天上午村里的新桥通车了");
  const LineFacts english = Scan("This morning the new bridge of the village was opened");
  EXPECT_NEAR(chinese.size, english.size, 8);
}

TEST(LineFacts, ReadsTraditionalAsSimplified) {
  EXPECT_EQ(Scan("我們這裡過橋").hash, Scan("我们这里过桥").hash);
  EXPECT_EQ(Scan("我們這裡過橋").functions, Scan("我们这里过桥").functions);
  EXPECT_EQ(Scan("第 12 页").hash, Scan("第 37 页").hash);
  EXPECT_NE(Scan("上一页").hash, Scan("下一页").hash);
}

}  // namespace
}  // namespace zhengwen::classify
