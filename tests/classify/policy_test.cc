#include "classify/policy.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "classify/policy/sections.h"
#include "core/table_file.h"
#include "tests/support/paths.h"
#include "tests/support/read_page.h"

namespace zhengwen::classify {
namespace {

std::string TablePath() { return testing::SourcePath("config/policy/sections.tsv"); }

TEST(Policy, EveryRowHitsItsExampleAndMissesTheOther) {
  const auto sections = Sections::Load(TablePath());
  ASSERT_TRUE(sections.ok()) << sections.error().ToString();
  const auto table = LoadTable(TablePath(), {"place", "name", "section", "hit", "miss"});
  ASSERT_TRUE(table.ok());
  std::string last;
  for (const TableRow& row : table->rows) {
    const auto place = row.cells[0] == "class"  ? Sections::Place::name
                       : row.cells[0] == "prop" ? Sections::Place::prop
                                                : Sections::Place::type;
    EXPECT_EQ(Name(sections->Of(place, row.cells[3])), row.cells[2]) << table->Where(row);
    EXPECT_EQ(sections->Of(place, row.cells[4]), Reason::none) << table->Where(row);
    const std::string key = row.cells[0] + '\t' + row.cells[1];
    EXPECT_LT(last, key) << table->Where(row) << ": rows stand in byte order, each once";
    last = key;
  }
}

TEST(Policy, ATableThatIsWrongIsNamed) {
  const testing::TempFolder temp;
  const std::string head = "place\tname\tsection\thit\tmiss\n";
  for (const char* row :
       {"div\ta\tcomment\ta\tb\n", "class\ta\tnonsense\ta\tb\n", "class\t*\tcomment\ta\tb\n"}) {
    const auto loaded = Sections::Load(temp.Write("sections.tsv", head + row));
    ASSERT_FALSE(loaded.ok()) << row;
    EXPECT_NE(loaded.error().ToString().find("sections.tsv:2"), std::string::npos);
  }
}

// The reasons of all blocks after the step, nothing having been dropped before but the last block.
std::vector<std::string> Reasons(const std::string& html, const std::string& policy, bool comments,
                                 Document* out = nullptr) {
  Document doc = testing::PageOf(html);
  doc.metadata[MetadataField::title] = {"春天，到了", "test"};
  doc.blocks.back().drop = Reason::not_main;
  Recipe recipe;
  recipe.body_policy = policy;
  recipe.body_comments = comments;
  Authors authors;
  const auto step = MakePolicy({testing::SourcePath("config"), &recipe, &authors});
  EXPECT_TRUE(step.ok());
  (*step)->Apply(&doc);
  std::vector<std::string> reasons;
  for (const Block& b : doc.blocks) {
    reasons.emplace_back(b.drop == Reason::none ? "" : Name(b.drop));
    if (b.drop != Reason::none && b.drop != Reason::not_main) {
      EXPECT_EQ(authors.Name(b.author), "policy");
    }
  }
  if (out != nullptr) *out = std::move(doc);
  return reasons;
}

const char kPage[] =
    "<body class=comments><h2>春天到了</h2><h2>别的</h2><p>正文。<figure><img "
    "src=a><figcaption>图一"
    "</figcaption></figure><div class='author-bio x'><p>作者是老师。</div>"
    "<div id=disqus_thread><p>好文章！</p><p>……</p></div><div class=comments><p>我也来说。</div>";

TEST(Policy, ArticleIsTheBodyAlone) {
  using List = std::vector<std::string>;
  EXPECT_EQ(Reasons(kPage, "article", false),
            (List{"title", "", "", "caption", "author_box", "comment", "comment", "not_main"}));
  for (const char* policy : {"corpus", "recall", "precision"})
    EXPECT_EQ(Reasons(kPage, policy, false), (List{"", "", "", "", "", "", "", "not_main"}));
}

TEST(Policy, CommentsThatAreNotKeptAreListed) {
  using List = std::vector<std::string>;
  Document doc;
  EXPECT_EQ(Reasons(kPage, "corpus", true, &doc), (List{"", "", "", "", "", "", "", "comment"}));
  EXPECT_EQ(doc.comments, std::vector<uint32_t>{7});
  EXPECT_EQ(Reasons(kPage, "article", true, &doc).back(), "comment");
  EXPECT_EQ(doc.comments, (std::vector<uint32_t>{5, 7})) << "one without words is none";
}

TEST(Policy, MovesBeta) {
  EXPECT_EQ(BetaPermille(1.5, Policy::corpus), 1500);
  EXPECT_EQ(BetaPermille(1.5, Policy::article), 1500);
  EXPECT_EQ(BetaPermille(1.5, Policy::recall), 3000);
  EXPECT_EQ(BetaPermille(1.5, Policy::precision), 750);
}

TEST(Policy, AnUnknownOneIsAnError) {
  Recipe recipe;
  recipe.body_policy = "best";
  const auto policy = PolicyOf(recipe);
  ASSERT_FALSE(policy.ok());
  EXPECT_NE(policy.error().ToString().find("precision"), std::string::npos);
}

}  // namespace
}  // namespace zhengwen::classify
