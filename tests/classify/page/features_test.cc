#include "classify/page/features.h"

#include <gtest/gtest.h>

#include <memory>
#include <set>

#include "classify/page/second_stage.h"
#include "classify/trees/scale.h"
#include "tests/support/read_page.h"

namespace zhengwen::classify {
namespace {

using zhengwen::testing::PageOf;

const char kPage[] =
    "<title>A bridge</title><ul><li><a href=a>Home</a><li><a href=b>News</a></ul>"
    "<article class=post><h1>A bridge</h1>"
    "<p>This morning the new bridge of the village was opened, and many people came to see it.</p>"
    "<p>今天上午，村里的新桥通车了，乡亲们都来看热闹，老人和孩子都很高兴。</p></article>"
    "<footer>Price: $5</footer>";
enum { kHome, kNews, kTitle, kEnglish, kChinese, kFooter, kBlocks };

struct Filled {
  Document doc = PageOf(kPage);
  PageView view = LookAtPage(doc, {});
  std::unique_ptr<PageTile> tile = std::make_unique<PageTile>();

  Filled() { FillFirstStage(view, 0, view.blocks.size(), tile.get()); }
  int At(PageFeature f, size_t block) const { return tile->columns[static_cast<size_t>(f)][block]; }
};

struct Expected {
  PageFeature feature;
  size_t block;
  int value;
};

TEST(PageFeatures, AreWhatTheirNamesSay) {
  using F = PageFeature;
  const Filled f;
  ASSERT_EQ(f.view.blocks.size(), size_t{kBlocks});
  const Expected rows[] = {
      {F::size, kHome, Log8(4)},
      {F::words, kEnglish, Log8(17)},
      {F::han_share, kEnglish, 0},
      {F::link_share, kNews, 250},
      {F::link_share, kEnglish, 0},
      {F::kind, kTitle, static_cast<int>(BlockKind::heading)},
      {F::level, kTitle, 1},
      {F::in_title, kTitle, 250},
      {F::currencies, kFooter, 1},
      {F::repeats, kHome, 1},
      {F::lexical, kHome, 128},
      {F::up0_alike, kHome, Log8(2)},
      {F::up0_tag, kEnglish, static_cast<int>(Tag::p)},
      {F::up1_tag, kEnglish, static_cast<int>(Tag::article)},
      {F::up1_blocks, kEnglish, Log8(3)},
      {F::up1_points, kEnglish, 250},
      {F::up1_link, kHome, 250},
      {F::top_blocks, kTitle, Log8(3)},
      {F::lists, kHome, 1},
      {F::in_list, kHome, 1},
      {F::in_list, kEnglish, 255},
      {F::in_article, kEnglish, 1},
      {F::in_footer, kFooter, 0},
      {F::in_noscript, kFooter, 255},
      {F::best_up, kEnglish, 0},
      {F::best_below, kEnglish, 2},
      {F::names_path_blocks, kChinese, Log8(2)},
      {F::run, kChinese, Log8(2)},
      {F::place, kHome, 0},
      {F::index, kChinese, Log8(4)},
      {F::left, kFooter, 0},
      {F::title_place, kEnglish, 128 + Log8(1)},
      {F::title_place, kHome, 128 - Log8(2)},
      {F::heading_before, kChinese, Log8(2)},
      {F::heading_before, kHome, 255},
      {F::heading_level, kEnglish, 1},
      {F::same_before, kNews, 1},
      {F::prev1_level, kEnglish, 1},
      {F::prev1_size, kHome, 0},
      {F::next1_link, kHome, 251},
      {F::before8_link, kTitle, 250},
      {F::page_blocks, kHome, Log8(kBlocks)},
      {F::page_articles, kHome, 1},
      {F::page_items, kHome, 83},
      {F::page_lexical, kHome, 128},
  };
  for (const Expected& e : rows)
    EXPECT_EQ(f.At(e.feature, e.block), e.value)
        << kPageFeatures[static_cast<size_t>(e.feature)].name << " of block " << e.block;
  EXPECT_GT(f.At(F::han_share, kChinese), 200);
}

// Every column of every stage is written, and none beyond.
TEST(PageFeatures, EachStageFillsItsOwnColumns) {
  const Filled f;
  const std::vector<BlockScore> scores(kBlocks, BlockScore{65536, 10, false});
  const FirstScores weighed = WeighFirstStage(f.view, scores, {});
  for (const bool second : {false, true}) {
    auto a = std::make_unique<PageTile>(), b = std::make_unique<PageTile>();
    for (auto& column : a->columns) column.fill(0);
    for (auto& column : b->columns) column.fill(77);
    for (PageTile* tile : {a.get(), b.get()}) {
      if (second) {
        FillSecondStage(f.view, weighed, 0, 1, tile);
      } else {
        FillFirstStage(f.view, 0, 1, tile);
      }
    }
    for (size_t c = 0; c < kPageFeatureCount; ++c) {
      EXPECT_EQ(a->columns[c][0] == b->columns[c][0], second == (c >= kFirstStageFeatures))
          << kPageFeatures[c].name;
      EXPECT_EQ(b->columns[c][1], 77);
    }
  }
}

TEST(PageFeatures, TheSecondStageSeesTheFirstOnesScores) {
  using F = PageFeature;
  const Filled f;
  std::vector<BlockScore> scores;
  for (int i = 0; i < kBlocks; ++i)
    scores.push_back({(i >= kTitle && i <= kChinese ? 3 : -3) * 65536, 10, false});
  const FirstScores weighed = WeighFirstStage(f.view, scores, {});
  FillSecondStage(f.view, weighed, 0, kBlocks, f.tile.get());
  const Expected rows[] = {
      {F::score, kHome, 128 - 48},
      {F::score, kTitle, 128 + 48},
      {F::prev1_score, kHome, 0},
      {F::prev1_score, kNews, 128 - 48},
      {F::next1_score, kNews, 128 + 48},
      {F::next6_score, kHome, 0},
      {F::rank, kTitle, 0},
      {F::chosen, kTitle, 1},
      {F::chosen, kFooter, 0},
      {F::first_main, kTitle, 128},
      {F::first_main, kHome, 128 - Log8(2)},
      {F::last_main, kFooter, 128 + Log8(1)},
  };
  for (const Expected& e : rows)
    EXPECT_EQ(f.At(e.feature, e.block), e.value)
        << kPageFeatures[static_cast<size_t>(e.feature)].name << " of block " << e.block;
  EXPECT_GT(f.At(F::up1_main, kEnglish), 230);
  EXPECT_LT(f.At(F::up1_main, kHome), 20);
  EXPECT_GT(f.At(F::section_main, kTitle), 150);
}

TEST(PageFeatures, NamesAreUnique) {
  std::set<std::string_view> names;
  for (const FeatureInfo& f : kPageFeatures) EXPECT_TRUE(names.insert(f.name).second) << f.name;
}

}  // namespace
}  // namespace zhengwen::classify
