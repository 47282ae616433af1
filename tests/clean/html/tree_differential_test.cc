// The tree made from a skeleton is the one that the parser makes of the whole page.
#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <vector>

#include "clean/decode.h"
#include "clean/html/construct/construct.h"
#include "clean/html/tree.h"
#include "clean/html/tree_from_gumbo.h"
#include "tests/support/paths.h"
#include "tests/support/tree_dump.h"

namespace zhengwen::clean::html {
namespace {

using testing::DumpAttributes;

std::string ReadGzip(const std::string& path) {
  std::string bytes;
  std::array<char, 65536> buffer = {};
  gzFile file = gzopen(path.c_str(), "rb");
  for (int n; (n = gzread(file, buffer.data(), buffer.size())) > 0;)
    bytes.append(buffer.data(), static_cast<size_t>(n));
  gzclose(file);
  return bytes;
}

// Whether our own tree construction takes the page; then it gives, node for node, what Gumbo does.
bool OwnTreeIsGumbos(std::string_view source, const std::string& name) {
  const TreeLimits limits;
  Tree own, gumbos;
  if (!Construct(source, limits, &own)) return false;
  EXPECT_TRUE(TreeFromGumbo(source, limits, Formatting::keep, &gumbos)) << name;
  EXPECT_EQ(testing::FirstDifference(own, gumbos), "") << name;
  return true;
}

struct Differential : ::testing::TestWithParam<const char*> {};

TEST_P(Differential, RealPagesGiveThePlainTree) {
  const std::string folder = std::string(GetParam()) + "/pages";
  SKIP_WITHOUT_SHARED(folder);
  size_t pages = 0, compared = 0, asked = 0, own = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(*zhengwen::testing::SharedPath(folder))) {
    ++pages;
    RawPage page;
    page.bytes = ReadGzip(entry.path());
    const Document document = Decode(std::move(page), {});
    const std::string source = testing::ComparableSource(document.text());
    own += OwnTreeIsGumbos(document.text(), entry.path());
    if (source.empty()) continue;
    ++compared;
    const Tree tree = ParseTree(source, {});
    asked += tree.questions > 0;
    EXPECT_EQ(tree.verdict, Reason::none) << entry.path();
    EXPECT_TRUE(testing::DumpTree(tree, DumpAttributes::yes) ==
                testing::DumpPlain(source, DumpAttributes::yes))
        << entry.path();
  }
  EXPECT_GT(pages, 0U);
  EXPECT_GT(compared * 100, pages * 99);
  EXPECT_GT(own * 100, pages * 99) << "the library builds too many trees";
  RecordProperty("own", static_cast<int>(own));
  EXPECT_LE(asked * 100, pages * 2) << "the parser is asked on too many pages";
}

INSTANTIATE_TEST_SUITE_P(Shared, Differential, ::testing::Values("wcxb", "zh", "other"),
                         [](const auto& set) { return std::string(set.param); });

TEST(Fragments, GiveThePlainTree) {
  const std::string_view fragments[] = {
      "",
      " \n x",
      "<!doctype html> <html> <head> <title>a</title> </head> <body> b </body> </html> c",
      "<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 3.2//EN\"><p><table>",
      "<!DOCTYPE html><p><table><tr><td>x",
      "<!DOCTYPE html><!DOCTYPE x><p>x",
      "<!-- a --><!-- b --!><p>c<!-->d<!--->e<!-- f",
      "a<?php x ?>b</ x>c<!x>d<![CDATA[e]]>f",
      "<p>a<p>b<div>c<p>d</div>e</p>f",
      "<ul><li>a<li>b<ul><li>c</ul><li>d</ul>",
      "<dl><dt>a<dd>b<dt>c</dl>",
      "<b>a<p>b</b>c",
      "<b>a<i>b</b>c</i>d",
      "<b><b><b><b>a</b></b><p>b",
      "<b id=1><b id=1><b id=1><b id=1><p></b></b></b></b>x",
      "<b id=1 class=2><b class='2' id=\"1\"><b class=2 id=1><b id=1 class=2><p>x</b></b></b><p>y",
      "<b id=&#49;><b id=1><b id='1'><b id=\"1\"><p>x</b></b></b><p>y",
      "<font color=a><font color=b><font color=a><font color=a><font color=a><p>x",
      "<a href=1>a<a href=2>b<p>c</a>d",
      "<a>x<table><tr><td><a>y</table>z",
      "<a><table><a>x</table></a>y",
      "<nobr>a<nobr>b<table><nobr>c",
      "<table>a<tr>b<td>c</td>d</tr>e</table>f",
      "<table> <tr> <td>x</td> </tr> </table>",
      "<table> a <tr>",
      "<table><!-- x --> a<!-- y --> <tr>",
      "<table> <script>x</script> a <style>y</style> <tr>",
      "<table><b>a<tr><td>b</table>c",
      "<table><input type=hidden><input type=HIDDEN><input type='hid&#100;en'><input>",
      "<table><form><tr><td><form>x",
      "<table><td>a<table><td>b</table>c",
      "<table><table>x</table>",
      "<table><caption>a<b>b<tr><td>c",
      "<table><colgroup> a<col>b",
      "<table><tr><td><select><option>a<tr><td>b",
      "<select><option>a<option>b<optgroup>c</select>d",
      "<select><title>a</title><p>b<b>c</select>d",
      "<select><style>a<b></style></select>b",
      "<select><script>a<b></script></select>b",
      "<select><textarea>a<b></textarea>c",
      "<select><select><xmp>a<b></xmp>c",
      "<select><svg><title>a</title></svg><option>b",
      "<pre>\na</pre><pre>\n\nb</pre><pre>&#10;c</pre><pre>\r\nd</pre><pre> \ne</pre>",
      "<listing>\na</listing><textarea>\nb</textarea><textarea>\n\nc</textarea>",
      "<pre><!-- x -->\na</pre><pre></x>\nb",
      "<title>a<b>&lt;</titl></title x>b",
      "<title>\n</title><textarea></textarea/>x",
      "<textarea>a</textareas></TEXTAREA\n>b",
      "<xmp>a<b>&lt;</xmp>b<plaintext>c<b></plaintext>&lt;",
      "<iframe>a<b></iframe>b<noembed>c</noembed>d<noframes>e</noframes>f",
      "<noscript><p>a</noscript>b",
      "<head><noscript><link><style>a</style>b</noscript>c",
      "<head><noscript> <meta> </noscript> <base> x",
      "<script><!--<script></script>a</script>b",
      "<script><!-- </script>a",
      "<script><!--><script></script>a",
      "<script><!--<script>--></script>a",
      "<script>a</scrip</script",
      "<style></style x=\">\">a",
      "<svg><g><path/></g><title>a<b>b</b></title></svg>c",
      "<svg><style>a{}<b>x</style></svg>y",
      "<svg>a<i></a><frameset><frame>",
      "<svg><foreignObject><p>a<style>b<i></style></foreignObject></svg>c",
      "<svg><desc><div>a</svg>b</div>c",
      "<svg><p>a</p></svg>b",
      "<svg><![CDATA[a<b>]]></svg>c",
      "<svg><script>a<b></script></svg>c",
      "<svg><font>a</font><font color=b>c",
      "<svg/><svg><svg></svg>a</svg>b",
      "<p>a<svg><path></svg>b",
      "<table><svg><g/></svg><tr><td><svg></svg>a",
      "<math><mi>a</mi><mtext><b>b</b></mtext><mo/><![CDATA[c]]></math>d",
      "<math><annotation-xml encoding='text/html'><p>a</annotation-xml></math>b",
      "<math><annotation-xml encoding=x><p>a</annotation-xml></math>b",
      "<math><annotation-xml><svg><desc>a</desc></svg></annotation-xml></math>b",
      "<math><title>a<b></title></math>c",
      "<math><mi><math><mi>a</math>b</mi></math>c",
      "<template><tr><td>a</template>b",
      "<template><col>a b<title>c<i></title></template>d",
      "<table><template><td>a</template><tr><td>b",
      "<frameset><frame> a <noframes><p>b</noframes></frameset> c <p>",
      "<p>a<frameset>",
      "<body class=a><p>b<html lang=c><body id=d>e",
      "</p></br></div>a</body></html>b<!-- c -->",
      "<form>a<form>b</form>c</form>d",
      "<div><form><div></form>a</div>b",
      "<button>a<button>b<p>c</button>d",
      "<h1>a<h2>b</h1>c</h3>d",
      "<object>a<b>b</object>c<applet><marquee>d</applet>e",
      "<ruby>a<rt>b<rp>c<rtc>d<rt>e</ruby>f",
      "<option>a<option>b<optgroup>c",
      "<table><i><colgroup><plaintext> \n a",
      "<p>a<image>b</image>c<svg><image/></image>d</svg>e<table><image>",
      "<svg><g><table><tr><td>a<select><option>b</select>c",
      "<svg><desc><table><tr><td>a<svg><tr><td>b</table>c<select><tr>d",
      "<svg><title>a</title><g><p>b<title>c<b></title>d",
      "<p>a<svg><g/></g><path></path></p>b",
      "<b>a<svg><desc>b<p>c</b>d</desc></svg>e",
      "<math>a</html><mi></mi><![CDATA[b<c>]]></math>d",
      "<math><mi><b>a<p>b</b></mi>c</math>d",
      "<math><mtext><mglyph/><malignmark></malignmark>a</mtext><mglyph>b</mglyph></math>c",
      "<math><annotation-xml encoding='text/html'><b>a</annotation-xml>b</math>c",
      "<math><script>a</script>b<mo>c</math>d",
      "<table><tr><svg>a</svg><td><math><mi>b</table>c",
      "<dialog>a<slot>b</dialog>c</picture>d",
      "<template><tr><td>a<table><td>b</template>c<td>",
      "<head></head><title>a</title> <template><p>b</template> <meta><link>c",
      "<head></head> <!-- x --><title>a</title><style>b</style>c",
      "<table><tr><td><select><input>a<tr><td><select></td>b",
      "<image src=x><img/><br/>a<hr>b<input><keygen><wbr>",
      "<x-a>a<x-b>b</x-b></x-a>c",
      "<p/>a<div/>b",
      "a &amp b &ampc &notit; &#0; &#x80; &#xD800; &nbsp;d",
      "&#32;<head>&#10;&Tab;<title>x</title>&#32;y",
      "<p title='&amp;&ampx&amp=&lt'>a",
      "<p a=1 A=2 a>b<p =x>c<p \"'<>d<p a = b c= d>e",
      "<p a=\"b\"c='d'/e>f<p/ a / b>g<p a=b/>h",
      "a < b <3 <> </> </3> <",
      "a</",
      "a<p b",
      "a<p b=\"c>",
      "<P CLASS=A>b</P\n>c<DIV>",
      "a\r\nb\rc\n",
      std::string_view("\0<head>", 7),
      std::string_view("<p>a\0b\0\0c", 9),
      std::string_view("<table>\0 \0a<tr>", 15),
      std::string_view("<title>a\0b</title><script>\0</script>c", 38),
      std::string_view("<svg><p>\0a</svg><math><mi>\0</mi>\0b</math>", 41),
  };
  for (const std::string_view fragment : fragments) {
    const std::string source = testing::ComparableSource(fragment);
    const auto attributes =
        source.find('\0') == std::string::npos ? DumpAttributes::yes : DumpAttributes::no;
    EXPECT_EQ(testing::DumpTree(ParseTree(source, {}), attributes),
              testing::DumpPlain(source, attributes))
        << fragment;
    OwnTreeIsGumbos(fragment, std::string(fragment));
  }
}

// Where Gumbo departs from the standard and the tree does not.
TEST(Fragments, GiveTheStandardsTree) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"<form>a</form>b", "<html>\n <head>\n <body>\n  <form>\n   \"a\"\n  \"b\"\n"},
      {"<svg></></svg>a", "<html>\n <head>\n <body>\n  \"a\"\n"},
      {"<isindex>a", "<html>\n <head>\n <body>\n  <>\n   \"a\"\n"},
      {"<p>&#x100000041;", "<html>\n <head>\n <body>\n  <p>\n   \"\uFFFD\"\n"},
  };
  for (const auto& [source, expected] : rows)
    EXPECT_EQ(testing::DumpTree(ParseTree(source, {}), DumpAttributes::yes), expected) << source;
}

}  // namespace
}  // namespace zhengwen::clean::html
