#include "output/fields.h"

#include <gtest/gtest.h>

#include <vector>

#include "core/date.h"
#include "core/line_counter.h"
#include "core/url.h"

namespace zhengwen::output {
namespace {

struct Row {
  std::string in;
  std::string out;
};

TEST(Fields, IsoDate) {
  const std::vector<Row> rows = {
      {"2012-04-27", "2012-04-27"},
      {"2012-4-7", "2012-04-07"},
      {"2012/04/27 08:00", "2012-04-27"},
      {"2012.04.27", "2012-04-27"},
      {"2012\u5e744\u670827\u65e5", "2012-04-27"},
      {"2012-04-27T23:59:59+08:00", "2012-04-27"},
      {"20120427", "2012-04-27"},
      {"2012-02-29", "2012-02-29"},
      {"2013-02-29", ""},
      {"1900-02-29", ""},
      {"2000-02-29", "2000-02-29"},
      {"2012-13-01", ""},
      {"2012-00-10", ""},
      {"2012-04-31", ""},
      {"2012-04-311", ""},
      {"201204270800", ""},
      {"2012-04", ""},
      {"2012", ""},
      {"27.04.2012", ""},
      {"0000-01-01", ""},
      {"2012--1", ""},
      {"2012-4", ""},
      {"2012-4-", ""},
      {"", ""},
      {"yesterday", ""},
  };
  for (const Row& row : rows) EXPECT_EQ(IsoDate(row.in), row.out) << row.in;
}

TEST(Fields, HostOf) {
  const std::vector<Row> rows = {
      {"https://Www.Example.CN/a//b", "www.example.cn"},
      {"http://user:secret@example.cn:8080?x", "example.cn"},
      {"//cdn.example.cn/x", "cdn.example.cn"},
      {"http://[2001:DB8::1]:80/", "[2001:db8::1]"},
      {"http://example.cn#a@b", "example.cn"},
      {"http://\u4f8b\u5b50.cn/", "\u4f8b\u5b50.cn"},
      {"example.cn/a", ""},
      {"/a//b", ""},
      {"mailto:a@b.cn", ""},
      {"http:/a//b", ""},
      {"?u=http://a.cn", ""},
      {"http://", ""},
      {"", ""},
  };
  for (const Row& row : rows) EXPECT_EQ(HostOf(row.in), row.out) << row.in;
}

TEST(Fields, Printable) {
  const std::vector<Row> rows = {
      {"", ""},
      {"a/\u6b63.txt", "a/\u6b63.txt"},
      {"\xff", "%FF"},
      {"a\xd6\xd0.txt", "a%D6%D0.txt"},
      {"\u6b63\xe6\xad", "\u6b63%E6%AD"},
  };
  for (const Row& row : rows) EXPECT_EQ(Printable(row.in), row.out);
}

TEST(LineCounter, KnowsEveryLineEnd) {
  struct LineRow {
    std::string text;  // the place asked for is its end
    uint64_t line;
  };
  const std::vector<LineRow> rows = {
      {"", 1},         {"a", 1},      {"a\n", 2},    {"a\r", 2},          {"a\r\n", 2},
      {"a\r\r\n", 3},  {"a\n\r", 3},  {"a\v\f", 3},  {"a\u0085b", 2},     {"a\u2028b", 2},
      {"a\u2029b", 2}, {"\u4165", 1}, {"\u3105", 1}, {"\u6b63\n\n\n", 4},
  };
  for (const LineRow& row : rows) {
    EXPECT_EQ(LineCounter(row.text).LineAt(row.text.size()), row.line) << row.text;
  }
}

TEST(LineCounter, CrLfIsOneEvenBetweenTwoQuestions) {
  LineCounter lines("a\r\nb");
  EXPECT_EQ(lines.LineAt(2), 1U);
  EXPECT_EQ(lines.LineAt(3), 2U);
  EXPECT_EQ(lines.LineAt(4), 2U);
}

}  // namespace
}  // namespace zhengwen::output
