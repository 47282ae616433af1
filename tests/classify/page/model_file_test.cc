#include "classify/page/model_file.h"

#include <gtest/gtest.h>

#include <string>

#include "classify/page/features.h"
#include "tests/classify/model_files.h"
#include "tests/support/paths.h"
#include "tests/support/score_vectors.h"

namespace zhengwen::classify {
namespace {

using zhengwen::testing::Lexicon256;

std::string Good() {
  return "zhengwen-page-model 1\ndecision scale 900\n" + Lexicon256("words") +
         Lexicon256("headings") + Lexicon256("names") +
         "trees first 1 5\ntree size>40 : 1 2\ntrees second 1 7\ntree score>8 end>1 : 1 2 3 "
         "4\nend\n";
}

TEST(PageModelFile, Loads) {
  const auto model = ParsePageModel(Good(), "m");
  ASSERT_TRUE(model) << model.error().ToString();
  EXPECT_EQ(model->decision.scale, 900);
  EXPECT_EQ(model->decision.empty_words, PageDecision{}.empty_words);
  EXPECT_EQ(model->lexicons.names.bias(), -5);
  EXPECT_EQ(model->lexicons.headings.bits(), 8);
  EXPECT_EQ(model->first.size(), 1U);
  EXPECT_EQ(model->second.table().bias, 7);
}

TEST(PageModelFile, ErrorsNameTheLine) {
  const std::vector<zhengwen::testing::BadModel> rows = {
      {"", "m:0", "begins with"},
      {"zhengwen-body-model 1\n", "m:1", "begins with"},
      {"zhengwen-page-model 1\n", "m:1", "ends before"},
      {"zhengwen-page-model 1\nwhat 1\n", "m:2", "unknown entry"},
      {"zhengwen-page-model 1\ndecision scale x\n", "m:2", "integer"},
      {"zhengwen-page-model 1\ndecision jump 1\n", "m:2", "unknown setting"},
      {"zhengwen-page-model 1\nlexicon nosuch 8 0\n", "m:2", "words, headings or names"},
      {"zhengwen-page-model 1\nlexicon words 30 0\n", "m:2", "bits"},
      {"zhengwen-page-model 1\ntrees third 1 0\n", "m:2", "first or second"},
      {"zhengwen-page-model 1\ntrees first 1 0\ntree score>1 : 1 2\n", "m:3", "unknown feature"},
  };
  zhengwen::testing::ExpectErrors(rows, ParsePageModel);
}

TEST(PageModelFile, PredictsWhatTheTrainerDoes) {
  const auto model = LoadPageModel(zhengwen::testing::SourcePath("config/models/body-pages.model"));
  ASSERT_TRUE(model) << model.error().ToString();
  zhengwen::testing::ExpectScores("tests/classify/page/vectors.txt", kPageFeatures,
                                  {&model->first, &model->second});
}

}  // namespace
}  // namespace zhengwen::classify
