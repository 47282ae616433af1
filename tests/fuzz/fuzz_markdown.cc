// Any bytes as a page or a dump, some of its blocks dropped: its Markdown is valid UTF-8 of bounded
// size, and an independent parser finds the kept text in it.
//
// A broken promise traps.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>

#include "clean/page.h"
#include "core/settle.h"
#include "core/unicode.h"
#include "output/markdown.h"
#include "tests/fuzz/steps.h"
#include "tests/support/markdown_tree.h"

using zhengwen::fuzz::Require;

namespace {

// Bytes below 0x80 stand for one of these, so that most inputs have structure; others for
// themselves.
constexpr std::string_view kFragments[] = {"中",
                                           "文",
                                           "a",
                                           "B",
                                           "1",
                                           "2",
                                           "“",
                                           "”",
                                           "：",
                                           "，",
                                           " ",
                                           " ",
                                           "\n",
                                           "*",
                                           "**",
                                           "_",
                                           "__",
                                           "~",
                                           "~~",
                                           "`",
                                           "``",
                                           "[",
                                           "]",
                                           "(",
                                           ")",
                                           "!",
                                           "\\",
                                           "#",
                                           "# ",
                                           "> ",
                                           "- ",
                                           "+ ",
                                           "1. ",
                                           "2) ",
                                           "---",
                                           "===",
                                           "|",
                                           "$",
                                           "&",
                                           ";",
                                           "&amp;",
                                           "&lt;",
                                           "&gt;",
                                           ":",
                                           "/",
                                           "http://a.cn/",
                                           "www.b.cn",
                                           "c@d.cn",
                                           "[x] ",
                                           "| - | - |",
                                           "&nbsp;",
                                           "&#9;",
                                           "&#13;",
                                           "<br>",
                                           "<b>",
                                           "</b>",
                                           "<i>",
                                           "</i>",
                                           "<del>",
                                           "</del>",
                                           "<code>",
                                           "</code>",
                                           "<a href=x>",
                                           "</a>",
                                           "<p>",
                                           "<p>",
                                           "<h1>",
                                           "</h1>",
                                           "<h3>",
                                           "</h3>",
                                           "<ul>",
                                           "</ul>",
                                           "<ol>",
                                           "<ol start=7>",
                                           "</ol>",
                                           "<li>",
                                           "<li>",
                                           "</li>",
                                           "<blockquote>",
                                           "</blockquote>",
                                           "<pre>",
                                           "</pre>",
                                           "<table>",
                                           "</table>",
                                           "<tr>",
                                           "<tr>",
                                           "<td>",
                                           "<td>",
                                           "<th>",
                                           "<td colspan=2>",
                                           "<td rowspan=3>",
                                           "<img src=i alt=j>",
                                           "<dl>",
                                           "<dd>",
                                           "<dt>",
                                           "</dl>",
                                           "<div>",
                                           "</div>",
                                           "<span>",
                                           "</span>"};

std::string Spelled(const uint8_t* data, size_t size) {
  std::string out;
  for (size_t i = 0; i < size; ++i) {
    if (data[i] < std::size(kFragments)) {
      out += kFragments[data[i]];
    } else {
      out += static_cast<char>(data[i]);
    }
  }
  return out;
}

// What parsers and we read differently: NUL, what is not text, and formulas (they become TeX).
bool Comparable(const zhengwen::Document& doc) {
  for (size_t at = 0; at < doc.text().size();) {
    const zhengwen::Utf8Char c = zhengwen::CharAt(doc.text(), at);
    if (c.value != '\n' && c.value != '\t' &&
        (zhengwen::KindOf(c.value) & (zhengwen::kControl | zhengwen::kLineEnd)) != 0)
      return false;
    at += c.size;
  }
  if (!doc.table) return true;
  for (const zhengwen::Element& e : doc.table->elements) {
    if (e.tag == zhengwen::Tag::math) return false;
  }
  return true;
}

}  // namespace

// The input's last byte decides what is dropped, and whether it is a page.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const unsigned choice = size > 0 ? data[size - 1] : 0;
  zhengwen::RawPage page;
  page.html = choice % 4 != 0;
  page.charset_hint = "utf-8";
  page.bytes = Spelled(data, size);
  zhengwen::Document doc =
      zhengwen::clean::ReadDocument(std::move(page), {}, zhengwen::fuzz::TheSteps().data_names);
  if (doc.verdict != zhengwen::Reason::none) return 0;
  zhengwen::fuzz::TheSteps().normalise->Apply(&doc);
  zhengwen::fuzz::TheSteps().segment->Apply(&doc);
  for (size_t i = 0; i < doc.blocks.size(); ++i) {
    if ((choice >> (i % 5 + 3) & 1U) != 0) doc.blocks[i].drop = zhengwen::Reason::menu;
  }
  Settle(&doc, zhengwen::EditPolicy::apply);
  zhengwen::output::RenderMarkdown(doc, {.links = true, .images = true});
  const std::string markdown = zhengwen::output::RenderMarkdown(doc, {});
  Require(zhengwen::IsValidUtf8(markdown));
  Require(markdown.empty() || markdown.back() == '\n');
  Require(markdown.size() <= 1000 * (size + 1));
  if (!Comparable(doc)) return 0;
  zhengwen::Account account;
  const std::string expected = zhengwen::testing::WithoutSpace(Render(doc, &account));
  const std::string found = zhengwen::testing::MarkdownText(markdown);
  if (found == expected) return 0;
  std::fprintf(stderr, "kept  %s\nfound %s\nin %s", expected.c_str(), found.c_str(),
               markdown.c_str());
  std::abort();
}
