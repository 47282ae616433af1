#include "core/char_refs.h"

#include <gtest/gtest.h>

namespace zhengwen {
namespace {

struct Row {
  std::string_view raw, in_text, in_attribute;
};

TEST(CharRefs, DecodesAsTheStandardSays) {
  const Row rows[] = {
      {"", "", ""},
      {"a & b", "a & b", "a & b"},
      {"&amp;&lt;&gt;&quot;", "&<>\"", "&<>\""},
      {"&amp", "&", "&"},
      {"&AMP;&AMP", "&&", "&&"},
      {"&ampx", "&x", "&ampx"},
      {"&amp=", "&=", "&amp="},
      {"&amp1", "&1", "&amp1"},
      {"&amp;=", "&=", "&="},
      {"&notit;", "\u00ACit;", "&notit;"},
      {"&notin;", "\u2209", "\u2209"},
      {"&not;in", "\u00ACin", "\u00ACin"},
      {"&hellip", "&hellip", "&hellip"},
      {"&unknown;", "&unknown;", "&unknown;"},
      {"&;&&amp;", "&;&&", "&;&&"},
      {"&nGg;", "\u22D9\u0338", "\u22D9\u0338"},
      {"&CounterClockwiseContourIntegral;", "\u2233", "\u2233"},
      {"&#65;&#x41;&#X41;&#65&#x41", "AAAAA", "AAAAA"},
      {"&#;&#x;&#xg;", "&#;&#x;&#xg;", "&#;&#x;&#xg;"},
      {"&#0;&#xD800;&#xDFFF;&#x110000;", "\uFFFD\uFFFD\uFFFD\uFFFD", "\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"&#99999999999999999999;", "\uFFFD", "\uFFFD"},
      {"&#x100000041;", "\uFFFD", "\uFFFD"},
      {"&#128;&#145;&#x9F;&#129;", "\u20AC\u2018\u0178\u0081", "\u20AC\u2018\u0178\u0081"},
      {"&#x10FFFF;&#xFDD0;", "\U0010FFFF\uFDD0", "\U0010FFFF\uFDD0"},
      {"a\r\nb\rc\n", "a\nb\nc\n", "a\nb\nc\n"},
      {std::string_view("a\0b", 3), "a\uFFFDb", "a\uFFFDb"},
      {"&#13;\r", "\r\n", "\r\n"},
      {"&am\r\np;", "&am\np;", "&am\np;"},
      {"\u4E2D&nbsp;\u6587", "\u4E2D\u00A0\u6587", "\u4E2D\u00A0\u6587"},
  };
  for (const Row& row : rows) {
    std::string text, attribute;
    AppendDecoded(row.raw, RefPlace::text, &text);
    AppendDecoded(row.raw, RefPlace::attribute, &attribute);
    EXPECT_EQ(text, row.in_text) << row.raw;
    EXPECT_EQ(attribute, row.in_attribute) << row.raw;
  }
}

TEST(CharRefs, SizeCountsTheBytesOfTheReference) {
  EXPECT_EQ(ReadCharRef("x&lt;y", 1, RefPlace::text).size, 4U);
  EXPECT_EQ(ReadCharRef("x&lty", 1, RefPlace::text).size, 3U);
  EXPECT_EQ(ReadCharRef("x&lty", 1, RefPlace::attribute).size, 0U);
  EXPECT_EQ(ReadCharRef("&", 0, RefPlace::text).size, 0U);
}

TEST(CharRefs, VerbatimKeepsReferences) {
  std::string out;
  AppendVerbatim(std::string_view("&lt;\r\n\0", 7), &out);
  EXPECT_EQ(out, "&lt;\n\uFFFD");
}

}  // namespace
}  // namespace zhengwen
