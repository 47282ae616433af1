// What numbers the texts of a page, and what says that there are several (classify/collections).
#include "classify/collections.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "classify/collections/chain.h"
#include "core/unicode.h"
#include "tests/support/paths.h"

namespace zhengwen::classify {
namespace {

const CollectionFinder& Finder() {
  static const CollectionFinder finder =
      *CollectionFinder::Load(std::string(testing::SourcePath("config")));
  return finder;
}

TEST(CollectionHeadings, EveryRowReadsItsExampleAndNotTheOther) {
  const CollectionHeadings& headings = Finder().headings();
  for (size_t i = 0; i < headings.rows().size(); ++i) {
    const CollectionHeadings::Row& row = headings.rows()[i];
    const auto read = [&](const std::string& text) {
      return headings.ReadRow(i, text, {0, static_cast<uint32_t>(text.size())});
    };
    const auto heading = read(row.hit);
    ASSERT_TRUE(heading) << row.where << ' ' << row.hit;
    EXPECT_EQ(std::to_string(heading->number) + '|' +
                  row.hit.substr(heading->title.begin, heading->title.end - heading->title.begin),
              row.told)
        << row.where;
    EXPECT_FALSE(read(row.miss)) << row.where << ' ' << row.miss;
  }
}

TEST(CollectionSigns, EveryRowHitsItsExampleAndMissesTheOther) {
  for (const PatternGroups::Row& row : Finder().signs().rows()) {
    const Regex pattern = *Regex::Compile(row.pattern);
    EXPECT_TRUE(pattern.Find(Folded(row.hit))) << row.where << ' ' << row.hit;
    EXPECT_FALSE(pattern.Find(Folded(row.miss))) << row.where << ' ' << row.miss;
  }
}

TEST(CollectionChain, IsTheLongestThatHasTextsBetween) {
  const struct {
    std::string what;
    std::vector<std::pair<uint32_t, int>> headings;  // where, and its number
    std::vector<uint32_t> chain;                     // where
  } rows[] = {
      {"plain", {{0, 1}, {1000, 2}, {2000, 3}}, {0, 1000, 2000}},
      {"a table of contents before",
       {{0, 1}, {10, 2}, {20, 3}, {500, 1}, {1500, 2}, {2500, 3}},
       {500, 1500, 2500}},
      {"begins with the second", {{500, 2}, {1500, 3}}, {500, 1500}},
      {"begins too late", {{500, 5}, {1500, 6}}, {}},
      {"a number twice", {{0, 1}, {1000, 2}, {2000, 2}, {3000, 3}}, {0, 1000, 2000, 3000}},
      {"one skipped", {{0, 1}, {1000, 3}}, {0, 1000}},
      {"no text behind the last", {{0, 1}, {1000, 2}, {3990, 3}}, {0, 1000}},
      {"nothing", {}, {}},
  };
  for (const auto& row : rows) {
    std::vector<HeadingLine> headings;
    for (const auto& [at, number] : row.headings)
      headings.push_back({headings.size(), at, at + 8, {0, true, number, {}}});
    std::vector<uint32_t> chain;
    for (const HeadingLine& h : LongestChain(headings, 0, 4000)) chain.push_back(h.begin);
    EXPECT_EQ(chain, row.chain) << row.what;
  }
}

TEST(CollectionFinder, HostileTextsAreHarmless) {
  std::string all;
  for (int i = 0; i < 50'000; ++i) all += "篇一\n";
  EXPECT_TRUE(Finder().Find(all, "").empty());
  all.clear();
  for (int i = 0; i < 50'000; ++i) all += "各位代表：\n";
  EXPECT_LT(Finder().Find(all, "").size(), 2U);
  all.clear();
  for (int i = 0; i < 20'000; ++i) all += "大会上的讲话\n各位代表：\n今天开会。\n谢谢大家！\n";
  EXPECT_GT(Finder().Find(all, "").size(), 1000U);
  EXPECT_TRUE(Finder().Find("", "").empty());
}

}  // namespace
}  // namespace zhengwen::classify
