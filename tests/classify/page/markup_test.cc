#include "classify/page/markup.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "classify/page/names.h"
#include "tests/support/read_page.h"

namespace zhengwen::classify {
namespace {

using zhengwen::testing::PageOf;

constexpr int kBits = 12;

Lexicon RandomLexicon() {
  std::vector<int8_t> weights;
  uint32_t random = 1;
  for (int i = 0; i < 1 << kBits; ++i) {
    random = random * 1664525 + 1013904223;
    weights.push_back(static_cast<int8_t>(random >> 24));
  }
  return {std::move(weights), 7};
}

// The score is handed down the tree; here it is counted up from the tokens, as training does.
TEST(Markup, ScoresWhatTrainingCounts) {
  const Document doc = PageOf(
      "<body class='page page-12'><div id=wrap_main><section class='post  body'>"
      "<p>one<div class=x-y:z><b class=bold>two</b></div></section></div><footer>three");
  const Lexicon lexicon = RandomLexicon();
  const std::vector<MarkupScore> scores =
      ScoreMarkup(*doc.table, FirstClasses(*doc.table), lexicon);
  const NameTokens names = ReadNames(*doc.table, FirstClasses(*doc.table));
  ASSERT_EQ(doc.table->blocks.size(), 3U);
  for (const PageBlock& b : doc.table->blocks) {
    std::vector<uint32_t> buckets;
    AppendBuckets(*doc.table, names, b.element, kBits, &buckets);
    int32_t sum = 0;
    for (const uint32_t bucket : buckets) sum += lexicon.weights()[bucket];
    EXPECT_EQ(scores[b.element].path,
              std::clamp(RootMean(sum, buckets.size()) + lexicon.bias(), -1023, 1023));
  }
}

std::vector<uint32_t> TokensOf(const char* attributes) {
  const Document doc = PageOf(std::string("<div ") + attributes + ">text</div>");
  const NameTokens names = ReadNames(*doc.table, FirstClasses(*doc.table));
  const uint32_t e = doc.table->blocks[0].element;
  return {names.hashes.begin() + names.begins[e], names.hashes.begin() + names.begins[e + 1]};
}

TEST(Markup, NamesAreFolded) {
  EXPECT_EQ(TokensOf("class=Post-123"), TokensOf("class='post-4'"));
  EXPECT_NE(TokensOf("class=post-123"), TokensOf("class=post-abc"));
  EXPECT_NE(TokensOf("class=post"), TokensOf("id=post"));
  EXPECT_EQ(TokensOf("").size(), 0U);
  EXPECT_EQ(TokensOf("class=a").size(), 1U);             // too short for a part
  EXPECT_EQ(TokensOf("class=post-content").size(), 3U);  // the word and two parts
  EXPECT_EQ(TokensOf("role=main").size(), 2U);
}

TEST(Markup, ManyNamesAreCutShort) {
  std::string many = "class='";
  for (int i = 0; i < 1000; ++i) many += std::string(1, static_cast<char>('a' + i % 26)) + "xx ";
  EXPECT_EQ(TokensOf((many + "'").c_str()).size(), 32U);
}

TEST(Markup, WithoutALexiconThereAreNoScores) {
  const Document doc = PageOf("<p class=a>text</p>");
  for (const MarkupScore& s : ScoreMarkup(*doc.table, FirstClasses(*doc.table), {}))
    EXPECT_EQ(s.path, 0);
}

}  // namespace
}  // namespace zhengwen::classify
