#include "tests/support/score_vectors.h"

#include <gtest/gtest.h>

#include <sstream>

#include "core/file.h"
#include "tests/support/paths.h"

namespace zhengwen::testing {
namespace {

using classify::kTileRows;

// The column of each name; an unknown name fails the test.
std::vector<size_t> Columns(const std::string& names,
                            std::span<const classify::FeatureInfo> features) {
  std::vector<size_t> columns;
  std::istringstream words(names);
  for (std::string name; words >> name;) {
    size_t at = 0;
    while (at < features.size() && features[at].name != name) ++at;
    EXPECT_LT(at, features.size()) << name << ": run `make train` again";
    if (at < features.size()) columns.push_back(at);
  }
  return columns;
}

}  // namespace

void ExpectScores(const std::string& path, std::span<const classify::FeatureInfo> features,
                  const std::vector<const classify::Trees*>& trees) {
  const auto content = ReadFile(SourcePath(path));
  ASSERT_TRUE(content) << content.error().ToString();
  std::istringstream in(*content);
  std::string comment, names;
  std::getline(in, comment);
  std::getline(in, names);
  const std::vector<size_t> columns = Columns(names, features);
  ASSERT_EQ(columns.size(), features.size());
  std::vector<uint8_t> tile(features.size() * kTileRows);
  std::vector<std::vector<double>> wanted(trees.size());
  size_t rows = 0;
  for (std::string bytes; in >> bytes; ++rows) {
    ASSERT_EQ(bytes.size(), 2 * columns.size());
    ASSERT_LT(rows, kTileRows);
    for (size_t i = 0; i < columns.size(); ++i)
      tile[columns[i] * kTileRows + rows] =
          static_cast<uint8_t>(std::stoi(bytes.substr(2 * i, 2), nullptr, 16));
    for (std::vector<double>& scores : wanted) ASSERT_TRUE(in >> scores.emplace_back());
  }
  ASSERT_GE(rows, 64U);
  for (size_t t = 0; t < trees.size(); ++t) {
    std::vector<int32_t> scores(rows);
    trees[t]->Score({tile.data()}, rows, scores.data());
    // Every leaf is rounded by at most half of 1/65,536.
    const double slack =
        (static_cast<double>(trees[t]->size()) + 1) * 0.5 / classify::kScoreOne + 1e-6;
    for (size_t i = 0; i < rows; ++i)
      EXPECT_NEAR(static_cast<double>(scores[i]) / classify::kScoreOne, wanted[t][i], slack) << i;
  }
}

}  // namespace zhengwen::testing
