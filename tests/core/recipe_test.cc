#include "core/recipe.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "tests/support/paths.h"

namespace zhengwen {
namespace {

TEST(Recipe, ReadsWhatItNamesAndKeepsDefaults) {
  const auto recipe = ParseRecipe(
      "# a comment\n[body]\nbeta = 2\nenabled = false\n\n[limits]\ndocument_bytes = 1_000\n"
      "[rules]\noff = [\"menu\", \"ad\"]\n",
      "r.toml");
  ASSERT_TRUE(recipe.ok()) << recipe.error().ToString();
  EXPECT_EQ(recipe->body_beta, 2.0) << "an integer will do for a number";
  EXPECT_FALSE(recipe->body_enabled);
  EXPECT_EQ(recipe->limits_document_bytes, 1000);
  EXPECT_EQ(recipe->rules_off, (Words{"menu", "ad"}));
  EXPECT_TRUE(recipe->rules_off.Has("ad"));
  EXPECT_FALSE(recipe->rules_off.Has("a"));
  EXPECT_EQ(recipe->limits_record_bytes, Recipe().limits_record_bytes);
}

TEST(Recipe, AnEmptyOneIsTheDefault) {
  EXPECT_EQ(ToToml(*ParseRecipe("", "r.toml")), ToToml(Recipe()));
}

struct Row {
  std::string toml;
  std::string error;
};

TEST(Recipe, ErrorsNameFileLineAndRemedy) {
  const std::vector<Row> rows = {
      {"[body]\nbetta = 1\n", "r.toml:2: unknown key body.betta; see `zhengwen list recipe`"},
      {"\n[boddy]\nbeta = 1\n", "r.toml:3: unknown key boddy.beta"},
      {"beta = 1\n", "r.toml:1: \"beta\" stands outside of a [section]"},
      {"[body]\n\nbeta = \"high\"\n", "r.toml:3: wrong kind of value for body.beta"},
      {"[body]\nenabled = 1\n", "r.toml:2: wrong kind of value for body.enabled"},
      {"[limits]\ndocument_bytes = 1.5\n", "r.toml:2: wrong kind of value"},
      {"[limits]\ndocument_bytes = -1\n", "r.toml:2: wrong kind of value"},
      {"[body]\nbeta = -0.5\n", "r.toml:2: wrong kind of value"},
      {"[body]\nbeta = nan\n", "r.toml:2: wrong kind of value"},
      {"[body]\nbeta = inf\n", "r.toml:2: wrong kind of value"},
      {"[rules]\noff = \"menu\"\n", "r.toml:2: wrong kind of value for rules.off"},
      {"[rules]\noff = [1]\n", "r.toml:2: wrong kind of value for rules.off"},
      {"[body]\nbeta = 1\nbeta = 2\n", "r.toml:3: "},
      {"[gates]\nnum_line = { min = 1 }\n",
       "r.toml:2: unknown signal num_line; did you mean num_lines?"},
      {"[body\n", "r.toml:1: "},
      {"[body]\nbeta = \n", "r.toml:2: "},
      {"\xFF", "r.toml:1: "},
  };
  for (const Row& row : rows) {
    const auto recipe = ParseRecipe(row.toml, "r.toml");
    ASSERT_FALSE(recipe.ok()) << row.toml;
    EXPECT_EQ(recipe.error().code, ErrorCode::config) << row.toml;
    EXPECT_TRUE(recipe.error().ToString().starts_with(row.error))
        << row.toml << recipe.error().ToString();
  }
}

TEST(Recipe, GatesHaveBoundsAndStandInTheOrderOfTheSignals) {
  Recipe recipe = *ParseRecipe(
      "[gates]\nnum_lines = { max = 9 }\nnum_chars = { min = 1, max = 2.5 }\n", "r.toml");
  ASSERT_EQ(recipe.gates.size(), 2U);
  EXPECT_EQ(recipe.gates[0].signal, Signal::num_chars);
  EXPECT_EQ(recipe.gates[0].max, 2.5);
  EXPECT_FALSE(recipe.gates[1].min.has_value());
  EXPECT_TRUE(SetRecipeKey("gates.num_lines={min=3}", &recipe).ok()) << "replaces it";
  EXPECT_TRUE(ToToml(recipe).ends_with(
      "\n[gates]\nnum_chars = { min = 1.0, max = 2.5 }\nnum_lines = { min = 3.0 }\n"));
  EXPECT_EQ(ToToml(*ParseRecipe(ToToml(recipe), "r.toml")), ToToml(recipe));
  for (const std::string gate :
       {"num_chars = 5", "num_chars = {}", "num_chars = { least = 1 }",
        "num_chars = { min = \"1\" }", "num_chars = { min = 2, max = 1 }"}) {
    const auto wrong = ParseRecipe("[gates]\n" + gate + "\n", "r.toml");
    ASSERT_FALSE(wrong.ok()) << gate;
    EXPECT_TRUE(wrong.error().ToString().starts_with("r.toml:2: gates.num_chars wants { min"))
        << wrong.error().ToString();
  }
}

TEST(Recipe, OneKeyCanBeSet) {
  Recipe recipe;
  EXPECT_TRUE(SetRecipeKey("body.threshold=0.25", &recipe).ok());
  EXPECT_EQ(recipe.body_threshold, 0.25);
  EXPECT_TRUE(SetRecipeKey("normalise.off=[\"entity\"]", &recipe).ok());
  EXPECT_TRUE(recipe.normalise_off.Has("entity"));
  for (const std::string bad : {"body.threshold", "threshold=1", "body.none=1", "body.threshold=x",
                                "=", "", "body.threshold=1\nbody.beta=2=", "rules.off=menu"}) {
    const Status status = SetRecipeKey(bad, &recipe);
    ASSERT_FALSE(status.ok()) << bad;
    EXPECT_EQ(status.error().code, ErrorCode::usage) << bad;
    EXPECT_TRUE(status.error().ToString().starts_with("--set " + bad + ": "))
        << status.error().ToString();
  }
}

TEST(Recipe, WhatIsWrittenReadsBackTheSame) {
  Recipe recipe;
  recipe.body_beta = 1.0 / 3;
  recipe.body_threshold = 1e-9;
  recipe.limits_document_bytes = INT64_MAX;
  recipe.rules_off = {"menu", "quote \" backslash \\ tab \t"};
  recipe.normalise_apply = false;
  const std::string toml = ToToml(recipe);
  const auto back = ParseRecipe(toml, "r.toml");
  ASSERT_TRUE(back.ok()) << back.error().ToString() << "\n" << toml;
  EXPECT_EQ(ToToml(*back), toml);
  EXPECT_EQ(back->body_beta, recipe.body_beta);
  EXPECT_EQ(back->body_threshold, recipe.body_threshold);
  EXPECT_EQ(back->limits_document_bytes, recipe.limits_document_bytes);
  EXPECT_EQ(back->rules_off, recipe.rules_off);
}

TEST(Recipe, TheTableSaysAllThereIs) {
  std::set<std::string> names;
  const std::string toml = ToToml(Recipe());
  for (const RecipeKey& key : RecipeKeys()) {
    const std::string name = std::string(key.section) + "." + std::string(key.name);
    EXPECT_TRUE(names.insert(name).second) << name << " twice";
    EXPECT_NE(key.doc, "") << name;
    EXPECT_NE(toml.find("\n" + std::string(key.name) + " = "), std::string::npos) << name;
    EXPECT_TRUE(std::set<std::string>({"int64_t", "double", "bool", "Words", "std::string"})
                    .contains(std::string(key.type)))
        << name;
  }
  EXPECT_GT(names.size(), 5u);
}

TEST(Recipe, LoadsFromAFile) {
  const testing::TempFolder folder;
  const std::string path = folder.Write("r.toml", "[body]\nbeta = 3.0\n");
  EXPECT_EQ(LoadRecipe(path)->body_beta, 3.0);
  EXPECT_EQ(LoadRecipe(folder.Path("none.toml")).error().code, ErrorCode::not_found);
}

}  // namespace
}  // namespace zhengwen
