#include "core/url.h"

#include <gtest/gtest.h>

namespace zhengwen {
namespace {

TEST(Url, HostOf) {
  EXPECT_EQ(HostOf("http://User@WWW.Example.cn:80/a?b"), "www.example.cn");
  EXPECT_EQ(HostOf("//a.cn"), "a.cn");
  EXPECT_EQ(HostOf("/a//b"), "");
}

// The examples of RFC 3986, 5.4, but for those that browsers read otherwise.
TEST(Url, ResolveUrl) {
  const std::string base = "http://a/b/c/d;p?q";
  const std::pair<const char*, const char*> rows[] = {
      {"g:h", "g:h"},
      {"g", "http://a/b/c/g"},
      {"./g", "http://a/b/c/g"},
      {"g/", "http://a/b/c/g/"},
      {"/g", "http://a/g"},
      {"//g", "http://g"},
      {"?y", "http://a/b/c/d;p?y"},
      {"g?y", "http://a/b/c/g?y"},
      {"#s", "http://a/b/c/d;p?q#s"},
      {"g?y#s", "http://a/b/c/g?y#s"},
      {";x", "http://a/b/c/;x"},
      {".", "http://a/b/c/"},
      {"..", "http://a/b/"},
      {"../g", "http://a/b/g"},
      {"../..", "http://a/"},
      {"../../../g", "http://a/g"},
      {"/./g", "http://a/g"},
      {"/../g", "http://a/g"},
      {"g.", "http://a/b/c/g."},
      {"..g", "http://a/b/c/..g"},
      {"g;x=1/../y", "http://a/b/c/y"},
      {"g?y/../x", "http://a/b/c/g?y/../x"},
  };
  for (const auto& [reference, url] : rows) EXPECT_EQ(ResolveUrl(base, reference), url);
  EXPECT_EQ(ResolveUrl("http://a.cn", "b"), "http://a.cn/b");
  EXPECT_EQ(ResolveUrl("http://a.cn#c", "b"), "http://a.cn/b");
  EXPECT_EQ(ResolveUrl("", "b"), "b");
  EXPECT_EQ(ResolveUrl("file.html", "../b"), "../b");
  EXPECT_EQ(ResolveUrl("mailto:x", "b"), "b");
}

}  // namespace
}  // namespace zhengwen
