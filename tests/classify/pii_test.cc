#include "classify/pii.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "classify/pii/checks.h"
#include "classify/pii/finder.h"
#include "core/settle.h"
#include "core/table_file.h"
#include "tests/support/paths.h"

namespace zhengwen::classify {
namespace {

std::string TablePath() { return testing::SourcePath("config/pii/patterns.tsv"); }

const PiiFinder& Finder() {
  static const PiiFinder finder = [] {
    Result<PiiFinder> loaded = PiiFinder::Load(TablePath());
    EXPECT_TRUE(loaded.ok()) << loaded.error().ToString();
    return std::move(*loaded);
  }();
  return finder;
}

TEST(Pii, EveryRowHitsItsExampleAndMissesTheOther) {
  const auto row_hits = [](const std::string& text, size_t row) {
    for (const PiiFinder::Hit& hit : Finder().Find(text)) {
      if (hit.row == row) return true;
    }
    return false;
  };
  for (size_t i = 0; i < Finder().rows().size(); ++i) {
    const PiiFinder::Row& row = Finder().rows()[i];
    EXPECT_TRUE(row_hits(row.hit, i)) << row.name << ": misses " << row.hit;
    EXPECT_TRUE(Finder().Find(row.miss).empty()) << row.name << ": hits " << row.miss;
  }
}

TEST(Pii, CheckDigits) {
  EXPECT_TRUE(HasIdCardCheck("11010519491231002X"));
  EXPECT_TRUE(HasIdCardCheck("11010519491231002x"));
  EXPECT_FALSE(HasIdCardCheck("110105194912310021"));
  EXPECT_FALSE(HasIdCardCheck("1101051949123100X2"));
  EXPECT_FALSE(HasIdCardCheck("11010519491231002"));
  EXPECT_TRUE(HasLuhnCheck("4111 1111 1111 1111"));
  EXPECT_FALSE(HasLuhnCheck("4111 1111 1111 1112"));
  EXPECT_FALSE(HasLuhnCheck("0000000000000000")) << "all digits alike";
}

// What stands for each hit: "<PHONE>(13800138000)".
std::string Found(const std::string& text) {
  std::string found;
  for (const PiiFinder::Hit& hit : Finder().Find(text)) {
    found += std::string(PiiFinder::Tag(Finder().rows()[hit.row].reason)) + "(" +
             text.substr(hit.begin, hit.end - hit.begin) + ")";
  }
  return found;
}

struct Row {
  std::string text;
  std::string found;
  std::string why;
};

TEST(Pii, NumbersOfPersonsAndNoOthers) {
  const std::vector<Row> rows = {
      {"电话13800138000。", "<PHONE>(13800138000)", ""},
      {"+86 138 0013 8000", "<PHONE>(+86 138 0013 8000)", ""},
      {"微信同号：13800138000", "<PHONE>(13800138000)", ""},
      {"编号213800138000", "", "part of a longer number"},
      {"13800138000.5", "", "a decimal"},
      {"x13800138000", "", "touches a letter"},
      {"+15558675310", "", "of another country"},
      {"http://a.cn/p/13800138000", "", "part of an address"},
      {"共13800138000元", "", "an amount"},
      {"产量达13800138000千瓦时", "", "an amount"},
      {"12800138000", "", "no mobile number begins so"},
      {"010-62345678", "<PHONE>(010-62345678)", ""},
      {"（0755）82345678转123", "<PHONE>(（0755）82345678转123)", ""},
      {"1990-19971231", "", "a year and a day"},
      {"010-12345678", "", "no local number begins with 1"},
      {"2024-01-02 10:20:30", "", "a time"},
      {"ISBN 978-7-5327-1234-5", "", "a book"},
      {"a.b+c@mail.example.com.cn，", "<EMAIL>(a.b+c@mail.example.com.cn)", ""},
      {"@用户 a@b", "", "no domain"},
      {"QQ群：12345678，微信号: abc_123", "<ACCOUNT>(12345678)<ACCOUNT>(abc_123)", ""},
      {"QQ用户超过12345678人", "", "a count"},
      {"微信12345678人", "", "a count"},
      {"卡号6222 0210 3741 8529 637", "", "the check digit is wrong"},
      {"身份证11010519491231002X，手机13800138000",
       "<ID_CARD>(11010519491231002X)<PHONE>(13800138000)", ""},
  };
  for (const Row& row : rows) EXPECT_EQ(Found(row.text), row.found) << row.text << ": " << row.why;
}

TEST(Pii, ATableThatIsWrongIsNamed) {
  const testing::TempFolder temp;
  const std::string head = "kind\tkeyword\tpattern\tcheck\tunless\thit\tmiss\n";
  for (const std::string row : {"nonsense\t\t1\t\t\ta\tb\n", "mobile\t\t(\t\t\ta\tb\n",
                                "mobile\t\t1\tnone\t\ta\tb\n", "mobile\t(\t1\t\t\ta\tb\n"}) {
    const auto loaded = PiiFinder::Load(temp.Write("p.tsv", head + row));
    ASSERT_FALSE(loaded.ok()) << row;
    EXPECT_NE(loaded.error().ToString().find("p.tsv:2"), std::string::npos) << row;
  }
}

Document Applied(const std::string& text, const std::string& mode) {
  Recipe recipe;
  recipe.pii_mode = mode;
  Authors authors;
  Document doc({}, text, "utf-8");
  Settle(&doc, EditPolicy::apply);
  doc.kept.emplace();
  doc.kept->text = Render(doc, &doc.kept->account);
  const auto step = MakePii({testing::SourcePath("config"), &recipe, &authors});
  EXPECT_TRUE(step.ok());
  if (*step != nullptr) (*step)->Apply(&doc);
  return doc;
}

TEST(Pii, IsMarkedOrReplacedOrLeftAlone) {
  const std::string text = "打13800138000或写信a@b.cn";
  const Document off = Applied(text, "off");
  EXPECT_FALSE(off.marks);
  EXPECT_EQ(off.kept->text, text);
  const Document mark = Applied(text, "mark");
  ASSERT_EQ(mark.marks->size(), 2U);
  EXPECT_EQ((*mark.marks)[0].reason, Reason::mobile_number);
  EXPECT_EQ(mark.kept->text, text);
  const Document replace = Applied(text, "replace");
  EXPECT_EQ(replace.kept->text, "打<PHONE>或写信<EMAIL>");
  EXPECT_TRUE(replace.kept->account.Balanced());
  EXPECT_FALSE(replace.marks);
  Recipe recipe;
  recipe.pii_mode = "some";
  Authors authors;
  EXPECT_FALSE(MakePii({testing::SourcePath("config"), &recipe, &authors}).ok());
}

}  // namespace
}  // namespace zhengwen::classify
