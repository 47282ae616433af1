// Content that is only in a page's data: when it counts.
#include "clean/html/data_text.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/clean/html/read_html.h"

namespace zhengwen::clean {
namespace {

std::string LinkedData(const std::string& json) {
  return "<script type=\"application/ld+json\">" + json + "</script>";
}

TEST(DataText, WhenItCounts) {
  const std::string one = std::string(400, 'a') + ".";
  const std::string two = std::string(400, 'b') + ".";
  const std::string body = R"("articleBody":")" + one + "\\n" + two + "\"";
  const std::string found = one + "\n" + two;
  struct Row {
    std::string what, html, text;
  };
  const std::vector<Row> rows = {
      {"in an empty page", "<div id=root></div>" + LinkedData("{" + body + "}"), found},
      {"behind what the tree has", "<p>Loading</p>" + LinkedData("{" + body + "}"),
       "Loading\n" + found},
      {"in an array, in a graph",
       LinkedData(R"([{"@type":"WebSite"},{"@graph":[{"@type":"Article",)" + body + "}]}]"), found},
      {"the longest", LinkedData(R"([{"articleBody":"c"},{)" + body + "}]"), found},
      {"with references and markup",
       LinkedData(R"({"articleBody":"<p>)" + one + "&amp;</p><div>" + two + "</div>\"}"),
       one + "&\n" + two},
      {"with half a character", LinkedData(R"({"articleBody":")" + one + "\\ud83d " + two + "\"}"),
       one + "\xEF\xBF\xBD " + two},
      {"not where the tree has as much", "<p>" + one + two + "</p>" + LinkedData("{" + body + "}"),
       one + two},
      {"links of the tree do not count",
       "<a href=x>" + one + two + "</a>" + LinkedData("{" + body + "}"), one + two + "\n" + found},
      {"nor does what it hides", "<p hidden>" + one + two + "</p>" + LinkedData("{" + body + "}"),
       one + two + "\n" + found},
      {"not a short one", LinkedData(R"({"articleBody":"short"})"), ""},
      {"not another key", LinkedData(R"({"description":")" + one + two + "\"}"), ""},
      {"not another kind of script", "<script>{" + body + "}</script>", ""},
      {"not broken JSON", LinkedData("{" + body), ""},
      {"not a body that is no string", LinkedData(R"({"articleBody":[")" + one + two + "\"]}"), ""},
      {"not behind a thousand brackets",
       LinkedData(std::string(5000, '[') + "{" + body + "}" + std::string(5000, ']')), ""},
  };
  for (const Row& row : rows) EXPECT_EQ(testing::ReadHtml(row.html).text(), row.text) << row.what;
}

TEST(DataText, ItsBlocksSayWhereTheyComeFrom) {
  const std::string one(700, 'a');
  const std::string json = R"({"articleBody":"<h2>c</h2><p>)" + one + "<a href=x>link</a></p>\"}";
  const Document doc = testing::ReadHtml("<p>b</p>" + LinkedData(json));
  const PageTable& table = *doc.table;
  ASSERT_EQ(table.blocks.size(), 3U);
  EXPECT_EQ(table.blocks[0].origin, BlockOrigin::tree);
  EXPECT_EQ(table.blocks[1].kind, BlockKind::heading);
  EXPECT_EQ(table.blocks[2].origin, BlockOrigin::json_ld);
  EXPECT_EQ(table.blocks[2].element, 0U);
  EXPECT_EQ(table.blocks[2].links, 1U);
  EXPECT_EQ(table.blocks[2].link_chars, 4U);
  EXPECT_EQ(table.View(table.runs[table.blocks[2].run_begin].source), json);
  EXPECT_EQ(table.elements[0].chars, 706U);
  EXPECT_EQ(table.elements[0].link_chars, 4U);
  EXPECT_EQ(table.elements[0].block_end, 3U);
  EXPECT_EQ(doc.verdict, Reason::none);
}

}  // namespace
}  // namespace zhengwen::clean
