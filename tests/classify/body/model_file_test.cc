#include "classify/body/model_file.h"

#include <gtest/gtest.h>

#include <memory>

#include "classify/body/features.h"
#include "tests/classify/model_files.h"
#include "tests/support/paths.h"
#include "tests/support/score_vectors.h"

namespace zhengwen::classify {
namespace {

using zhengwen::testing::Lexicon256;

std::string Good() {
  return "# a comment\nzhengwen-body-model 1\ndecision enter 700\n" + Lexicon256() +
         "trees 2 -65536\ntree size>40 end>8 : 1 2 3 4\ntree : 10\nend\n";
}

TEST(BodyModelFile, Loads) {
  const auto model = ParseBodyModel(Good(), "m");
  ASSERT_TRUE(model) << model.error().ToString();
  EXPECT_EQ(model->costs.enter, 700);
  EXPECT_EQ(model->lexicon.bias(), -5);
  EXPECT_EQ(model->lexicon.weights()[63], -1);
  EXPECT_EQ(model->trees.size(), 2U);
  auto tile = std::make_unique<FeatureTile>();
  for (auto& column : tile->columns) column.fill(0);
  tile->columns[static_cast<size_t>(Feature::size)] = {40, 41, 0, 41};
  tile->columns[static_cast<size_t>(Feature::end)] = {8, 0, 9, 9};
  int32_t scores[4];
  model->trees.Score(tile->View(), 4, scores);
  for (int32_t i = 0; i < 4; ++i) EXPECT_EQ(scores[i], -65536 + 10 + 1 + i) << i;
}

TEST(BodyModelFile, ErrorsNameTheLine) {
  const std::vector<zhengwen::testing::BadModel> rows = {
      {"", "m:0", "begins with"},
      {"hello\n", "m:1", "begins with"},
      {"zhengwen-body-model 1\n", "m:1", "ends before"},
      {"zhengwen-body-model 1\nwhat 1\nend\n", "m:2", "unknown entry"},
      {"zhengwen-body-model 1\ndecision enter x\nend\n", "m:2", "integer"},
      {"zhengwen-body-model 1\ndecision jump 1\nend\n", "m:2", "unknown cost"},
      {"zhengwen-body-model 1\nlexicon 30 0\nend\n", "m:2", "bits"},
      {"zhengwen-body-model 1\nlexicon 8 0\nzz\n", "m:3", "hex"},
      {"zhengwen-body-model 1\ntrees 9999 0\n", "m:2", "512"},
      {"zhengwen-body-model 1\ntrees 1 0\n", "m:2", "missing"},
      {"zhengwen-body-model 1\ntrees 1 0\ntree nosuch>1 : 1 2\n", "m:3", "unknown feature"},
      {"zhengwen-body-model 1\ntrees 1 0\ntree size>256 : 1 2\n", "m:3", "byte"},
      {"zhengwen-body-model 1\ntrees 1 0\ntree > : 1 2\n", "m:3", "unknown feature"},
      {"zhengwen-body-model 1\ntrees 1 0\ntree size>1 : 1 2 3\n", "m:3", "two to the power of 1"},
      {"zhengwen-body-model 1\ntrees 1 0\ntree size>1 : 1 99999999999\n", "m:3", "out of range"},
  };
  zhengwen::testing::ExpectErrors(rows, ParseBodyModel);
}

TEST(BodyModelFile, NoBytesHurt) {
  const std::string good = Good();
  for (size_t i = 0; i < good.size(); ++i) {
    EXPECT_FALSE(ParseBodyModel(good.substr(0, i), "m").ok() && i + 4 < good.size()) << i;
    for (const char c : {'\0', '\xff', ' ', '9', '>', '\n'}) {
      std::string bad = good;
      bad[i] = c;
      (void)ParseBodyModel(bad, "m").ok();
    }
  }
}

TEST(BodyModelFile, TheShippedModelLoads) {
  const auto model = LoadBodyModel(zhengwen::testing::SourcePath("config/models/body-lines.model"));
  ASSERT_TRUE(model) << model.error().ToString();
  EXPECT_GT(model->trees.size(), 50U);
}

// training/train_body.py wrote random features and the scores its own library gives them.
TEST(BodyModelFile, OurScoresAreTheTrainers) {
  const auto model = LoadBodyModel(zhengwen::testing::SourcePath("config/models/body-lines.model"));
  ASSERT_TRUE(model) << model.error().ToString();
  zhengwen::testing::ExpectScores("tests/classify/body/vectors.txt", kFeatures, {&model->trees});
}

}  // namespace
}  // namespace zhengwen::classify
