// WebUrl: own cases, which run everywhere. tests/core/url/conformance_test.cc has the standard's.
#include "core/web_url.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/url/percent.h"
#include "core/url/valid_utf8.h"

namespace zhengwen {
namespace {

struct Row {
  std::string input;
  std::string href;
};

const WebUrl& Base() {
  static const WebUrl base = *ParseWebUrl("http://user@a.cn:8080/b/c/d;p?q#f");
  return base;
}

std::string HrefOf(const std::string& input, const WebUrl* base = nullptr) {
  const Result<WebUrl> url = ParseWebUrl(input, base);
  return url ? url->Href() : "error: " + url.error().message;
}

TEST(WebUrl, Absolute) {
  const std::vector<Row> rows = {
      {"HTTP://WWW.Example.CN", "http://www.example.cn/"},
      {"  https://a.cn/ \n", "https://a.cn/"},
      {"ht\ntp://a\t.cn/b\r\nc", "http://a.cn/bc"},
      {"http:a.cn", "http://a.cn/"},
      {"http:\\\\a.cn\\b\\c", "http://a.cn/b/c"},
      {"https:////a.cn//b", "https://a.cn//b"},
      {"http://a.cn:80/", "http://a.cn/"},
      {"https://a.cn:443/", "https://a.cn/"},
      {"https://a.cn:80/", "https://a.cn:80/"},
      {"http://a.cn:/", "http://a.cn/"},
      {"http://a.cn:00080/", "http://a.cn/"},
      {"http://u:p@a.cn/", "http://u:p@a.cn/"},
      {"http://u@x:p@@a.cn/", "http://u%40x:p%40@a.cn/"},
      {"http://:@a.cn/", "http://a.cn/"},
      {"http://a.cn/b/./c/../d/%2e%2E/e", "http://a.cn/b/e"},
      {"http://a.cn/../../b/..", "http://a.cn/"},
      {"http://a.cn/b/...", "http://a.cn/b/..."},
      {"http://a.cn/b c\"<>`{}^|~", "http://a.cn/b%20c%22%3C%3E%60%7B%7D%5E|~"},
      {"http://a.cn/?b c'\"<>`{}^|", "http://a.cn/?b%20c%27%22%3C%3E`{}^|"},
      {"http://a.cn/#b c'\"<>`{}^|", "http://a.cn/#b%20c'%22%3C%3E%60{}^|"},
      {"http://a.cn?", "http://a.cn/?"},
      {"http://a.cn#", "http://a.cn/#"},
      {"http://a.cn/%zz%2", "http://a.cn/%zz%2"},
      // Other scripts, and what stands for an ASCII letter or dot in them.
      {"http://例子.中国/新闻?问=答#段",
       "http://xn--fsqu00a.xn--fiqs8s/%E6%96%B0%E9%97%BB?%E9%97%AE=%E7%AD%94#%E6%AE%B5"},
      {"http://ａ。ｃｎ/", "http://a.cn/"},
      {"http://Bücher.example/", "http://xn--bcher-kva.example/"},
      {"http://faß.example/", "http://xn--fa-hia.example/"},
      {"http://%E4%BE%8B%E5%AD%90.cn/", "http://xn--fsqu00a.cn/"},
      {"http://a_b-.cn/", "http://a_b-.cn/"},
      {"http://a..cn/", "http://a..cn/"},
      {"http://a.cn./", "http://a.cn./"},
      // Addresses.
      {"http://127.1/", "http://127.0.0.1/"},
      {"http://0x7F.0.0.01/", "http://127.0.0.1/"},
      {"http://2130706433/", "http://127.0.0.1/"},
      {"http://1.2.3.4./", "http://1.2.3.4/"},
      {"http://[2001:DB8:0:0:1:0:0:1]:80/", "http://[2001:db8::1:0:0:1]/"},
      {"http://[::1.2.3.4]/", "http://[::102:304]/"},
      {"http://[1:2:3:4:5:6:7:8]/", "http://[1:2:3:4:5:6:7:8]/"},
      {"http://[::]/", "http://[::]/"},
      // Bytes that are no UTF-8.
      {"http://a.cn/\xC4\xE3", "http://a.cn/%EF%BF%BD%EF%BF%BD"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(HrefOf(row.input), row.href) << row.input;
    EXPECT_EQ(HrefOf(row.href), row.href) << "not idempotent";
  }
}

TEST(WebUrl, RelativeToABase) {
  const std::vector<Row> rows = {
      {"", "http://user@a.cn:8080/b/c/d;p?q"},
      {"#g", "http://user@a.cn:8080/b/c/d;p?q#g"},
      {"?y", "http://user@a.cn:8080/b/c/d;p?y"},
      {"?", "http://user@a.cn:8080/b/c/d;p?"},
      {"g", "http://user@a.cn:8080/b/c/g"},
      {"./g/.", "http://user@a.cn:8080/b/c/g/"},
      {"..", "http://user@a.cn:8080/b/"},
      {"../../../g", "http://user@a.cn:8080/g"},
      {"/g", "http://user@a.cn:8080/g"},
      {"\\g", "http://user@a.cn:8080/g"},
      {"//g.cn", "http://g.cn/"},
      {"/\\g.cn", "http://g.cn/"},
      {"http:g", "http://user@a.cn:8080/b/c/g"},
      {"http:/g", "http://user@a.cn:8080/g"},
      {"http:?y", "http://user@a.cn:8080/b/c/d;p?y"},
      {"https:g", "https://g/"},
      {"https:/g/h", "https://g/h"},
      {"g:h", "error: the scheme 'g' is not read; http and https are"},
      {"1:h", "http://user@a.cn:8080/b/c/1:h"},
  };
  for (const Row& row : rows) EXPECT_EQ(HrefOf(row.input, &Base()), row.href) << row.input;
}

TEST(WebUrl, TheQueryIsInThePagesCharset) {
  struct Encoded {
    std::string charset;
    std::string query;
  };
  const std::vector<Encoded> rows = {
      {"", "%E4%BD%A0&%C3%A9%F0%9F%98%80"},
      {"utf-8", "%E4%BD%A0&%C3%A9%F0%9F%98%80"},
      {"utf-16le", "%E4%BD%A0&%C3%A9%F0%9F%98%80"},
      {"nonsense", "%E4%BD%A0&%C3%A9%F0%9F%98%80"},
      {"gb18030", "%C4%E3&%A8%A6%26%23128512%3B"},
      {"windows-1252", "%26%2320320%3B&%E9%26%23128512%3B"},
  };
  for (const Encoded& row : rows) {
    const WebUrl url = *ParseWebUrl("http://a.cn/你?你&é😀#你", nullptr, row.charset);
    EXPECT_EQ(url.path, "/%E4%BD%A0");
    EXPECT_EQ(url.fragment, "%E4%BD%A0");
    EXPECT_EQ(url.query, row.query) << row.charset;
    EXPECT_EQ(*ParseWebUrl(url.Href(), nullptr, row.charset), url);
  }
  EXPECT_EQ(ParseWebUrl("http://a.cn/?你", nullptr, "big5")->query, "%A7A");
  EXPECT_EQ(ParseWebUrl("http://a.cn/?€'", nullptr, "gb18030")->query, "%80%27");
  EXPECT_EQ(ParseWebUrl("ws://a.cn/?你", nullptr, "gb18030")->query, "%E4%BD%A0");
  EXPECT_EQ(ParseWebUrl("?你", &Base(), "gb18030")->Href(), "http://user@a.cn:8080/b/c/d;p?%C4%E3");
}

TEST(WebUrl, RefusalsNameTheirReason) {
  struct Refusal {
    std::string input;
    ErrorCode code;
    std::string says;
  };
  const std::vector<Refusal> rows = {
      {"", ErrorCode::usage, "without a base"},
      {"a.cn/b", ErrorCode::usage, "without a base"},
      {"mailto:a@b.cn", ErrorCode::usage, "'mailto'"},
      {"file:///etc/passwd", ErrorCode::usage, "'file'"},
      {"javascript:void(0)", ErrorCode::usage, "'javascript'"},
      {"http://", ErrorCode::corrupt, "the host is missing"},
      {"http://?q", ErrorCode::corrupt, "the host is missing"},
      {"http://:80/", ErrorCode::corrupt, "the host is missing"},
      {"http://u:p@/", ErrorCode::corrupt, "the host is missing"},
      {"http://a.cn:65536/", ErrorCode::corrupt, "larger than 65535"},
      {"http://a.cn:8o/", ErrorCode::corrupt, "the port is no number"},
      {"http://a b.cn/", ErrorCode::corrupt, "the host holds %20"},
      {"http://a%2Fb.cn/", ErrorCode::corrupt, "the host holds '/'"},
      {"http://a<b.cn/", ErrorCode::corrupt, "the host holds '<'"},
      {"http://[::1/", ErrorCode::corrupt, "is not closed"},
      {"http://[::1]x/", ErrorCode::corrupt, "is not closed"},
      {"http://[1::2::3]/", ErrorCode::corrupt, "no IPv6 address"},
      {"http://[::1.2.3]/", ErrorCode::corrupt, "no IPv6 address"},
      {"http://[::01.2.3.4]/", ErrorCode::corrupt, "no IPv6 address"},
      {"http://[1:2:3:4:5:6:7:8:9]/", ErrorCode::corrupt, "no IPv6 address"},
      {"http://1.2.3.4.5/", ErrorCode::corrupt, "no IPv4 address"},
      {"http://256.1.1.1/", ErrorCode::corrupt, "no IPv4 address"},
      {"http://4294967296/", ErrorCode::corrupt, "no IPv4 address"},
      {"http://a.0x/", ErrorCode::corrupt, "no IPv4 address"},
      {"http://\xC2\xAD/", ErrorCode::corrupt, "the host is empty"},
      {"http://\xFF.cn/", ErrorCode::corrupt, "no valid international name"},
      {"http://a\u200Db.cn/", ErrorCode::corrupt, "no valid international name"},
      {"http://" + std::string(5000, 'a') + "é.cn/", ErrorCode::limit, "longer than 4096"},
  };
  for (const Refusal& row : rows) {
    const Result<WebUrl> url = ParseWebUrl(row.input);
    ASSERT_FALSE(url) << row.input << " is " << url->Href();
    EXPECT_EQ(url.error().code, row.code) << row.input;
    EXPECT_NE(url.error().message.find(row.says), std::string::npos)
        << row.input << ": " << url.error().message;
  }
}

TEST(WebUrl, PartsAreToldApart) {
  const WebUrl url = *ParseWebUrl("https://u:p@A.cn:8443/b?c#d");
  EXPECT_EQ(url.scheme, "https");
  EXPECT_EQ(url.username, "u");
  EXPECT_EQ(url.password, "p");
  EXPECT_EQ(url.host, "a.cn");
  EXPECT_EQ(url.port, 8443);
  EXPECT_EQ(url.path, "/b");
  EXPECT_EQ(url.query, "c");
  EXPECT_EQ(url.fragment, "d");
  EXPECT_EQ(url.PathAndQuery(), "/b?c");
  EXPECT_EQ(ParseWebUrl("http://a.cn#d")->PathAndQuery(), "/");
  EXPECT_EQ(ParseWebUrl("http://a.cn?")->PathAndQuery(), "/?");
}

TEST(WebUrl, MalformedUtf8IsReplacedAsTheStandardCounts) {
  const std::vector<Row> rows = {
      {"ab", "ab"},
      {"\xE4\xBD\xA0", "\xE4\xBD\xA0"},
      {"\xE4\xBD", "\uFFFD"},                  // cut off: one
      {"\xE4\xBDx", "\uFFFDx"},                //
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},  // a surrogate: three
      {"\xF0\x9F\x98", "\uFFFD"},
      {"\xF5\x80", "\uFFFD\uFFFD"},
      {"\xC0\xAF", "\uFFFD\uFFFD"},
  };
  for (const Row& row : rows) EXPECT_EQ(url::ValidUtf8(row.input), row.href);
}

// Linear, whatever it holds: a second would be a hundred times what it takes.
TEST(WebUrl, HostileInputsEndSoon) {
  constexpr size_t kMany = 1 << 20;
  std::string up = "http://a.cn/";
  std::string credentials = "http://";
  std::string dots = "http://a.cn/";
  for (size_t i = 0; i < kMany / 4; ++i) {
    up += "b/../";
    credentials += "@:@:";
    dots += "%2e/";
  }
  const std::vector<std::string> inputs = {
      "http://" + std::string(kMany, 'a') + "/",
      "http://" + std::string(kMany, '.') + "/",
      "http://[" + std::string(kMany, ':') + "]/",
      "http://1." + std::string(kMany, '9') + "/",
      "http://a.cn/" + std::string(kMany, '\xFF'),
      "http://a.cn/" + std::string(kMany, '/'),
      "http://a.cn/?" + std::string(kMany, '\''),
      "http://" + std::string(kMany, '%'),
      std::string(kMany, ' ') + "http://a.cn",
      std::string(kMany, 'h') + ":",
      up,
      credentials + "a.cn",
      dots,
  };
  for (const std::string& input : inputs) {
    const Result<WebUrl> url = ParseWebUrl(input);
    if (url) {
      EXPECT_EQ(*ParseWebUrl(url->Href()), *url) << input.substr(0, 40);
    }
  }
}

}  // namespace
}  // namespace zhengwen
