// robots.txt: own cases, which run everywhere; each asks for the line that decided.
#include "fetch/robots/robots.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

namespace zhengwen::fetch {
namespace {

using std::chrono::milliseconds;

struct Row {
  std::string what;
  std::string file;
  std::string agent;
  std::string path;
  bool allowed;
  uint32_t line;
  std::string rule;
};

TEST(Robots, DecidesAndNamesTheLine) {
  const std::string two = "User-agent: a\nDisallow: /x\n\nUser-agent: *\nDisallow: /y\n";
  const std::vector<Row> rows = {
      {"no file", "", "a", "/", true, 0, ""},
      {"prefix", two, "a", "/xy", false, 2, "Disallow: /x"},
      {"own group, not everyone's", two, "a", "/y", true, 0, ""},
      {"everyone's group", two, "b", "/y", false, 5, "Disallow: /y"},
      {"agent in any case", two, "A", "/x", false, 2, "Disallow: /x"},
      {"whole token only", two, "ab", "/x", true, 0, ""},
      {"token before the version", "User-agent: a/1.0\nDisallow: /", "a", "/", false, 2,
       "Disallow: /"},
      {"several agents, one group", "User-agent: a\nUser-agent: b\nDisallow: /", "a", "/", false, 3,
       "Disallow: /"},
      {"groups of one agent are one",
       "User-agent: a\nDisallow: /x\nUser-agent: b\nDisallow: /y\nUser-agent: a\nDisallow: /z", "a",
       "/z", false, 6, "Disallow: /z"},
      {"other lines end no group",
       "User-agent: a\nSitemap: s\nFoo: b\n\nUser-agent: b\nDisallow: /", "a", "/", false, 6,
       "Disallow: /"},
      {"rules before any agent", "Disallow: /\nUser-agent: b\nDisallow: /b", "a", "/", true, 0, ""},
      {"an empty own group allows all",
       "User-agent: a\nUser-agent: b\nDisallow:\nUser-agent: *\nDisallow: /", "a", "/", true, 0,
       ""},
      // RFC 9309, 2.2.2: most octets, of equals Allow.
      {"longest match", "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c", "a", "/a/b",
       true, 3, "Allow: /a/b"},
      {"order does not matter", "User-agent: *\nAllow: /a/b\nDisallow: /a", "a", "/a/b", true, 2,
       "Allow: /a/b"},
      {"allow wins ties", "User-agent: *\nDisallow: /a\nAllow: /a", "a", "/a", true, 3,
       "Allow: /a"},
      // Heritrix: a sorted set asked for the rule at or before the path finds /ab, no prefix of
      // /ac.
      {"a neighbour in the order hides nothing", "User-agent: *\nDisallow: /a\nDisallow: /ab", "a",
       "/ac", false, 2, "Disallow: /a"},
      {"case counts in paths", "User-agent: *\nDisallow: /A", "a", "/a", true, 0, ""},
      {"robots.txt itself", "User-agent: *\nDisallow: /", "a", "/robots.txt", true, 0, ""},
      {"no path", "User-agent: *\nDisallow: /", "a", "", false, 2, "Disallow: /"},
      // 2.2.3: special characters.
      {"star", "User-agent: *\nDisallow: /*.php", "a", "/b.php?c", false, 2, "Disallow: /*.php"},
      {"star is any number, none too", "User-agent: *\nDisallow: /a*b*c", "a", "/abc", false, 2,
       "Disallow: /a*b*c"},
      {"star does not go back", "User-agent: *\nDisallow: /*ab*ba", "a", "/aba", true, 0, ""},
      {"end", "User-agent: *\nDisallow: /*.php$", "a", "/b.php?c", true, 0, ""},
      {"end after a star takes the last", "User-agent: *\nDisallow: /*.php$", "a", "/b.php.php",
       false, 2, "Disallow: /*.php$"},
      {"dollar inside is a dollar", "User-agent: *\nDisallow: /a$b", "a", "/a$b", false, 2,
       "Disallow: /a$b"},
      {"an escaped star is a star", "User-agent: *\nDisallow: /a%2Ab", "a", "/axb", true, 0, ""},
      {"an escaped star meets a raw one", "User-agent: *\nDisallow: /a%2ab", "a", "/a*b", false, 2,
       "Disallow: /a%2ab"},
      {"an escaped dollar is a dollar", "User-agent: *\nDisallow: /a%24", "a", "/a$b", false, 2,
       "Disallow: /a%24"},
      // 2.2.2: the table of escapes.
      {"raw octets of the rule", "User-agent: *\nDisallow: /ツ", "a", "/%E3%83%84", false, 2,
       "Disallow: /ツ"},
      {"hex digits in any case", "User-agent: *\nDisallow: /%e3%83%84", "a", "/%E3%83%84", false, 2,
       "Disallow: /%e3%83%84"},
      {"escaped letters", "User-agent: *\nDisallow: /%62%61%7A", "a", "/baz", false, 2,
       "Disallow: /%62%61%7A"},
      {"escaped letters of the path", "User-agent: *\nDisallow: /baz", "a", "/%62%61%7A", false, 2,
       "Disallow: /baz"},
      {"reserved characters of a query", "User-agent: *\nDisallow: /a?b=https://c.d", "a",
       "/a?b=https%3A%2F%2Fc.d", false, 2, "Disallow: /a?b=https://c.d"},
      {"an escaped slash parts no path", "User-agent: *\nDisallow: /a/b", "a", "/a%2Fb", true, 0,
       ""},
      {"an escaped percent sign", "User-agent: *\nDisallow: /%2541", "a", "/A", true, 0, ""},
      {"a lone percent sign", "User-agent: *\nDisallow: /100%", "a", "/100%25", false, 2,
       "Disallow: /100%"},
      // Lines.
      {"CRLF is one line end", "User-agent: *\r\n\r\nDisallow: /a\r\n", "a", "/a", false, 3,
       "Disallow: /a"},
      {"CR", "User-agent: *\rDisallow: /a\r", "a", "/a", false, 2, "Disallow: /a"},
      {"byte order mark", "\xEF\xBB\xBFUser-agent: *\nDisallow: /a", "a", "/a", false, 2,
       "Disallow: /a"},
      {"comments and spaces", " # c\n\tUser-agent :  * # d\n  DISALLOW:/a  # e", "a", "/a", false,
       3, "Disallow: /a"},
      {"nothing but a comment behind", "User-agent: *\nDisallow: #/a", "a", "/a", true, 0, ""},
      {"no colon", "user-agent *\ndisallow /a", "a", "/a", false, 2, "Disallow: /a"},
      {"misspelt", "useragent: *\ndissallow: /a", "a", "/a", false, 2, "Disallow: /a"},
      {"NUL and all octets", std::string("User-agent: *\nDisallow: /\0\xFF", 27), "a", "/%00%FF",
       false, 2, std::string("Disallow: /\0\xFF", 13)},
      {"an answer that is a page", "<html><body>Not found: /</body></html>", "a", "/", true, 0, ""},
  };
  for (const Row& row : rows) {
    const RobotsDecision decision = Robots::Parse(row.file).Decide(row.agent, row.path);
    EXPECT_EQ(decision.allowed, row.allowed) << row.what;
    EXPECT_EQ(decision.line, row.line) << row.what;
    EXPECT_EQ(decision.rule, row.rule) << row.what;
  }
}

TEST(Robots, CrawlDelay) {
  struct Delay {
    std::string file;
    std::optional<milliseconds> delay;  // of agent a
  };
  const std::string a = "User-agent: a\n";
  const std::vector<Delay> rows = {
      {"", std::nullopt},
      {a + "Crawl-delay: 5", milliseconds(5000)},
      {a + "crawl-delay: 0.25 # quarter", milliseconds(250)},
      {a + "Crawl-delay: .5", milliseconds(500)},
      {a + "Crawl-delay: 10s", milliseconds(10000)},
      {a + "Crawl-delay: -5", std::nullopt},
      {a + "Crawl-delay: soon", std::nullopt},
      {a + "Crawl-delay: .", std::nullopt},
      {a + "Crawl-delay: 99999999999999999999.9", milliseconds(86'400'000)},
      {"User-agent: *\nCrawl-delay: 7", milliseconds(7000)},
      {"User-agent: b\nCrawl-delay: 7", std::nullopt},
      {"User-agent: *\nCrawl-delay: 7\nUser-agent: a\nDisallow: /x", std::nullopt},
      {a + "Crawl-delay: 5\n\nUser-agent: b\nCrawl-delay: 9", milliseconds(5000)},
      {"User-agent: b\nCrawl-delay: 9\n\n" + a + "Crawl-delay: 5", milliseconds(5000)},
      {a + "Crawl-delay: 5\nDisallow: /x\n" + a + "Crawl-delay: 9", milliseconds(9000)},
      {"Crawl-delay: 5\n" + a, std::nullopt},
  };
  for (const Delay& row : rows)
    EXPECT_EQ(Robots::Parse(row.file).CrawlDelay("A"), row.delay) << row.file;
}

TEST(Robots, Sitemaps) {
  const Robots robots = Robots::Parse(
      "Sitemap: https://a.cn/1.xml\nUser-agent: a\nSITEMAP:https://a.cn/2.xml # two\nSitemap:\n");
  EXPECT_EQ(robots.Sitemaps(),
            (std::vector<std::string>{"https://a.cn/1.xml", "https://a.cn/2.xml"}));
}

TEST(Robots, WhatIsBeyondTheLimitIsNotRead) {
  const std::string head = "User-agent: *\nDisallow: /a\n";
  std::string file = head;
  while (file.size() < kRobotsBytes - 10) file += "# filler\n";
  file.resize(kRobotsBytes - 10);
  file.back() = '\n';
  const std::string cut = file + "Disallow: /b\nDisallow: /c\n";  // the limit is within "/b"
  EXPECT_FALSE(Robots::Parse(cut).Decide("a", "/a").allowed);
  EXPECT_TRUE(Robots::Parse(cut).Decide("a", "/b").allowed);
  EXPECT_TRUE(Robots::Parse(cut).Decide("a", "/c").allowed);
  EXPECT_FALSE(Robots::Parse(file + "Disallow:x").Decide("a", "/a").allowed);  // just fits
  EXPECT_TRUE(Robots::Parse(std::string(kRobotsBytes + 1, 'x')).Decide("a", "/").allowed);
}

TEST(Robots, ALongPathIsDisallowedUnread) {
  const Robots robots = Robots::Parse("");
  EXPECT_TRUE(robots.Decide("a", "/" + std::string(kRobotsPathBytes - 1, 'a')).allowed);
  const RobotsDecision decision = robots.Decide("a", "/" + std::string(kRobotsPathBytes, 'a'));
  EXPECT_FALSE(decision.allowed);
  EXPECT_EQ(decision.line, 0U);
  EXPECT_EQ(decision.rule, "the path is too long");
}

TEST(Robots, ProductTokenOfAUserAgent) {
  EXPECT_EQ(ProductToken("ZhengwenBot/1.0 (+https://a.cn)"), "ZhengwenBot");
  EXPECT_EQ(ProductToken("a_b-c d"), "a_b-c");
  EXPECT_EQ(ProductToken("1a"), "");
}

// The work of a decision is bounded by the file's and the path's length: rules of nothing but
// stars, pieces that nearly match everywhere, as many rules as fit.
// With a matcher that tries all ways, none of these would end.
TEST(Robots, HostileFilesEnd) {
  const std::string path = "/" + std::string(kRobotsPathBytes / 4, 'a');
  std::string pairs;
  for (int i = 0; i < 8000; ++i) pairs += "a*";
  std::string many = "User-agent: *\n";
  for (int i = 0; i < 100'000; ++i) many += "Disallow: /*" + std::to_string(i) + "\n";
  std::string agents;
  for (int i = 0; i < 100'000; ++i) agents += "User-agent: *\nAllow: /b\n";
  std::string near = "User-agent: *\n";
  for (int i = 0; i < 30; ++i) near += "Disallow: /*" + std::string(16'000, 'a') + "b\n";
  const std::vector<std::string> files = {
      "User-agent: *\nDisallow: " + std::string(100'000, '*') + "b",
      "User-agent: *\nDisallow: /*" + std::string(16'000, 'a') + "b*c",
      "User-agent: *\nDisallow: /" + pairs + "b$",
      many,
      near,
      agents,
      std::string(1 << 20, '\n'),
      std::string(1 << 20, ':'),
      std::string(1 << 20, '\xEF'),
  };
  for (const std::string& file : files) {
    const RobotsDecision decision = Robots::Parse(file).Decide("a", path);
    EXPECT_EQ(decision.line, file.starts_with("User-agent: *\nDisallow: *") ? 2U : 0U)
        << file.substr(0, 40);
  }
}

}  // namespace
}  // namespace zhengwen::fetch
