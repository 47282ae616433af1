#include "classify/filters.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "classify/filters/url_list.h"
#include "classify/filters/word_filter.h"
#include "classify/words/phrase_trie.h"
#include "core/table_file.h"
#include "core/unicode.h"
#include "tests/support/paths.h"

namespace zhengwen::classify {
namespace {

const std::string kHead = "word\tcategory\tweight\texcuse\n";

std::string Excuses() { return testing::SourcePath("config/filters/excuses.tsv"); }

WordFilter FilterOf(const std::string& rows, const Words& categories = {}) {
  const testing::TempFolder temp;
  Result<WordFilter> filter =
      WordFilter::Load({temp.Write("words.tsv", kHead + rows)}, categories, Excuses());
  EXPECT_TRUE(filter.ok()) << filter.error().ToString();
  return std::move(*filter);
}

struct Row {
  std::string text;
  uint64_t hits;
  std::string why;
};

TEST(WordFilter, FindsWordsAndNoPartsOfOthers) {
  const WordFilter filter = FilterOf(
      "口交\tsex\t1\t\n赌场\tgambling\t2.5\t\n奶子\tsex\t0.1\t牛奶子公司|奶子府\n"
      "ass\tabuse\t1\t\n百家乐\tgambling\t3\t\n百家\tother\t1\t\n");
  const std::vector<Row> rows = {
      {"口交", 1, ""},
      {"出口交货值增长", 0, "an excuse that all lists know"},
      {"加强对口交流，路口交通", 0, "the same"},
      {"奶子，牛奶子公司", 1, "an excuse of the row"},
      {"網上賭場", 1, "traditional characters"},
      {"class, assess, ASS!", 1, "a whole word, in any case"},
      {"百家乐", 1, "the longest word alone"},
      {"百家争鸣", 1, "the shorter one"},
      {"", 0, ""},
  };
  for (const Row& row : rows) EXPECT_EQ(filter.Count(row.text).hits, row.hits) << row.text;
  const WordFilter::Counts counts = filter.Count("赌场，赌场，奶子");
  EXPECT_EQ(counts.different, 2U);
  EXPECT_EQ(counts.weight_permille, 5100U);
  EXPECT_EQ(FilterOf("赌场\tgambling\t1\t\n口交\tsex\t1\t\n", {"sex"}).Count("赌场口交").hits, 1U)
      << "of the categories that are asked for";
  EXPECT_EQ(WordFilter().Count("口交").hits, 0U);
}

TEST(WordFilter, EveryExcuseExcusesItsWord) {
  const auto table = LoadTable(Excuses(), {"excuse", "word"});
  ASSERT_TRUE(table.ok()) << table.error().ToString();
  std::string words;
  std::vector<std::string> seen;
  for (const TableRow& row : table->rows) {
    if (std::find(seen.begin(), seen.end(), row.cells[1]) != seen.end()) continue;
    seen.push_back(row.cells[1]);
    words += row.cells[1] + "\tany\t1\t\n";
  }
  const WordFilter filter = FilterOf(words);
  std::string last;
  for (const TableRow& row : table->rows) {
    EXPECT_EQ(filter.Count(row.cells[0]).hits, 0U) << table->Where(row) << row.cells[0];
    EXPECT_EQ(filter.Count(row.cells[1]).hits, 1U) << table->Where(row) << row.cells[1];
    EXPECT_LT(last, row.cells[0]) << table->Where(row) << ": rows stand in byte order";
    last = row.cells[0];
  }
}

TEST(WordFilter, AListThatIsWrongIsNamed) {
  const testing::TempFolder temp;
  for (const std::string row : {"\ta\t1\t\n", "奶\ta\t1\t\n", "赌场\ta\tmuch\t\n",
                                "赌场\ta\t-1\t\n", "赌场\ta\t1\t赌博\n", "赌场\ta\t1\n"}) {
    const auto loaded = WordFilter::Load({temp.Write("w.tsv", kHead + row)}, {}, Excuses());
    ASSERT_FALSE(loaded.ok()) << row;
    EXPECT_NE(loaded.error().ToString().find("w.tsv:2"), std::string::npos) << row;
  }
}

// Numbers written in Han characters: each another word.
std::string NumberWord(uint32_t number) {
  std::string word;
  for (int i = 0; i < 4; ++i, number /= 100) AppendUtf8(0x4E00 + number % 100, &word);
  return word;
}

TEST(WordFilter, AMillionWords) {
  std::string rows;
  for (uint32_t i = 0; i < 1000000; ++i) rows += NumberWord(i) + "\tany\t1\t\n";
  const WordFilter filter = FilterOf(rows);
  for (const uint32_t i : {0U, 1U, 4711U, 999999U})
    EXPECT_EQ(filter.Count(NumberWord(i)).hits, 1U) << i;
  EXPECT_EQ(filter.Count(NumberWord(1000000)).hits, 0U);
}

TEST(PhraseTrie, TellsTheLongestThatIsAccepted) {
  const PhraseTrie trie({"a", "ab", "abc", "中", "中国", "\U00020000"});
  const auto longest = [&](std::string_view text, uint32_t most) {
    return trie.Longest(text, 0, [&](const PhraseTrie::Match& m) { return m.size <= most; }).size;
  };
  EXPECT_EQ(longest("abcd", 9), 3U);
  EXPECT_EQ(longest("abd", 9), 2U);
  EXPECT_EQ(longest("abcd", 1), 1U);
  EXPECT_EQ(longest("b", 9), 0U);
  EXPECT_EQ(longest("中国人", 9), 6U);
  EXPECT_EQ(longest("\U00020000", 9), 4U) << "beyond the BMP";
  EXPECT_EQ(longest("\U00020001", 9), 0U);
  EXPECT_EQ(PhraseTrie(std::vector<std::string>{})
                .Longest("a", 0, [](const PhraseTrie::Match&) { return true; })
                .size,
            0U);
}

TEST(PhraseTrie, FoldsWhatItReads) {
  const PhraseTrie trie({"ab", "a国门", "国", "国门\U00020000"}, Letters::folded);
  const auto longest = [&](std::string_view text) {
    return trie.Longest(text, 0, [](const PhraseTrie::Match&) { return true; }).size;
  };
  EXPECT_EQ(longest("AB"), 2U);
  EXPECT_EQ(longest("A國門"), 7U);
  EXPECT_EQ(longest("國"), 3U);
  EXPECT_EQ(longest("國門\U00020000"), 10U);
  EXPECT_EQ(longest("國門國"), 3U) << "a longer one that goes on otherwise";
  EXPECT_EQ(longest("A國"), 0U);
}

TEST(PhraseTrie, MayBeginWhereverAPhraseDoes) {
  std::vector<std::string> phrases;
  for (char32_t c = 0x4E00; c < 0x4E00 + 3000; ++c) {
    std::string phrase;
    AppendUtf8(c, &phrase);
    if (c % 3 != 0) AppendUtf8(c + 1, &phrase);
    if (c % 3 == 2) AppendUtf8('x', &phrase);
    phrases.push_back(phrase);
  }
  const PhraseTrie trie(phrases);
  for (size_t i = 0; i < phrases.size(); ++i) {
    const std::string text = phrases[i] + "y";
    const Utf8Char c = CharAt(text, 0);
    EXPECT_TRUE(trie.MayBegin(c.value, CharAt(text, c.size).value)) << phrases[i];
    const auto match = trie.Longest(text, 0, [](const PhraseTrie::Match&) { return true; });
    EXPECT_EQ(match.phrase, i);
    EXPECT_EQ(match.size, phrases[i].size());
  }
  EXPECT_FALSE(trie.MayBegin('x', 'y'));
}

struct UrlRow {
  std::string url;
  std::string entry;
};

TEST(UrlList, FindsHostsAndPathsAndWhatLiesBelow) {
  const testing::TempFolder temp;
  const auto list =
      UrlList::Load({temp.Write("u.txt",
                                "# comment\nexample.com\n\nhttps://www.b.cn/x/y/ # why\n"
                                "Evil.ORG\n")});
  ASSERT_TRUE(list.ok()) << list.error().ToString();
  const std::vector<UrlRow> rows = {
      {"http://example.com/", "example.com"},
      {"https://news.example.com:8080/a?b#c", "example.com"},
      {"http://notexample.com/", ""},
      {"http://example.com.cn/", ""},
      {"http://b.cn/x/y", "b.cn/x/y"},
      {"http://www.b.cn/x/y/z.html", "b.cn/x/y"},
      {"http://m.b.cn/x/y?z", "b.cn/x/y"},
      {"http://b.cn/x/yz", ""},
      {"http://b.cn/x", ""},
      {"http://b.cn/", ""},
      {"//evil.org", "evil.org"},
      {"evil.org/a", "evil.org"},
      {"", ""},
      {"http://", ""},
  };
  for (const UrlRow& row : rows) EXPECT_EQ(list->Find(row.url), row.entry) << row.url;
  EXPECT_FALSE(UrlList::Load({temp.Path("none")}).ok());
  const auto wrong = UrlList::Load({temp.Write("w.txt", "a.cn\n/path\n")});
  ASSERT_FALSE(wrong.ok());
  EXPECT_NE(wrong.error().ToString().find("w.txt:2"), std::string::npos);
}

}  // namespace
}  // namespace zhengwen::classify
