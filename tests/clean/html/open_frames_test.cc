// Frames within <noscript> that nobody closes.
#include "clean/html/open_frames.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/clean/html/read_html.h"

namespace zhengwen::clean {
namespace {

TEST(OpenFrames, AreRenamed) {
  struct Row {
    std::string what, html, renamed;  // "": nothing
  };
  const std::vector<Row> rows = {
      {"none", "<p>a</p>", ""},
      {"a closed one", "<noscript><iframe src=x></iframe></noscript>", ""},
      {"an open one", "<noscript><iframe src=x /></noscript>b",
       "<noscript><xframe src=x /></noscript>b"},
      {"one closed behind the noscript", "<noscript><iframe></noscript></iframe>",
       "<noscript><xframe></noscript></iframe>"},
      {"an open one before a closed one", "<noscript><iframe><iframe></iframe></noscript>",
       "<noscript><xframe><iframe></iframe></noscript>"},
      {"the second noscript", "<noscript>a</noscript><noscript><iframe></noscript>",
       "<noscript>a</noscript><noscript><xframe></noscript>"},
      {"outside of noscript", "<iframe>a<noscript>b</noscript>", ""},
      {"a noscript without an end", "<noscript><iframe>", "<noscript><xframe>"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(html::RenameOpenFrames(row.html).value_or(""), row.renamed) << row.what;
}

TEST(OpenFrames, DoNotSwallowThePage) {
  const std::string markup = "<body><noscript><iframe src=x /></noscript><p class=c>a</p></body>";
  const Document doc = testing::ReadHtml(markup);
  EXPECT_EQ(doc.text(), "a");
  EXPECT_EQ(doc.table->source, markup);
  EXPECT_EQ(doc.table->View(doc.table->elements.back().start_tag), "<p class=c>");
}

TEST(OpenFrames, TakeLinearTime) {
  std::string many;
  for (int i = 0; i < 300000; ++i) many += "<noscript><iframe>";
  EXPECT_TRUE(html::RenameOpenFrames(many).has_value());
}

}  // namespace
}  // namespace zhengwen::clean
