// zhengwen url and zhengwen robots, as a person runs them.
#include "tests/cli/cli_test.h"

namespace zhengwen::testing {
namespace {

TEST_F(CliTest, UrlPrintsTheCanonicalFormOneALine) {
  const Ran ran = RunZhengwen({"url", "HTTP://Example.com:80/a/../b?utm_source=x&c=%7e#top",
                               "https://例子.中国/新闻?b=2&a=1"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_EQ(ran.out,
            "http://example.com/b?c=~\n"
            "https://xn--fsqu00a.xn--fiqs8s/%E6%96%B0%E9%97%BB?b=2&a=1\n");
  EXPECT_EQ(ran.err, "");
}

TEST_F(CliTest, UrlResolvesAgainstABaseAndSorts) {
  const Ran ran =
      RunZhengwen({"url", "../c?b=2&a=1", "--base", "https://example.com/a/b", "--sort-query"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_EQ(ran.out, "https://example.com/c?a=1&b=2\n");
}

TEST_F(CliTest, UrlEncodesTheQueryInThePagesCharset) {
  const Ran ran = RunZhengwen({"url", "http://a.cn/你?q=你", "--charset", "GB2312"});
  EXPECT_EQ(ran.out, "http://a.cn/%E4%BD%A0?q=%C4%E3\n") << ran.err;
}

TEST_F(CliTest, UrlNamesTheReasonAndGoesOn) {
  const Ran ran = RunZhengwen(
      {"url", "http://a b/", "http://a.cn:99999/", "mailto:a@b.cn", "b", "http://a.cn"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_EQ(ran.out, "http://a.cn/\n");
  EXPECT_EQ(ran.err,
            "zhengwen: http://a b/: the host holds %20\n"
            "zhengwen: http://a.cn:99999/: the port is larger than 65535\n"
            "zhengwen: mailto:a@b.cn: the scheme 'mailto' is not read; http and https are\n"
            "zhengwen: b: a relative reference without a base\n");
}

TEST_F(CliTest, UrlAsJsonGivesTheParts) {
  const Ran ran = RunZhengwen(
      {"url", "--json", "https://u:p@www.Example.com.cn/a;sid=abcdef?b#c", "http://127.1:8080"});
  ASSERT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_EQ(ran.out,
            "{\"href\":\"https://u:p@www.example.com.cn/a;sid=abcdef?b#c\",\"scheme\":\"https\","
            "\"username\":\"u\",\"password\":\"p\",\"host\":\"www.example.com.cn\",\"port\":443,"
            "\"path\":\"/a;sid=abcdef\",\"query\":\"b\",\"fragment\":\"c\","
            "\"registrable_domain\":\"example.com.cn\","
            "\"canonical\":\"https://u:p@www.example.com.cn/a?b\"}\n"
            "{\"href\":\"http://127.0.0.1:8080/\",\"scheme\":\"http\",\"username\":\"\","
            "\"password\":\"\",\"host\":\"127.0.0.1\",\"port\":8080,\"path\":\"/\",\"query\":null,"
            "\"fragment\":null,\"registrable_domain\":null,"
            "\"canonical\":\"http://127.0.0.1:8080/\"}\n");
}

TEST_F(CliTest, RobotsTellsTheLineThatDecided) {
  const std::string file = Write("robots.txt",
                                 "User-agent: *\n"
                                 "Disallow: /private/\n"
                                 "Allow: /private/open\n"
                                 "\n"
                                 "User-agent: FooBot\n"
                                 "Disallow: /foo\t# not for foos\n");
  const Ran some =
      RunZhengwen({"robots", file, "https://a.cn/private/x", "https://a.cn/private/open", "/",
                   "--agent", "BarBot/2.1 (+https://b.cn)"});
  EXPECT_EQ(some.exit_code, 1) << some.err;
  EXPECT_EQ(some.out,
            "disallowed  https://a.cn/private/x  line 2: Disallow: /private/\n"
            "allowed     https://a.cn/private/open  line 3: Allow: /private/open\n"
            "allowed     /  no rule\n");
  const Ran foo = RunZhengwen({"robots", file, "http://a.cn/private/", "--agent", "foobot"});
  EXPECT_EQ(foo.exit_code, 0) << foo.err;
  EXPECT_EQ(foo.out, "allowed     http://a.cn/private/  no rule\n");
  // Without an agent: the rules for everyone.
  EXPECT_EQ(RunZhengwen({"robots", file, "/private/"}).exit_code, 1);
  EXPECT_EQ(RunZhengwen({"robots", file, "/foo"}).exit_code, 0);
  // Addresses are parsed first: raw characters are escaped, dots resolved.
  EXPECT_EQ(RunZhengwen({"robots", file, "https://a.cn/b/../private/新闻"}).exit_code, 1);
}

TEST_F(CliTest, RobotsWrongUsageExitsWith2) {
  const std::string file = Write("robots.txt", "User-agent: *\nDisallow: /\n");
  const struct {
    std::vector<std::string> arguments;
    std::string says;
  } rows[] = {
      {{"robots"}, "name a file"},
      {{"robots", file}, "at least one address"},
      {{"robots", Path("missing.txt"), "/"}, "missing.txt"},
      {{"robots", file, "http://a b/"}, "the host holds %20"},
      {{"robots", file, "/", "--agent", "7"}, "--agent"},
      {{"url"}, "at least one address"},
      {{"url", "b", "--base", "c"}, "--base c"},
      {{"url", "b", "--charset", "klingon"}, "--charset klingon"},
  };
  for (const auto& row : rows) {
    const Ran ran = RunZhengwen(row.arguments);
    EXPECT_EQ(ran.exit_code, 2) << ran.err;
    EXPECT_NE(ran.err.find(row.says), std::string::npos) << ran.err;
  }
}

// The examples of docs/CRAWL.md are what the program writes.
TEST_F(CliTest, CrawlDocShowsWhatIsWritten) {
  const std::string doc = Read(SourcePath("docs/CRAWL.md"));
  std::string file;
  for (int i = 0; i < 10; ++i) file += "#\n";
  Write("robots.txt", file + "User-agent: *\nDisallow: /private/\n");
  RunWith here;
  here.folder = Path("");
  const struct {
    std::string line;
    std::vector<std::string> arguments;
  } examples[] = {
      {"zhengwen url 'HTTP://Example.com:80/a/../b?utm_source=x&c=%7e#top'",
       {"url", "HTTP://Example.com:80/a/../b?utm_source=x&c=%7e#top"}},
      {"zhengwen robots robots.txt https://example.com/private/a https://example.com/ --agent "
       "'ZhengwenBot/1.0'",
       {"robots", "robots.txt", "https://example.com/private/a", "https://example.com/", "--agent",
        "ZhengwenBot/1.0"}},
  };
  for (const auto& example : examples) {
    std::string shown = "    $ " + example.line + "\n    ";
    for (const char c : RunZhengwen(example.arguments, here).out)
      shown += c == '\n' ? std::string("\n    ") : std::string(1, c);
    shown.resize(shown.size() - 4);
    EXPECT_NE(doc.find(shown), std::string::npos) << shown;
  }
}

// A rule may hold any octets; a terminal must not obey them.
TEST_F(CliTest, RobotsShowsControlCharactersAsQuestionMarks) {
  const std::string file = Write("robots.txt", "User-agent: *\nDisallow: /\x1B[31m\n");
  const Ran ran = RunZhengwen({"robots", file, "/%1B[31m"});
  EXPECT_EQ(ran.out, "disallowed  /%1B[31m  line 2: Disallow: /?[31m\n");
}

}  // namespace
}  // namespace zhengwen::testing
