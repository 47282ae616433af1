#include "classify/page/model_file.h"

#include <gtest/gtest.h>

#include <memory>
#include <sstream>

#include "classify/page/features.h"
#include "core/file.h"
#include "tests/support/paths.h"

namespace zhengwen::classify {
namespace {

std::string Lexicon256(const char* name) {
  std::string text = std::string("lexicon ") + name + " 8 -5\n";
  for (int line = 0; line < 4; ++line) text += std::string(126, '0') + "ff\n";
  return text;
}

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
  const struct {
    std::string content;
    const char* where;
    const char* says;
  } rows[] = {
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
  for (const auto& row : rows) {
    const auto model = ParsePageModel(row.content, "m");
    ASSERT_FALSE(model) << row.content;
    EXPECT_EQ(model.error().where, row.where) << row.content;
    EXPECT_NE(model.error().message.find(row.says), std::string::npos)
        << model.error().message << " for " << row.content;
  }
}

// The second stage sees all features, so it stands for both.
TEST(PageModelFile, PredictsWhatTheTrainerDoes) {
  const auto model = LoadPageModel(zhengwen::testing::SourcePath("config/models/body-pages.model"));
  ASSERT_TRUE(model) << model.error().ToString();
  const auto vectors = ReadFile(zhengwen::testing::SourcePath("tests/classify/page/vectors.txt"));
  ASSERT_TRUE(vectors) << vectors.error().ToString();
  std::istringstream in(*vectors);
  std::string comment, names, name, bytes;
  std::getline(in, comment);
  std::getline(in, names);
  std::vector<size_t> columns;
  for (std::istringstream words(names); words >> name;) {
    size_t at = 0;
    while (at < kPageFeatureCount && kPageFeatures[at].name != name) ++at;
    ASSERT_LT(at, kPageFeatureCount) << name << ": run `make train` again";
    columns.push_back(at);
  }
  auto tile = std::make_unique<PageTile>();
  std::vector<double> firsts, seconds;
  for (double first = 0, second = 0; in >> bytes >> first >> second;) {
    ASSERT_EQ(bytes.size(), 2 * columns.size());
    for (size_t i = 0; i < columns.size(); ++i)
      tile->columns[columns[i]][firsts.size()] =
          static_cast<uint8_t>(std::stoi(bytes.substr(2 * i, 2), nullptr, 16));
    firsts.push_back(first);
    seconds.push_back(second);
  }
  ASSERT_GE(firsts.size(), 64U);
  const auto compare = [&](const Trees& trees, const std::vector<double>& wanted) {
    std::vector<int32_t> scores(wanted.size());
    trees.Score(tile->View(), wanted.size(), scores.data());
    // Every leaf is rounded by at most half of 1/65,536.
    const double slack = (static_cast<double>(trees.size()) + 1) * 0.5 / kScoreOne + 1e-6;
    for (size_t i = 0; i < wanted.size(); ++i)
      EXPECT_NEAR(static_cast<double>(scores[i]) / kScoreOne, wanted[i], slack) << i;
  };
  compare(model->first, firsts);
  compare(model->second, seconds);
}

}  // namespace
}  // namespace zhengwen::classify
