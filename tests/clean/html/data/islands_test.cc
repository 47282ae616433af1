// Pages whose text is in the data that a script would make them from.
#include "clean/html/data/islands.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "clean/html/data_text.h"
#include "core/json.h"
#include "tests/clean/html/read_html.h"

namespace zhengwen::clean {
namespace {

using testing::ReadHtml;

const std::string kTitle = "春天的图书馆重新开放";
const std::string kHead = "<title>" + kTitle + " - 某某网</title><div id=root></div>";

// Paragraphs of some 700 bytes in all.
std::string Repeated(const std::string& sentence, size_t least) {
  std::string text;
  while (text.size() < least) text += sentence;
  return text;
}
const std::string kOne = Repeated("春天到了，图书馆今天重新开放，大家都来看书。", 350);
const std::string kTwo = Repeated("The library is open again, and all are welcome. ", 350) + "End.";
const std::string kMarkup = "<p>" + kOne + "</p><p>" + kTwo + "</p>";
const std::string kText = kOne + "\n" + kTwo;
const std::string kLong = Repeated("A text of another page that is much longer. ", 2000) + "End.";

std::string Quoted(const std::string& text) {
  std::string json;
  JsonWriter(&json).String(text);
  // As servers write markup into scripts.
  for (size_t at = json.find('<'); at != std::string::npos; at = json.find('<', at))
    json.replace(at, 1, "\\u003c");
  return json;
}

std::string Article(const std::string& body = kMarkup) {
  return "{\"title\":" + Quoted(kTitle) + ",\"content\":" + Quoted(body) + "}";
}

std::string Script(const std::string& attributes, const std::string& content) {
  return "<script " + attributes + ">" + content + "</script>";
}

std::string NextData(const std::string& props) {
  return Script("id=__NEXT_DATA__ type=application/json", "{\"props\":" + props + "}");
}

std::string Push(const std::string& rows) {
  return Script("", "self.__next_f.push([1," + Quoted(rows) + "])");
}

// A text row, its length in base 16.
std::string TextRow(const std::string& id, const std::string& text) {
  std::string size;
  for (size_t rest = text.size(); rest > 0; rest /= 16)
    size.insert(0, 1, "0123456789abcdef"[rest % 16]);
  return id + ":T" + size + "," + text;
}

std::string Preloaded(const std::string& posts, bool script = false) {
  const std::string topic =
      "{\"post_stream\":{\"posts\":" + posts + "},\"title\":" + Quoted(kTitle) + "}";
  const std::string json = "{\"topic_7\":" + Quoted(topic) + "}";
  if (script)
    return "<discourse-assets-json>" + Script("type=application/json", json) +
           "</discourse-assets-json>";
  std::string value;
  for (const char c : json) c == '"' ? value += "&quot;" : c == '&' ? value += "&amp;" : value += c;
  return "<div class=hidden id=data-preloaded data-preloaded=\"" + value + "\"></div>";
}

struct Row {
  std::string what, html, text;
  BlockOrigin origin;
};

void Check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const Document doc = ReadHtml(row.html);
    EXPECT_EQ(doc.text(), row.text) << row.what;
    ASSERT_NE(doc.table, nullptr) << row.what;
    for (const PageBlock& b : doc.table->blocks) EXPECT_EQ(b.origin, row.origin) << row.what;
    const Reason verdict = row.text.empty() ? Reason::script_shell : Reason::none;
    EXPECT_EQ(doc.verdict, verdict) << row.what;
  }
}

TEST(Islands, EachKindIsRead) {
  const std::string posts = "[{\"id\":1,\"cooked\":" + Quoted("<p>" + kOne + "</p>") +
                            "},{\"id\":2,\"cooked\":" + Quoted("<p>" + kTwo + "</p>") + "}]";
  Check({
      {"next", kHead + NextData("{\"article\":" + Article() + "}"), kText, BlockOrigin::next_data},
      {"plain text", kHead + NextData(Article(kText)), kText, BlockOrigin::next_data},
      {"flight, a row of JSON", kHead + Push("5:[\"$\",\"div\",null," + Article() + "]\n"), kText,
       BlockOrigin::next_flight},
      {"flight, a row of text, its rows in pieces",
       kHead +
           Script("", "(self.__next_f=self.__next_f||[]).push([0]);self.__next_f.push([2,null])") +
           Push("1:I[123,[],\"\"]\n" + TextRow("1f", kMarkup).substr(0, 299)) +
           Push(TextRow("1f", kMarkup).substr(299) + "a:{\"title\":" + Quoted(kTitle)) +
           Push(",\"content\":\"$1f\"}\n"),
       kText, BlockOrigin::next_flight},
      {"nuxt 3",
       kHead +
           Script(
               "id=__NUXT_DATA__ type=application/json",
               "[[\"Reactive\",1],{\"data\":2,\"loop\":1},{\"a\":3},{\"title\":4,\"content\":5}," +
                   Quoted(kTitle) + "," + Quoted(kMarkup) + "]"),
       kText, BlockOrigin::nuxt},
      {"nuxt 2, a literal",
       kHead + Script("", "window.__NUXT__={layout:'default',error:void 0,data:[{title:" +
                              Quoted(kTitle) + ",at:new Date(1),content:" + Quoted(kMarkup) +
                              ",}]};f()"),
       kText, BlockOrigin::nuxt},
      {"nuxt 2, a function's",
       kHead +
           Script("", "window.__NUXT__=(function(a,b){return {data:[{id:b,title:" + Quoted(kTitle) +
                          ",content:" + Quoted(kMarkup) + "}],error:a}}(null,\"7\"));"),
       kText, BlockOrigin::nuxt},
      {"discourse, an attribute", kHead + Preloaded(posts), kText, BlockOrigin::discourse},
      {"discourse, a script", kHead + Preloaded(posts, true), kText, BlockOrigin::discourse},
  });
}

TEST(Islands, WhichTextOfTheDataCounts) {
  const std::string other =
      "{\"title\":\"Another page of the site\",\"content\":" + Quoted(kLong) + "}";
  const std::string untitled = "{\"a\":{\"content\":" + Quoted(kLong) + "}}";
  const auto runs = [](const std::string& text) {
    return "{\"type\":\"paragraph\",\"children\":[{\"text\":\"\"},{\"type\":\"link\",\"children\":["
           "{\"text\":" +
           Quoted(text.substr(0, 30)) + "}]},{\"text\":" + Quoted(text.substr(30) + " 1 < 2 & 3") +
           "}]}";
  };
  Check({
      {"the one with the page's title, not a longer one",
       kHead + NextData("{\"a\":" + Article() + ",\"more\":[" + other + "," + other + "]}"), kText,
       BlockOrigin::next_data},
      {"not one far below the title",
       kHead + NextData("{\"title\":" + Quoted(kTitle) + ",\"a\":{\"b\":{\"c\":{\"d\":" +
                        "{\"content\":" + Quoted(kMarkup) + "}}}}}"),
       "", BlockOrigin::tree},
      {"a long one without a title", kHead + NextData(untitled), kLong, BlockOrigin::next_data},
      {"another page's, where the page's title is not in the data", kHead + NextData(other), kLong,
       BlockOrigin::next_data},
      {"not where it is", kHead + NextData("[{\"title\":" + Quoted(kTitle) + "}," + other + "]"),
       "", BlockOrigin::tree},
      {"blocks of one array, each a text",
       kHead + NextData("{\"title\":" + Quoted(kTitle) + ",\"parts\":[{\"html\":" + Quoted(kOne) +
                        "},{\"n\":1},{\"html\":" + Quoted(kTwo) + "}]}"),
       kText, BlockOrigin::next_data},
      {"a title in an object of its own",
       kHead + NextData("{\"title\":{\"rendered\":" + Quoted(kTitle) +
                        "},\"content\":{\"rendered\":" + Quoted(kMarkup) + "}}"),
       kText, BlockOrigin::next_data},
      {"the runs of rich text",
       kHead + NextData("{\"title\":" + Quoted(kTitle) + ",\"body\":{\"nodes\":[" + runs(kOne) +
                        "," + runs(kTwo) + "]}}"),
       kOne + " 1 < 2 & 3\n" + kTwo + " 1 < 2 & 3", BlockOrigin::next_data},
      {"a description beside the title",
       kHead +
           NextData("{\"title\":" + Quoted(kTitle) + ",\"description\":" + Quoted(kMarkup) + "}"),
       kText, BlockOrigin::next_data},
      {"no other", kHead + NextData("[{\"description\":" + Quoted(kLong) + "}]"), "",
       BlockOrigin::tree},
      {"not styles",
       kHead +
           NextData("{\"__html\":" + Quoted(Repeated(".a {\n padding: 0 auto;\n}\n", 3000)) + "}"),
       "", BlockOrigin::tree},
      {"not addresses", kHead + NextData("{\"content\":" + Quoted(std::string(3000, 'A')) + "}"),
       "", BlockOrigin::tree},
  });
}

TEST(Islands, TheTreeComesFirst) {
  const std::string data = NextData(Article());
  Check({
      {"enough text", kHead + "<p>" + kOne + "</p>" + data, kOne, BlockOrigin::tree},
      {"the same text, hidden", kHead + "<div hidden>" + kMarkup + "</div>" + data, kText,
       BlockOrigin::tree},
      {"the same text in <noscript>", kHead + "<noscript>" + kMarkup + "</noscript>" + data, kText,
       BlockOrigin::tree},
      {"links, and no title in the data",
       kHead + "<a href=x>" + kOne + kOne + "</a>" +
           NextData("{\"content\":" + Quoted(kLong) + "}"),
       kOne + kOne, BlockOrigin::tree},
  });
  const Document both = ReadHtml(kHead + "<p>加载中</p>" + data);
  EXPECT_EQ(both.text(), "加载中\n" + kText);
  EXPECT_EQ(both.table->blocks[1].origin, BlockOrigin::next_data);
  const Document linked = ReadHtml(
      kHead + data + Script("type=application/ld+json", "{\"articleBody\":" + Quoted(kText) + "}"));
  EXPECT_EQ(linked.text(), kText);
  EXPECT_EQ(linked.table->blocks[0].origin, BlockOrigin::json_ld);
}

TEST(Islands, WhatIsBrokenLeavesAShell) {
  const std::string deep(100000, '['), objects = Repeated("{\"content\":", 1000000);
  const std::string article = Article();
  Check({
      {"cut off", kHead + NextData(article.substr(0, article.size() - 1)), "", BlockOrigin::tree},
      {"nested deeply", kHead + NextData(deep), "", BlockOrigin::tree},
      {"nested deeply, objects", kHead + NextData(objects), "", BlockOrigin::tree},
      {"no JSON", kHead + NextData("window.state"), "", BlockOrigin::tree},
      {"an empty preload", kHead + "<div id=data-preloaded data-preloaded></div><script></script>",
       "", BlockOrigin::tree},
      {"pushes that do not end", kHead + Script("", Repeated("self.__next_f.push([1,\"", 200000)),
       "", BlockOrigin::tree},
      {"rows that do not fit", kHead + Push("1:Tffffffffffffffffff,x\n2:T10\n:::\nzz"), "",
       BlockOrigin::tree},
      {"a row that refers to itself", kHead + Push("1:{\"content\":\"$1\"}\n"), "",
       BlockOrigin::tree},
      {"a payload of loops",
       kHead +
           Script("id=__NUXT_DATA__", "[[\"Ref\",0],{\"content\":1},{\"a\":-1,\"b\":99999999999}]"),
       "", BlockOrigin::tree},
      {"a function",
       kHead + Script("", "window.__NUXT__=(function(a){" + std::string(700, ' ') + "}(1))"), "",
       BlockOrigin::tree},
      {"a literal that does not end",
       kHead + Script("", "window.__NUXT__={a:[f(((\"" + std::string(700, '(')), "",
       BlockOrigin::tree},
  });
}

TEST(Islands, Escapes) {
  const std::string emoji = "\xF0\x9F\x98\x80", lost = "\xEF\xBF\xBD";
  const auto next = [](const std::string& escaped) {
    return kHead + NextData("{\"title\":" + Quoted(kTitle) + ",\"content\":\"" + escaped + kOne +
                            "\\n" + kTwo + "\"}");
  };
  const auto nuxt = [](const std::string& escaped) {
    return kHead + Script("", "window.__NUXT__={title:" + Quoted(kTitle) + ",content:'" + escaped +
                                  kOne + "\\n" + kTwo + "'}");
  };
  Check({
      {"a pair", next("\\ud83d\\ude00"), emoji + kText, BlockOrigin::next_data},
      {"a high half", next("\\ud83dx"), lost + "x" + kText, BlockOrigin::next_data},
      {"a low half, twice", next("\\uDE00\\ude00"), lost + lost + kText, BlockOrigin::next_data},
      {"two high halves, and a pair", next("\\ud83d\\ud83d\\ude00"), lost + emoji + kText,
       BlockOrigin::next_data},
      {"a backslash before a u", next("\\\\ud83d "), "\\ud83d " + kText, BlockOrigin::next_data},
      {"a reference", next("&lt;i&gt; "), "<i> " + kText, BlockOrigin::next_data},
      {"of JavaScript", nuxt("\\x41\\'\\q\\u4e2d\"\\ud83d"), "A'q\xE4\xB8\xAD\"" + lost + kText,
       BlockOrigin::nuxt},
  });
}

}  // namespace
}  // namespace zhengwen::clean
