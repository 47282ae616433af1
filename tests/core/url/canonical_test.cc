// The canonical form, every row of config/url/tracking.tsv against its examples, and whose a host
// is.
#include "core/url/canonical.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/url/public_suffix.h"
#include "tests/support/paths.h"

namespace zhengwen::url {
namespace {

const std::vector<std::string> kColumns = {"place", "kind", "name", "value", "hit", "miss"};

const Canonicaliser& Shipped() {
  static const Canonicaliser shipped = Canonicaliser::Load(testing::SourcePath("config")).value();
  return shipped;
}

std::string Form(const std::string& input, const CanonicalOptions& options = {}) {
  const Result<WebUrl> url = ParseWebUrl(input);
  EXPECT_TRUE(url) << input;
  return url ? Shipped().Canonical(*url, options).Href() : "";
}

TEST(CanonicalUrl, EveryRowAgainstItsExamples) {
  const Result<Table> table = LoadTable(testing::SourcePath("config/url/tracking.tsv"), kColumns);
  ASSERT_TRUE(table) << table.error().ToString();
  for (const TableRow& row : table->rows) {
    SCOPED_TRACE(table->Where(row));
    Table alone;
    alone.columns = table->columns;
    alone.rows = {row};
    const Canonicaliser one = Canonicaliser::Make(alone).value();
    const WebUrl hit = *ParseWebUrl(row.cells[4]);
    EXPECT_NE(one.Canonical(hit), hit) << row.cells[4] << " is not hit";
    EXPECT_EQ(Form(row.cells[5]), row.cells[5]) << "is hit by some row";
    EXPECT_TRUE(row.cells[1] == "tracking" || row.cells[1] == "session");
  }
}

TEST(CanonicalUrl, Forms) {
  struct Row {
    std::string input;
    std::string form;
  };
  const std::vector<Row> rows = {
      {"HTTP://A.cn:80/b#c", "http://a.cn/b"},
      {"http://a.cn/?", "http://a.cn/"},
      {"http://a.cn/?b=2&a=1", "http://a.cn/?b=2&a=1"},
      {"http://a.cn/?utm_source=x", "http://a.cn/"},
      {"http://a.cn/?utm_source=x&b=1&utm_medium=y", "http://a.cn/?b=1"},
      {"http://a.cn/?%75tm_source=x&b", "http://a.cn/?b"},
      {"http://a.cn/?b&&c", "http://a.cn/?b&&c"},
      {"http://a.cn/%7eb%2Fc%2fd%41", "http://a.cn/~b%2Fc%2FdA"},
      {"http://a.cn/?q=%e4%bd%a0%2B+%26", "http://a.cn/?q=%E4%BD%A0%2B+%26"},
      {"http://a.cn/?q=%2541", "http://a.cn/?q=%2541"},
      {"http://a.cn/%3%30%%34%31%7e", "http://a.cn/%3%30%%341~"},  // "%30" must not arise
      {"http://a.cn/b;jsessionid=0123456789;p=1/c", "http://a.cn/b;p=1/c"},
      {"http://a.cn/..;jsessionid=0123456789/c", "http://a.cn/..;jsessionid=0123456789/c"},
      {"http://a.cn/(S(lit3py55t21z5v55vlm25s55));sid=abcdef/c", "http://a.cn/c"},
      {"http://a.cn/(S(lit3py55t21z5v55vlm25s55))", "http://a.cn/"},
      {"http://u:p@a.cn/", "http://u:p@a.cn/"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Form(row.input), row.form) << row.input;
    EXPECT_EQ(Form(row.form), row.form) << "not idempotent";
  }
}

TEST(CanonicalUrl, Options) {
  EXPECT_EQ(Form("http://a.cn/?c=1&b=2&a=2&b=1", {.sort_query = true}),
            "http://a.cn/?a=2&b=2&b=1&c=1");
  EXPECT_EQ(Form("http://a.cn/#%7e", {.drop_fragment = false}), "http://a.cn/#~");
  EXPECT_EQ(Form("http://a.cn/;sid=abcdef?utm_id=1", {.drop_listed = false}),
            "http://a.cn/;sid=abcdef?utm_id=1");
}

TEST(CanonicalUrl, AWrongTableIsAnErrorWithItsLine) {
  const auto made = [](const std::string& row) {
    return Canonicaliser::Make(*ParseTable(
        "t.tsv", "place\tkind\tname\tvalue\thit\tmiss\n" + row + "\thit\tmiss\n", kColumns));
  };
  EXPECT_EQ(made("header\ttracking\ta\t").error().ToString(),
            "t.tsv:2: place header is none of query, parameter, segment");
  EXPECT_EQ(made("query\ttracking\t(\t").error().where, "t.tsv:2");
  EXPECT_EQ(made("query\ttracking\ta\t[").error().where, "t.tsv:2");
}

TEST(CanonicalUrl, TwoHundredThousandParametersEndSoon) {
  std::string input = "http://a.cn/?";
  for (int i = 0; i < 100'000; ++i) input += "utm_a=1&b=2&";
  EXPECT_EQ(Form(input).size(), std::string("http://a.cn/?").size() + 100'000 * 4);
}

TEST(PublicSuffix, RegistrableDomain) {
  struct Row {
    std::string host;
    std::string domain;
    std::string suffix;
  };
  const std::vector<Row> rows = {
      {"a.news.example.com", "example.com", "com"},
      {"a.example.com.cn", "example.com.cn", "com.cn"},
      {"www.example.gov.cn", "example.gov.cn", "gov.cn"},
      {"example.com", "example.com", "com"},
      {"com.cn", "", "com.cn"},
      {"user.github.io", "user.github.io", "github.io"},  // the list's private part
      {"a.www.ck", "www.ck", "ck"},                       // an exception of the list
      {"b.a.example.ck", "a.example.ck", "example.ck"},   // a wildcard
      {"a.b.nosuchending", "b.nosuchending", "nosuchending"},
      {"xn--fsqu00a.xn--fiqs8s", "xn--fsqu00a.xn--fiqs8s", "xn--fiqs8s"},
      {"www.example.com.", "example.com", "com"},
      {"localhost", "", "localhost"},
      {"127.0.0.1", "", ""},
      {"[::1]", "", ""},
      {"", "", ""},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(RegistrableDomain(row.host), row.domain) << row.host;
    EXPECT_EQ(PublicSuffix(row.host), row.suffix) << row.host;
  }
}

}  // namespace
}  // namespace zhengwen::url
