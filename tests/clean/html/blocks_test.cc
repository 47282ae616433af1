// From markup to blocks, one rule a row.
#include "clean/html/blocks.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "clean/page.h"
#include "core/unicode.h"
#include "tests/clean/html/read_html.h"

namespace zhengwen::clean {
namespace {

using testing::ReadHtml;

std::string Show(const Document& doc) {
  constexpr const char* kKinds[] = {"paragraph", "heading", "item",    "cell",   "code",
                                    "quote",     "caption", "formula", "control"};
  std::string out;
  if (doc.table == nullptr) return std::string(Name(doc.verdict));
  for (const PageBlock& b : doc.table->blocks) {
    if (!out.empty()) out += " ";
    out += Name(doc.table->elements[b.element].tag);
    if (b.kind != BlockKind::paragraph) out += std::string(":") + kKinds[static_cast<int>(b.kind)];
    if (b.level > 0) out += std::to_string(b.level);
    if (b.hidden != HiddenBy::nothing) out += "!";
    out += "[" + std::string(doc.text().substr(b.text.begin, b.text.size())) + "]";
  }
  return out;
}

struct Row {
  std::string what;
  std::string html;
  std::string blocks;
};

TEST(Blocks, WhatIsOneBlock) {
  const std::string longer(40, 'x');
  const std::string text = longer + longer + longer + longer;
  const std::vector<Row> rows = {
      {"a paragraph", "<p>one two</p>", "p[one two]"},
      {"inline elements stay in it", "<p>a <b>b</b><i>c</i> <a href=x>d</a>e</p>", "p[a bc de]"},
      {"text beside blocks is a block of its own", "<div>a<p>b</p>c</div>", "div[a] p[b] div[c]"},
      {"a block within an inline element", "<span>a<div>b</div>c</span>", "body[a] div[b] body[c]"},
      {"white space collapses", "<p> \n a \t\r\n b<i> </i> c \n</p>", "p[a b c]"},
      {"a no-break space does not", "<p>a&nbsp; &nbsp;b</p>", "p[a\u00A0 \u00A0b]"},
      {"blanks alone are no block", "<p>&nbsp;</p><p>\u3000</p><p>\u200B</p><p>a</p>", "p[a]"},
      {"icons of a font are no block", "<p>&#xE901;</p><p>a&#xE901;b</p>", "p[a\uE901b]"},
      {"blanks at the ends go", "<p>&nbsp;\u3000a\u3000</p>", "p[a]"},
      {"references are decoded", "<p>&lt;b&gt; &amp;amp; &#20013;&hellip;&bogus;</p>",
       "p[<b> &amp; \u4E2D\u2026&bogus;]"},
      {"one <br> is a line end", "<p>a<br>b</p>", "p[a\nb]"},
      {"white space around it goes", "<p>a \n<br>\n b</p>", "p[a\nb]"},
      {"two part", "<p>a<br><br>b</p>", "p[a] p[b]"},
      {"with blanks between", "<p>a<br> &nbsp; <br/>b</p>", "p[a] p[b]"},
      {"and not with text between", "<p>a<br>b<br>c</p>", "p[a\nb\nc]"},
      {"one before an indent parts", "<p>a<br>\u3000\u3000b<br>&nbsp;&nbsp;&nbsp;&nbsp;c</p>",
       "p[a] p[b] p[c]"},
      {"em spaces are an indent too", "<p>a<br>&emsp;&emsp;b</p>", "p[a] p[b]"},
      {"one before a blank does not", "<p>a<br>&nbsp;b</p>", "p[a\nb]"},
      {"<br> at the ends is nothing", "<p><br>a<br></p>", "p[a]"},
      {"<br> across inline elements", "<p><b>a<br></b><br>b</p>", "p[a] p[b]"},
      {"<hr> parts", "<div>a<hr>b</div>", "div[a] div[b]"},
      {"<wbr> does not", "<p>a<wbr>b</p>", "p[ab]"},
      {"<img> leaves no text", "<p>a<img alt=picture>b</p>", "p[ab]"},
      {"headings", "<h1>a</h1><h3><b>b</b></h3>", "h1:heading1[a] h3:heading3[b]"},
      {"lists", "<ul><li>a<ul><li>b</li></ul>c</li></ul>", "li:item1[a] li:item2[b] li:item1[c]"},
      {"paragraphs in a list item are the item", "<ol><li><p>a</p><p>b</p></li></ol>",
       "p:item1[a] p:item1[b]"},
      {"definitions", "<dl><dt>a</dt><dd>b</dd></dl>", "dt:item1[a] dd:item1[b]"},
      {"cells", "<table><tr><th>a</th><td>b</td></tr></table>", "th:cell1[a] td:cell1[b]"},
      {"a paragraph in a cell is a paragraph", "<table><tr><td><p>a</p>b</td></tr></table>",
       "p[a] td:cell1[b]"},
      {"a table in a list item has cells", "<ul><li><table><tr><td>a</td></tr></table></li></ul>",
       "td:cell1[a]"},
      {"captions", "<figure><img><figcaption>a</figcaption></figure>", "figcaption:caption[a]"},
      {"quotes", "<blockquote><p>a</p></blockquote>", "p:quote1[a]"},
      {"code keeps its white space", "<pre>a\n\n  b\t<b>c</b>  d</pre>",
       "pre:code[a\n\n  b\tc  d]"},
      {"and its <br>", "<pre>a<br><br>b</pre>", "pre:code[a\n\nb]"},
      {"but not at its ends", "<pre>\n\na\n\n</pre>", "pre:code[a]"},
      {"code in a sentence is text", "<p>a <code>b  c</code></p>", "p[a b c]"},
      {"form controls are apart", "<p>a<button>b</button>c<label>d<input>e</label></p>",
       "p[a] button:control[b] p[c] label:control[de]"},
      {"options and text areas", "<select><option>a<option>b</select><textarea>c\n d</textarea>",
       "option:control[a] option:control[b] textarea:control[c\n d]"},
      {"formulas", "<p>x <math><mi>y</mi></math></p><p><math><mi>z</mi></math></p>",
       "p[x y] p:formula[z]"},
      {"annotations of formulas are not shown",
       "<p><math><semantics><mi>z</mi><annotation encoding=tex>\\z</annotation></semantics></math>",
       "p:formula[z]"},
      {"<details> stays", "<details><summary>a</summary>b</details>", "summary[a] details[b]"},
      {"the title is no block", "<title>a</title><p>b</p>", "p[b]"},
      {"scripts and styles are none", "<p>a<script>b</script><style>c</style>d</p>", "p[ad]"},
      {"comments are none", "<p>a<!-- b -->c</p>", "p[ac]"},
      {"a template is none", "<template><p>a</p></template><p>b</p>", "p[b]"},
      {"but for a shadow root", "<div><template shadowrootmode=open><p>a</p></template></div>",
       "p[a]"},
      {"fallbacks are none",
       "<p>a</p><iframe>b</iframe><object>c</object><video>d</video><canvas>e</canvas>"
       "<audio>f</audio><noembed>g</noembed>",
       "p[a]"},
      {"svg is none", "<p>a<svg><title>b</title><text>c</text></svg></p>", "p[a]"},
      {"a short noscript is none", "<body><noscript>Please enable scripts</noscript><p>a</p>",
       "p[a]"},
      {"a long one is the page",
       "<body><noscript><p>" + text + "</p><p>" + text + "</p></noscript>",
       "p![" + text + "] p![" + text + "]"},
      {"hidden blocks say so", "<div hidden>a</div><div style='DISPLAY : none'>b</div><p>c</p>",
       "div![a] div![b] p[c]"},
      {"so do those below", "<div style='visibility:hidden'><p>a</p></div>", "p![a]"},
      {"a short hidden inline element is left out",
       "<p>a<span style='color:red; display:none'>b</span>c</p>", "p[ac]"},
      {"a long one is apart", "<p>a<span style='display:none'>" + text + "</span>c</p>",
       "p[a] span![" + text + "] p[c]"},
      {"aria-hidden is shown", "<p>a<span aria-hidden=true>b</span></p>", "p[ab]"},
      {"a closed dialog", "<dialog>a</dialog><dialog open>b</dialog>", "dialog![a] dialog[b]"},
      {"what looks like a style is none", "<p style='-x-display:none;backface-visibility:hidden'>a",
       "p[a]"},
      {"a NUL is nothing", std::string("<p>a\0b", 6) + text, "p[ab" + text + "]"},
      {"nothing", "", ""},
      {"plain text", "a\nb", "body[a b]"},
  };
  for (const Row& row : rows) EXPECT_EQ(Show(ReadHtml(row.html)), row.blocks) << row.what;
}

TEST(Blocks, Counts) {
  const Document doc = ReadHtml(
      "<body><img><p>one <a href=x>two</a> <b>three <a>four</a></b><img><br>five<input></p>"
      "<a href=y><div>six</div><div>seven</div></a><ul><li>|</li></ul>");
  ASSERT_EQ(doc.table->blocks.size(), 4u);
  const PageBlock& first = doc.table->blocks[0];
  EXPECT_EQ(doc.text().substr(0, first.text.end), "one two three four\nfive");
  EXPECT_EQ(first.chars, 23u);
  EXPECT_EQ(first.links, 1) << "an <a> without href is no link";
  EXPECT_EQ(first.link_chars, 3u);
  EXPECT_EQ(first.emphasis_chars, 10u);
  EXPECT_EQ(first.images, 2) << "with the one before it";
  EXPECT_EQ(first.line_breaks, 1);
  EXPECT_EQ(first.controls, 1);
  for (const size_t i : {1UL, 2UL}) {
    EXPECT_EQ(doc.table->blocks[i].links, 1) << "the link goes through both";
    EXPECT_EQ(doc.table->blocks[i].link_chars, doc.table->blocks[i].chars);
  }
  EXPECT_FALSE(first.wordless);
  EXPECT_TRUE(doc.table->blocks[3].wordless);
}

TEST(Blocks, ElementsKnowTheirTextAndTheirPlace) {
  const std::string html =
      "<html><head><title> A \n &amp; B</title></head><body><div class='c d' id=e>x<p>one <b>two "
      "</b>three</p><p></p></div><span>four</span></body></html>";
  const Document doc = ReadHtml(html);
  const PageTable& table = *doc.table;
  EXPECT_EQ(table.title, "A & B");
  EXPECT_EQ(table.source, html);
  struct Expected {
    Tag tag;
    uint32_t parent, end, children;
    uint16_t depth;
    std::string text;
    uint32_t chars, block_begin, block_end;
  };
  const std::vector<Expected> rows = {
      {Tag::html, 0, 9, 2, 0, "x\none two three\nfour", 18, 0, 3},
      {Tag::head, 0, 3, 1, 1, "", 0, 0, 0},
      {Tag::title, 1, 3, 0, 2, "", 0, 0, 0},
      {Tag::body, 0, 9, 2, 1, "x\none two three\nfour", 18, 0, 3},
      {Tag::div, 3, 8, 2, 2, "x\none two three", 14, 0, 2},
      {Tag::p, 4, 7, 1, 3, "one two three", 13, 1, 2},
      {Tag::b, 5, 7, 0, 4, "two", 3, 1, 2},
      {Tag::p, 4, 8, 0, 3, "", 0, 2, 2},
      {Tag::span, 3, 9, 0, 2, "four", 4, 2, 3},
  };
  ASSERT_EQ(table.elements.size(), rows.size());
  for (size_t i = 0; i < rows.size(); ++i) {
    const Element& e = table.elements[i];
    EXPECT_EQ(e.tag, rows[i].tag) << i;
    EXPECT_EQ(e.parent, rows[i].parent) << i;
    EXPECT_EQ(e.end, rows[i].end) << i;
    EXPECT_EQ(e.children, rows[i].children) << i;
    EXPECT_EQ(e.depth, rows[i].depth) << i;
    EXPECT_EQ(doc.text().substr(e.text.begin, e.text.size()), rows[i].text) << i;
    EXPECT_EQ(e.chars, rows[i].chars) << i;
    EXPECT_EQ(e.block_begin, rows[i].block_begin) << i;
    EXPECT_EQ(e.block_end, rows[i].block_end) << i;
  }
  EXPECT_EQ(table.Get(table.elements[4], AttributeName::class_), "c d");
  EXPECT_EQ(table.Get(table.elements[4], AttributeName::id), "e");
  EXPECT_EQ(table.Find(table.elements[4], AttributeName::role), std::nullopt);
}

TEST(Blocks, RunsLeadBackToTheSource) {
  const Document doc = ReadHtml("<p>  one&nbsp;<b>t&amp;o</b>\n three</p>");
  std::vector<std::string> runs;
  for (const TextRun& run : doc.table->runs) {
    runs.push_back(std::string(doc.table->View(run.source)) + " -> " +
                   std::string(doc.text().substr(run.text.begin, run.text.size())));
  }
  const std::vector<std::string> expected = {"one -> one", "t&amp;o -> t&o", "three -> three"};
  EXPECT_EQ(runs, expected);
}

TEST(Blocks, TheBytesOfTheSourceArePartedWholly) {
  const std::string html =
      "<title>AB</title><script>var x;</script><p>four</p><p hidden>fives</p> <p>&lt;</p>";
  const SourceAccount account = ReadHtml(html).table->account;
  EXPECT_EQ(account.Sum(), html.size());
  EXPECT_EQ(account.text, 4u + 4u);
  EXPECT_EQ(account.hidden, 2u + 5u);
  EXPECT_EQ(account.script, std::string("<script>var x;").size());
}

TEST(Blocks, PagesWithoutTextSayWhy) {
  EXPECT_EQ(ReadHtml("<div id=root></div><script>run()</script>").verdict, Reason::script_shell);
  EXPECT_EQ(ReadHtml("<div id=root></div>").verdict, Reason::empty);
  EXPECT_EQ(ReadHtml("").verdict, Reason::empty);
  EXPECT_EQ(ReadHtml("<p>a</p><script>run()</script>").verdict, Reason::none);
}

}  // namespace
}  // namespace zhengwen::clean
