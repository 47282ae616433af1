#include "pipeline/catalogue.h"

#include <gtest/gtest.h>

#include <set>

#include "core/file.h"
#include "core/recipe.h"
#include "pipeline/engine.h"
#include "tests/support/paths.h"

namespace zhengwen::pipeline {
namespace {

using testing::SourcePath;

TEST(CatalogueTest, TheShippedDefaultRecipeIsWhatListPrints) {
  const Result<std::string> shipped = ReadFile(SourcePath("config/recipes/default.toml"));
  ASSERT_TRUE(shipped.ok()) << shipped.error().ToString();
  EXPECT_EQ(*shipped, AnnotatedRecipe())
      << "make it anew: build/dev/zhengwen list recipe > config/recipes/default.toml";
}

TEST(CatalogueTest, EveryShippedRecipeLoadsIntoAnEngine) {
  const Result<std::vector<std::string>> files = ListFiles(SourcePath("config/recipes"), ".toml");
  ASSERT_TRUE(files.ok()) << files.error().ToString();
  ASSERT_FALSE(files->empty());
  for (const std::string& file : *files) {
    const Result<Recipe> recipe = LoadRecipe(file);
    ASSERT_TRUE(recipe.ok()) << recipe.error().ToString();
    const Result<Engine> engine =
        Engine::Load({.config = SourcePath("config"), .recipe = *recipe, .charset = ""});
    EXPECT_TRUE(engine.ok()) << file << ": " << engine.error().ToString();
  }
}

TEST(CatalogueTest, TheDefaultRecipeHoldsTheDefaults) {
  const Result<Recipe> recipe = LoadRecipe(SourcePath("config/recipes/default.toml"));
  ASSERT_TRUE(recipe.ok()) << recipe.error().ToString();
  EXPECT_EQ(ToToml(*recipe), ToToml(Recipe{}));
}

TEST(CatalogueTest, EveryKeyIsExplainedInTheRecipe) {
  const std::string recipe = AnnotatedRecipe();
  for (const RecipeKey& key : RecipeKeys()) {
    EXPECT_NE(recipe.find("# " + std::string(key.doc)), std::string::npos) << key.name;
    EXPECT_NE(recipe.find("\n" + std::string(key.name) + " = "), std::string::npos) << key.name;
  }
}

TEST(CatalogueTest, UnknownKeysAreErrorsWithFileAndLine) {
  const Result<Recipe> recipe = ParseRecipe("[body]\nbeta = 2.0\nbetta = 2.0\n", "my.toml");
  ASSERT_FALSE(recipe.ok());
  EXPECT_EQ(recipe.error().code, ErrorCode::config);
  EXPECT_EQ(recipe.error().where, "my.toml:3");
  EXPECT_NE(recipe.error().message.find("body.betta"), std::string::npos);
}

TEST(CatalogueTest, EveryTableLoadsAndItsRowsFitItsColumns) {
  for (const std::string_view name : CatalogueNames()) {
    const Result<CatalogueTable> table = LoadCatalogue(name, SourcePath("config"));
    ASSERT_TRUE(table.ok()) << name << ": " << table.error().ToString();
    EXPECT_EQ(table->name, name);
    for (const auto& row : table->rows) EXPECT_EQ(row.size(), table->columns.size()) << name;
  }
}

TEST(CatalogueTest, StepsAreInTheOrderOfTheirExecution) {
  const Result<CatalogueTable> table = LoadCatalogue("steps", SourcePath("config"));
  ASSERT_TRUE(table.ok());
  std::vector<std::string> names;
  for (const auto& row : table->rows) names.push_back(row[0]);
  EXPECT_EQ(names, (std::vector<std::string>{"decode", "normalise", "segment", "rules", "body",
                                             "page_body", "metadata", "policy",
                                             "collection_headings", "settle", "urls", "pii",
                                             "language", "genre", "speech", "signals", "gates"}));
}

TEST(CatalogueTest, ReasonsAreAllThereAndSayWhatTheyMean) {
  const Result<CatalogueTable> table = LoadCatalogue("reasons", SourcePath("config"));
  ASSERT_TRUE(table.ok());
  EXPECT_EQ(table->rows.size(), kReasonCount);
  std::set<std::string> ids;
  for (const auto& row : table->rows) {
    EXPECT_TRUE(ids.insert(row[0]).second) << row[0];
    EXPECT_FALSE(row[2].empty()) << row[0];
  }
}

}  // namespace
}  // namespace zhengwen::pipeline
