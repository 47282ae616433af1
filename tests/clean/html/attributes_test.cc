#include "clean/html/attributes.h"

#include <gtest/gtest.h>

namespace zhengwen::clean::html {
namespace {

std::string Listed(std::string_view tag, size_t most = 100) {
  std::string list;
  for (const Attribute& attribute : ReadAttributes(tag, most))
    list += DecodedName(attribute.name) + "=[" + DecodedValue(attribute.value) + "] ";
  return list;
}

TEST(Attributes, AreReadAsTheTokenizerReadsThem) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"", ""},
      {"<p>", ""},
      {"<p/>", ""},
      {"<a href=x>", "href=[x] "},
      {"<A HREF='X y'>", "href=[X y] "},
      {"<a\nhref\t=\r\"x>y\">", "href=[x>y] "},
      {"<a href= x b>", "href=[x] b=[] "},
      {"<a href=x/>", "href=[x/] "},
      {"<a href=\"x\"/>", "href=[x] "},
      {"<a href=\"x\"b=y>", "href=[x] b=[y] "},
      {"<a href=>", "href=[] "},
      {"<a =x>", "=x=[] "},
      {"<a =x=y>", "=x=[y] "},
      {"<a / b / c>", "b=[] c=[] "},
      {"<a/b/c=d>", "b=[] c=[d] "},
      {"<a b=1 B=2 b>", "b=[1] "},
      {"<a b b=2>", "b=[] "},
      {"<a \"x'<=y>", "\"x'<=[y] "},
      {"<a href=\"?a&amp;b&copy=1&lt\">", "href=[?a&b&copy=1<] "},
      {"<a b=\"1\r\n2\">", "b=[1\n2] "},
      {"<a b='\"'>", "b=[\"] "},
      {"<br/ x>", "x=[] "},
      {"<my-tag data-a=1>", "data-a=[1] "},
  };
  for (const auto& [tag, expected] : rows) EXPECT_EQ(Listed(tag), expected) << tag;
}

TEST(Attributes, NoMoreThanAsked) { EXPECT_EQ(Listed("<a a b c d>", 2), "a=[] b=[] "); }

TEST(Attributes, FindTakesTheFirst) {
  EXPECT_EQ(FindAttribute("<a CLASS=x class=y>", "class"), "x");
  EXPECT_EQ(FindAttribute("<a class>", "class"), "");
  EXPECT_EQ(FindAttribute("<a classy=x>", "class"), std::nullopt);
  EXPECT_EQ(FindAttribute("<class>", "class"), std::nullopt);
  EXPECT_EQ(FindAttribute("", "class"), std::nullopt);
}

TEST(Attributes, ReaderTellsHowATagEnds) {
  const auto end_of = [](std::string_view text) {
    AttributeReader reader(text, TagNameEnd(text));
    Attribute attribute;
    AttributeReader::Found found;
    while ((found = reader.Next(&attribute)) == AttributeReader::Found::attribute) continue;
    if (found == AttributeReader::Found::text_end) return std::string("none");
    return std::to_string(reader.at()) + (reader.self_closing() ? "/" : "");
  };
  EXPECT_EQ(end_of("<a>b>"), "3");
  EXPECT_EQ(end_of("<a/>b"), "4/");
  EXPECT_EQ(end_of("<a />b"), "5/");
  EXPECT_EQ(end_of("<a b=/>"), "7");
  EXPECT_EQ(end_of("<a b=\"\"/>"), "9/");
  EXPECT_EQ(end_of("<a/ >"), "5");
  for (const std::string_view open :
       {"<a", "<a ", "<a b", "<a b=", "<a b=\"", "<a b='>", "<a b=x", "<a/"})
    EXPECT_EQ(end_of(open), "none") << open;
}

}  // namespace
}  // namespace zhengwen::clean::html
