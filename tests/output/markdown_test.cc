#include "output/markdown.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/settle.h"
#include "tests/support/markdown_tree.h"
#include "tests/support/read_page.h"

namespace zhengwen::output {
namespace {

using testing::MarkdownText;
using testing::MarkdownTree;

// All of the page, as rules and models leave it when they drop nothing.
Document Whole(std::string html, std::string url = "") {
  Document doc = testing::PageOf(std::move(html));
  doc.page.url = std::move(url);
  Settle(&doc, EditPolicy::apply);
  return doc;
}

std::string Text(const Document& doc) {
  Account account;
  return testing::WithoutSpace(Render(doc, &account));
}

struct Row {
  std::string html;
  std::string markdown;
  std::string tree;
};

void ExpectRows(const std::vector<Row>& rows, const MarkdownOptions& options = {}) {
  for (const Row& row : rows) {
    const Document doc = Whole(row.html, "http://www.example.cn/a/b.html?c#d");
    const std::string markdown = RenderMarkdown(doc, options);
    EXPECT_EQ(markdown, row.markdown) << row.html;
    EXPECT_EQ(MarkdownTree(markdown), row.tree) << row.html;
  }
}

TEST(Markdown, Blocks) {
  ExpectRows({
      {"<h2>春耕</h2><p>一<p>二", "## 春耕\n\n一\n\n二\n", "(h2 春耕) (p 一) (p 二)"},
      {"<p>春<br>夏", "春  \n夏\n", "(p 春/夏)"},
      {"<h1>春<br>夏</h1>", "# 春 夏\n", "(h1 春 夏)"},
      {"<h1>C #</h1>", "# C \\#\n", "(h1 C #)"},
      {"<h1><b>春</b></h1>", "# 春\n", "(h1 春)"},
      {"<h3>#1</h3>", "### #1\n", "(h3 #1)"},
  });
}

TEST(Markdown, Lists) {
  ExpectRows({
      {"<ul><li>一<li>二</ul>", "- 一\n- 二\n", "(ul (li (p 一)) (li (p 二)))"},
      {"<ol start=3><li>三<li value=7>七<li>八</ol>", "3. 三\n7. 七\n8. 八\n",
       "(ol=3 (li (p 三)) (li (p 七)) (li (p 八)))"},
      {"<ul><li>一<ul><li>二</ul><li>三</ul>", "- 一\n  - 二\n- 三\n",
       "(ul (li (p 一) (ul (li (p 二)))) (li (p 三)))"},
      {"<ol><li>一<ol><li>二<li>三</ol></ol>", "1. 一\n   1. 二\n   2. 三\n",
       "(ol (li (p 一) (ol (li (p 二)) (li (p 三)))))"},
      // A list that does not begin with 1 cannot follow a line of text at once.
      {"<ul><li>一<ol start=2><li>二</ol></ul>", "- 一\n\n  2. 二\n",
       "(ul (li (p 一) (ol=2 (li (p 二)))))"},
      {"<ul><li>一</ul><ul><li>二</ul><ul><li>三</ul>", "- 一\n\n* 二\n\n- 三\n",
       "(ul (li (p 一))) (ul (li (p 二))) (ul (li (p 三)))"},
      {"<ol><li>一</ol><ol><li>二</ol>", "1. 一\n\n1) 二\n", "(ol (li (p 一))) (ol (li (p 二)))"},
      {"<ul><li><p>一<p>二<li>三</ul>", "- 一\n\n  二\n- 三\n",
       "(ul (li (p 一) (p 二)) (li (p 三)))"},
      {"<ul><li><ul><li>一</ul></ul>", "- - 一\n", "(ul (li (ul (li (p 一)))))"},
      {"<ul><li>一</ul>二<ul><li>三</ul>", "- 一\n\n二\n\n- 三\n",
       "(ul (li (p 一))) (p 二) (ul (li (p 三)))"},
      {"<ul><li>[x] 一</ul>", "- \\[x] 一\n", "(ul (li (p [x] 一)))"},
      {"<dl><dt>春<dd>一月<dd>二月</dl>", "春\n\n- 一月\n- 二月\n",
       "(p 春) (ul (li (p 一月)) (li (p 二月)))"},
      {"<ol><li>一</li><dd>二</ol>", "1. 一\n\n- 二\n", "(ol (li (p 一))) (ul (li (p 二)))"},
  });
}

TEST(Markdown, Quotes) {
  ExpectRows({
      {"<blockquote>春<br>夏</blockquote>", "> 春  \n> 夏\n", "(quote (p 春/夏))"},
      {"<blockquote><p>春<blockquote>夏</blockquote><p>秋</blockquote>",
       "> 春\n>\n> > 夏\n>\n> 秋\n", "(quote (p 春) (quote (p 夏)) (p 秋))"},
      {"<blockquote>春</blockquote><blockquote>夏</blockquote>", "> 春\n\n> 夏\n",
       "(quote (p 春)) (quote (p 夏))"},
      {"<blockquote><ul><li>春<li>夏</ul></blockquote>", "> - 春\n> - 夏\n",
       "(quote (ul (li (p 春)) (li (p 夏))))"},
      {"<ul><li>春<blockquote>夏</blockquote><li>秋</ul>", "- 春\n\n  > 夏\n- 秋\n",
       "(ul (li (p 春) (quote (p 夏))) (li (p 秋)))"},
  });
}

TEST(Markdown, Code) {
  ExpectRows({
      {"<pre>a\n  b &lt; c</pre>", "```\na\n  b < c\n```\n", "(code |a\n  b < c\n|)"},
      {"<pre>\n    a\n  b</pre>", "```\n    a\n  b\n```\n", "(code |    a\n  b\n|)"},
      {"<pre>  <span>  a</span></pre>", "```\n    a\n```\n", "(code |    a\n|)"},
      {"<pre class='x language-C++'>a</pre>", "```c++\na\n```\n", "(code c++ |a\n|)"},
      {"<pre><code class='lang-js'>a</code></pre>", "```js\na\n```\n", "(code js |a\n|)"},
      {"<div class='highlight highlight-source-python'><pre>a</pre></div>", "```python\na\n```\n",
       "(code python |a\n|)"},
      {"<pre class='brush: sql; toolbar: no'>a</pre>", "```sql\na\n```\n", "(code sql |a\n|)"},
      {"<pre class='language-none'>a</pre>", "```\na\n```\n", "(code |a\n|)"},
      {"<pre>```\na\n```</pre>", "````\n```\na\n```\n````\n", "(code |```\na\n```\n|)"},
      {"<ul><li>一<pre>a\n\nb</pre></ul>", "- 一\n\n  ```\n  a\n\n  b\n  ```\n",
       "(ul (li (p 一)(code |a\n\nb\n|)))"},
      {"<p>用<code>a*b`c</code>和<code>`</code>", "用``a*b`c``和`` ` ``\n",
       "(p 用(tt a*b`c)和(tt `))"},
  });
}

TEST(Markdown, Tables) {
  const std::string head = "<table><tr><th>镇<th>亩<tr>";
  ExpectRows({
      {head + "<td>东<td>3</table>", "| 镇 | 亩 |\n| --- | --- |\n| 东 | 3 |\n",
       "(table (row (cell 镇) (cell 亩)) (row (cell 东) (cell 3)))"},
      {head + "<td>a|b<td><code>c|d</code></table>",
       "| 镇 | 亩 |\n| --- | --- |\n| a\\|b | `c\\|d` |\n",
       "(table (row (cell 镇) (cell 亩)) (row (cell a|b) (cell (tt c|d))))"},
      {head + "<td>一<br>二<td><p>三<p>四</table>",
       "| 镇 | 亩 |\n| --- | --- |\n| 一<br>二 | 三<br>四 |\n",
       "(table (row (cell 镇) (cell 亩)) (row (cell 一(html_inline <br>)二) "
       "(cell 三(html_inline <br>)四)))"},
      {"<table><tr><td rowspan=2>一<td colspan=2>二<tr><td>三<td>四</table>",
       "| 一 | 二 |  |\n| --- | --- | --- |\n|  | 三 | 四 |\n",
       "(table (row (cell 一) (cell 二) (cell )) (row (cell ) (cell 三) (cell 四)))"},
      {"<table><caption>表一</caption><tr><td>一<td>二<tr><td>三<td>四</table>",
       "表一\n\n| 一 | 二 |\n| --- | --- |\n| 三 | 四 |\n",
       "(p 表一) (table (row (cell 一) (cell 二)) (row (cell 三) (cell 四)))"},
      // An empty column, an empty row, a span of zero.
      {"<table><tr><td>一<td><td>二<tr><td><td><td><tr><td colspan=0>三<td><td>四</table>",
       "| 一 | 二 |\n| --- | --- |\n| 三 | 四 |\n",
       "(table (row (cell 一) (cell 二)) (row (cell 三) (cell 四)))"},
      {head + "<td><p>~<p>中~<td>*</table>", "| 镇 | 亩 |\n| --- | --- |\n| \\~<br>中\\~ | * |\n",
       "(table (row (cell 镇) (cell 亩)) (row (cell ~(html_inline <br>)中~) (cell *)))"},
      // Tables that lay out a page.
      {"<table><tr><td>菜单<td>正文</table>", "菜单\n\n正文\n", "(p 菜单) (p 正文)"},
      {"<table><tr><td>一<td><h2>二</h2><tr><td>三<td>四</table>", "一\n\n## 二\n\n三\n\n四\n",
       "(p 一) (h2 二) (p 三) (p 四)"},
      {"<table><tr><td>一<td><pre><ul><li>二</ul></pre><tr><td>三<td>四</table>",
       "一\n\n```\n二\n```\n\n三\n\n四\n", "(p 一)(code |二\n|) (p 三) (p 四)"},
      {"<table><tr><td>一<td>" + head + "<td>二<td>三</table><tr><td>四<td>五</table>",
       "一\n\n| 镇 | 亩 |\n| --- | --- |\n| 二 | 三 |\n\n四\n\n五\n",
       "(p 一) (table (row (cell 镇) (cell 亩)) (row (cell 二) (cell 三))) (p 四) (p 五)"},
      {"<ul><li>一" + head + "<td>二<td>三</table><li>四</ul>",
       "- 一\n\n  | 镇 | 亩 |\n  | --- | --- |\n  | 二 | 三 |\n- 四\n",
       "(ul (li (p 一) (table (row (cell 镇) (cell 亩)) (row (cell 二) (cell 三)))) (li (p 四)))"},
  });
}

TEST(Markdown, Emphasis) {
  ExpectRows({
      {"<p>要<b>安排</b>好", "要**安排**好\n", "(p 要 (strong 安排)好)"},
      {"<p><em>a</em> <del>b</del>", "*a* ~~b~~\n", "(p (em a) (strikethrough b))"},
      // A delimiter next to punctuation would not be read.
      {"<p>召开<b>“春耕”</b>大会", "召开“**春耕**”大会\n", "(p 召开“ (strong 春耕)”大会)"},
      {"<p><b>注意：</b>天气", "**注意**：天气\n", "(p (strong 注意)：天气)"},
      {"<p>（<b>“春耕”</b>）", "（**“春耕”**）\n", "(p （ (strong “春耕”)）)"},
      {"<p><b>Why?</b> So", "**Why?** So\n", "(p (strong Why?) So)"},
      {"<p>召开<b>“春耕”</b>，", "召开“**春耕**”，\n", "(p 召开“ (strong 春耕)”，)"},
      {"<p>一<b>（）</b>二", "一（）二\n", "(p 一（）二)"},
      {"<p><i>*a *</i> b", "*\\*a \\** b\n", "(p (em *a *) b)"},
      {"<p><b><del>* a</del></b> b", "**~~\\* a~~** b\n", "(p (strong (strikethrough * a)) b)"},
      {"<p><b>~ 一</b>", "~ **一**\n", "(p ~ (strong 一))"},
      {"<p><b>一</b><b>二</b>", "**一二**\n", "(p (strong 一二))"},
      {"<p><b>一</b><i>二</i>三", "**一**二三\n", "(p (strong 一)二三)"},
      {"<p><b><i>一</i></b>二", "***一***二\n", "(p (em (strong 一))二)"},
      {"<p><i><b>一</b>二<b>三</b></i>四", "*一二**三***四\n", "(p (em 一二 (strong 三))四)"},
      {"<p>零<b>一<i>二</i>三</b>四", "零**一*二*三**四\n", "(p 零 (strong 一 (em 二)三)四)"},
      {"<p>零<b>一<i>二</b>三</i>四", "零**一二**三四\n", "(p 零 (strong 一二)三四)"},
      {"<p>一<b><code>a</code></b>二", "一`a`二\n", "(p 一(tt a)二)"},
      {"<b><p>一<p>二</b>", "**一**\n\n**二**\n", "(p (strong 一)) (p (strong 二))"},
  });
}

TEST(Markdown, EscapesWhatWouldActAndNothingElse) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"1. 一", "1\\. 一"},
      {"1.一", "1.一"},
      {"2024) 年", "2024\\) 年"},
      {"- 一", "\\- 一"},
      {"-一", "-一"},
      {"+ 一", "\\+ 一"},
      {"# 一", "\\# 一"},
      {"#话题#", "#话题#"},
      {"> 一", "\\> 一"},
      {"---", "\\---"},
      {"* * *", "\\* * *"},
      {"===", "\\==="},
      {"| --- | --- |", "\\| --- | --- |"},
      {"5~10元", "5~10元"},
      {"5~10，8~9", "5\\~10，8\\~9"},
      {"3*4", "3*4"},
      {"3*4*5", "3\\*4\\*5"},
      {"3 * 4 * 5", "3 * 4 * 5"},
      {"a_b_c", "a_b_c"},
      {"_a_", "\\_a\\_"},
      {"[1]", "[1]"},
      {"[a](b)", "[a\\](b)"},
      {"[a]: b", "[a\\]: b"},
      {"a < b", "a < b"},
      {"a <b>", "a \\<b>"},
      {"R&D", "R&D"},
      {"&amp;lt;", "\\&lt;"},
      {"a&b;", "a\\&b;"},
      {"`", "`"},
      {"`a`", "\\`a\\`"},
      {"C:\\dir", "C:\\dir"},
      {"\\*", "\\\\*"},
      {"a\\", "a\\\\"},
      {"$5", "$5"},
      {"```", "\\`\\`\\`"},
      {"~~~", "\\~\\~\\~"},
      {"!", "!"},
      {"http://a.cn/b_c_d", "http://a.cn/b_c_d"},
      {"http://a.cn/_b_", "http\\://a.cn/\\_b\\_"},
      {"www.a.cn/~b/~c", "www\\.a.cn/\\~b/\\~c"},
  };
  for (const auto& [text, markdown] : rows) {
    std::string html;
    for (const char c : text) html += c == '<' ? "&lt;" : std::string(1, c);
    const Document doc = Whole("<p>" + html);
    EXPECT_EQ(RenderMarkdown(doc, {}), markdown + '\n');
    EXPECT_EQ(MarkdownText(markdown), Text(doc));
  }
}

TEST(Markdown, LinksAndImages) {
  const MarkdownOptions all = {.links = true, .images = true};
  ExpectRows(
      {
          {"<p>见<a href='../x y.html'>附[件]</a>",
           "见[附\\[件\\]](http://www.example.cn/x%20y.html)\n",
           "(p 见 (link http://www.example.cn/x%20y.html 附[件]))"},
          {"<p><a href='//b.cn/?a=1&amp;b=2'><b>一</b></a>", "[**一**](http://b.cn/?a=1&b=2)\n",
           "(p (link http://b.cn/?a=1&b=2 (strong 一)))"},
          {"<p><a href='#x'>一</a><a href='javascript:void(0)'>二</a><a>三</a>", "一二三\n",
           "(p 一二三)"},
          {"<p>看！<a href='/a'>一</a>", "看！[一](http://www.example.cn/a)\n",
           "(p 看！ (link http://www.example.cn/a 一))"},
          {"<p>look!<a href='/a'>b</a>", "look\\![b](http://www.example.cn/a)\n",
           "(p look! (link http://www.example.cn/a b))"},
          {"<p>一<img src='c.png' alt='图[1]'>二",
           "一![图\\[1\\]](http://www.example.cn/a/c.png)二\n",
           "(p 一 (image http://www.example.cn/a/c.png 图[1])二)"},
          {"<p>一<p><img src='c.png'><p>二", "一\n\n![](http://www.example.cn/a/c.png)\n\n二\n",
           "(p 一) (p (image http://www.example.cn/a/c.png )) (p 二)"},
          {"<p>一<p><img src='data:image/png;base64,AA'><p>二", "一\n\n二\n", "(p 一) (p 二)"},
      },
      all);
  ExpectRows({{"<p>见<a href='/a'>附件</a><img src=b>", "见附件\n", "(p 见附件)"}});
}

TEST(Markdown, Formulas) {
  const auto rendered = [](const std::string& html) { return RenderMarkdown(Whole(html), {}); };
  const std::string emc = "<mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup>";
  EXPECT_EQ(rendered("<p>质能<math alttext='E=mc^2'>" + emc + "</math>，$5"),
            "质能$E=mc^2$，\\$5\n");
  EXPECT_EQ(rendered("<p>质能<math>" + emc + "</math>"), "质能$E=mc^2$\n");
  EXPECT_EQ(rendered("<p><math><semantics><mrow>" + emc +
                     "</mrow><annotation encoding='application/x-tex'>E = m\nc^{2}</annotation>"
                     "</semantics></math>"),
            "$$E = m c^{2}$$\n");
  EXPECT_EQ(rendered("<p>a<math><mfrac><mn>1</mn><msqrt><mi>x</mi></msqrt></mfrac></math>"),
            "a$\\frac{1}{\\sqrt{x}}$\n");
  EXPECT_EQ(rendered("<p>a<math><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow>"
                     "<mi>n</mi></munderover><mroot><mi>x</mi><mn>3</mn></mroot></math>"),
            "a${∑}_{i=1}^n\\sqrt[3]{x}$\n");
  EXPECT_EQ(rendered("<p>a<math><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr>"
                     "<mtd><mi>sin</mi></mtd><mtd><mtext>若</mtext></mtd></mtr></mtable></math>"),
            "a$\\begin{matrix}1 & 2 \\\\ \\mathrm{sin} & \\text{若}\\end{matrix}$\n");
}

TEST(Markdown, WritesWhatIsKept) {
  Document doc = testing::PageOf(
      "<h1>标题</h1><ul><li>菜单</ul><p>正<b>文*</b>尾<ul><li>一<li>二</ul>"
      "<table><tr><th>镇<th>亩<tr><td>东<td>3</table>");
  ASSERT_EQ(doc.blocks.size(), 9U);
  doc.blocks[1].drop = Reason::menu;
  doc.blocks[3].drop = Reason::menu;
  doc.blocks[8].drop = Reason::menu;
  Settle(&doc, EditPolicy::apply);
  EXPECT_EQ(RenderMarkdown(doc, {}),
            "# 标题\n\n正**文**\\*尾\n\n- 二\n\n| 镇 | 亩 |\n| --- | --- |\n| 东 |  |\n");
}

TEST(Markdown, DumpsAreParagraphs) {
  Document doc({}, "一、标题\r\n\n  # 二\n3. 三\n", "utf-8");
  Settle(&doc, EditPolicy::apply);
  const std::string markdown = RenderMarkdown(doc, {});
  EXPECT_EQ(markdown, "一、标题\n\n\\# 二\n\n3\\. 三\n");
  EXPECT_EQ(MarkdownTree(markdown), "(p 一、标题) (p # 二) (p 3. 三)");
}

TEST(Markdown, CodeOfVeryManyBackticksIsText) {
  const std::string ticks(100, '`');
  const Document doc = Whole("<p>a<code>" + ticks + "</code>b");
  EXPECT_EQ(MarkdownText(RenderMarkdown(doc, {})), "a" + ticks + "b");
}

TEST(Markdown, NoCellOfAVeryWideTableIsLost) {
  std::string row = "<tr>";
  for (int i = 0; i < 65; ++i) row += "<td>" + std::to_string(i);
  const Document doc = Whole("<table>" + row + row + "</table>");
  EXPECT_EQ(MarkdownText(RenderMarkdown(doc, {})), Text(doc));
}

TEST(Markdown, NothingKeptIsNothing) {
  Document doc = testing::PageOf("<p>菜单");
  doc.blocks[0].drop = Reason::menu;
  Settle(&doc, EditPolicy::apply);
  EXPECT_EQ(RenderMarkdown(doc, {}), "");
}

}  // namespace
}  // namespace zhengwen::output
