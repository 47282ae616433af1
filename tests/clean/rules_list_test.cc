// Loading rule files: what is accepted, what is refused and with which words. And the matcher's
// filters, which must never hide a match.
#include <gtest/gtest.h>

#include <algorithm>

#include "clean/rules/clean_line.h"
#include "clean/rules/moment.h"
#include "clean/rules/prefixes.h"
#include "clean/rules/rule_book.h"
#include "clean/rules/rule_list.h"
#include "clean/rules/shape.h"
#include "tests/support/paths.h"

namespace zhengwen::clean::rules {
namespace {

const char kHead[] = "# reason: menu\npattern\tkind\twhere\thit\tmiss\n";

Macros SomeMacros() {
  Result<Macros> macros = Macros::Parse(
      "macros.tsv", "name\tpattern\thit\tmiss\nn\t[0-9]+\t12\tx\npage\tp{n}\tp1\tp\n");
  EXPECT_TRUE(macros) << (macros ? "" : macros.error().ToString());
  return macros ? *macros : Macros();
}

TEST(RuleList, ReadsARow) {
  Result<std::vector<Rule>> rules = ParseRuleList(
      "a/b/menu.tsv", std::string(kHead) + "網{page}{2}\tline\tedge\t网p1p2\tx\n", SomeMacros());
  ASSERT_TRUE(rules) << rules.error().ToString();
  ASSERT_EQ(rules->size(), 1U);
  const Rule& rule = rules->front();
  EXPECT_EQ(rule.list, "menu");
  EXPECT_EQ(rule.line, 3U);
  EXPECT_EQ(rule.reason, Reason::menu);
  EXPECT_EQ(rule.kind, Kind::line);
  EXPECT_EQ(rule.where, Where::edge);
  EXPECT_EQ(rule.expanded, "网(?:p(?:[0-9]+)){2}");
}

TEST(RuleList, SaysWhatIsWrongAndWhere) {
  struct Row {
    std::string content;
    std::string where;
    std::string message;  // part of it
  };
  const std::string head = kHead;
  const std::vector<Row> rows = {
      {"pattern\tkind\twhere\thit\tmiss\n", "x.tsv", "# reason:"},
      {"# reason: hard_wrap\npattern\tkind\twhere\thit\tmiss\n", "x.tsv", "drop reason"},
      {head + "a\tlien\tany\ta\tb\n", "x.tsv:3", "line, opener"},
      {head + "a\tline\tanywhere\ta\tb\n", "x.tsv:3", "any, head, tail, edge"},
      {head + "a\tline\tany\t\tb\n", "x.tsv:3", "example"},
      {head + "Home\tline\tany\thome\tb\n", "x.tsv:3", "lower case"},
      {head + "a{nope}\tline\tany\ta\tb\n", "x.tsv:3", "{nope}"},
      {head + "a(\tline\tany\ta\tb\n", "x.tsv:3", "bad pattern"},
      {head + "a?\tline\tany\ta\tb\n", "x.tsv:3", "empty text"},
      {head + ".+a\tline\tany\txa\tb\n", "x.tsv:3", "begin with a literal"},
      {head + "[^b]a\tline\tany\txa\tb\n", "x.tsv:3", "begin with a literal"},
      {head + "a\tline\tany\ta\n", "x.tsv:3", "4 cells"},
  };
  for (const Row& row : rows) {
    Result<std::vector<Rule>> rules = ParseRuleList("x.tsv", row.content, SomeMacros());
    ASSERT_FALSE(rules) << row.content;
    EXPECT_EQ(rules.error().where, row.where) << row.content;
    EXPECT_NE(rules.error().message.find(row.message), std::string::npos)
        << row.content << " -> " << rules.error().message;
  }
}

TEST(RuleList, EscapesAndClassNamesMayHaveUpperCase) {
  for (const char* pattern : {"a\\Sb", "a\\p{Han}b", "a\\Db"}) {
    EXPECT_TRUE(
        ParseRuleList("x.tsv", std::string(kHead) + pattern + "\tline\tany\ta\tb\n", SomeMacros()))
        << pattern;
  }
}

TEST(RuleMacros, AreBounded) {
  std::string content = "name\tpattern\thit\tmiss\na\txxxxxxxxxxxxxxxx\tx\ty\n";
  for (char c = 'b'; c < 'k'; ++c) {
    const std::string before = "{" + std::string(1, static_cast<char>(c - 1)) + "}";
    content += std::string(1, c) + "\t" + before + before + before + before + "\tx\ty\n";
  }
  Result<Macros> macros = Macros::Parse("macros.tsv", content);
  ASSERT_FALSE(macros);
  EXPECT_NE(macros.error().message.find("too long"), std::string::npos);
}

TEST(RuleMacros, CannotUseThemselves) {
  Result<Macros> macros = Macros::Parse("m.tsv", "name\tpattern\thit\tmiss\na\tx{a}\tx\ty\n");
  ASSERT_FALSE(macros);
  EXPECT_EQ(macros.error().where, "m.tsv:2");
}

TEST(CleanLine, TakesOrnamentsOff) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"  ▶【相關閱讀】 >> ", "相关阅读"},
      {"Read  More »", "read more"},
      {"阅读(12)", "阅读(12)"},
      {"[06-08] 题目", "[06-08] 题目"},
      {"(一) 概况 (二)", "(一) 概况 (二)"},
      {"——", ""},
      {"（（深））", "（（深））"},
      {"", ""},
  };
  for (const auto& [line, clean] : rows) {
    std::string memory = "kept";
    EXPECT_EQ(AppendClean(line, &memory), clean) << line;
    EXPECT_EQ(memory.substr(0, 4), "kept");
  }
}

TEST(Shapes, TellParagraphsFromTitles) {
  struct Row {
    std::string line;
    bool paragraph;
  };
  for (const Row& row : std::vector<Row>{
           {"那年春天雨水很多，河边的柳树早早地绿了，孩子们放学以后总要在桥上站一会儿。", true},
           {"某省高考排名多少位可以上哪些大学,具体能上什么大学", false},
           {"短句。", false},
           {"It rained all spring, and the willows by the river were green very early.", true},
           {"第一第二第三第四第五第六第七第八第九第十第十一第十二第十三第十四第十五", false},
       })
    EXPECT_EQ(IsParagraph(ShapeOf(row.line)), row.paragraph) << row.line;
}

TEST(Moments, AreReadFromEitherEnd) {
  Result<RuleLists> lists = LoadRuleLists(testing::SourcePath("config"));
  ASSERT_TRUE(lists) << lists.error().ToString();
  Result<Regex> dates = Regex::Compile(lists->moment);
  ASSERT_TRUE(dates);
  struct Row {
    std::string line;
    std::array<int, 6> numbers;
  };
  for (const Row& row : std::vector<Row>{
           {"题目2024-06-08 12:22:13", {2024, 6, 8, 12, 22, 13}},
           {"[2024.6.8] 题目 12", {2024, 6, 8}},
           {"06-08 题目", {6, 8}},
           {"某2023-01-01的题目 2024年6月8日", {2024, 6, 8}},
           {"题目", {}},
       })
    EXPECT_EQ(MomentOf(row.line, *dates).numbers, row.numbers) << row.line;
  EXPECT_TRUE(Earlier(MomentOf("2024-06-07", *dates), MomentOf("2024-06-08", *dates)));
  EXPECT_FALSE(Earlier(MomentOf("06-07", *dates), MomentOf("2024-06-08", *dates)));
}

// The filters against the patterns themselves: every row on every example of every row.
TEST(RuleBook, FiltersHideNoMatch) {
  Result<RuleLists> lists = LoadRuleLists(testing::SourcePath("config"));
  ASSERT_TRUE(lists);
  const std::vector<Rule>& rules = lists->rules;
  Result<RuleBook> book = RuleBook::Make(rules, lists->moment);
  ASSERT_TRUE(book) << book.error().ToString();
  std::vector<std::string> lines;
  for (const Rule& rule : rules) {
    for (const std::string& example : {rule.hit, rule.miss}) {
      std::string memory;
      lines.emplace_back(AppendClean(example, &memory));
    }
  }
  std::vector<std::vector<uint16_t>> found(lines.size());
  for (size_t k = 0; k < lines.size(); ++k) {
    book->Match(lines[k], false, &found[k]);
    std::sort(found[k].begin(), found[k].end());
  }
  for (size_t i = 0; i < rules.size(); ++i) {
    if (rules[i].kind == Kind::dated) continue;  // has a filter that is meant to hide some
    const bool notice = rules[i].kind == Kind::notice;
    Result<Regex> regex =
        Regex::Compile(notice ? "(?:" + rules[i].expanded + ").*" : rules[i].expanded);
    ASSERT_TRUE(regex);
    for (size_t k = 0; k < lines.size(); ++k) {
      const bool expected = !lines[k].empty() && regex->FullMatch(lines[k]);
      const bool got = std::binary_search(found[k].begin(), found[k].end(), i);
      ASSERT_EQ(got, expected) << rules[i].list << ":" << rules[i].line << " on " << lines[k];
    }
  }
}

TEST(Prefixes, AreNeverTooNarrow) {
  struct Row {
    std::string pattern;
    std::vector<std::string> begin;
    std::vector<std::string> other;
  };
  for (const Row& row : std::vector<Row>{
           {"上一[篇页]", {"上一篇"}, {"上下", "一上"}},
           {"(?:请)?登录", {"请登录", "登录"}, {"登山", "请进"}},
           {"a{2,3}b?", {"aa"}, {"b", "ac"}},
           {"[^x]y", {"ay", "zz"}, {}},
           {"x.*", {"x", "xy", "x!"}, {"yx"}},
           {"(?:a|b)*c", {"ab", "bc", "c"}, {"dc", "ca"}},
           {"\\[[0-9]\\]", {"[1]"}, {"[a]", "1]"}},
           {"\\p{Han}x", {"中x", "ax"}, {}},
           {"(?i)a", {"A", "b"}, {}},
           {"顶", {"顶"}, {"顶部"}},
       }) {
    Prefixes prefixes;
    prefixes.Add(row.pattern, Prefixes::End::fixed);
    for (const std::string& line : row.begin)
      EXPECT_TRUE(prefixes.AtBegin(line)) << row.pattern << " on " << line;
    for (const std::string& line : row.other)
      EXPECT_FALSE(prefixes.AtBegin(line)) << row.pattern << " on " << line;
  }
}

}  // namespace
}  // namespace zhengwen::clean::rules
