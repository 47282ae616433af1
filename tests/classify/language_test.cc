#include "classify/language.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "classify/language/evidence.h"
#include "classify/language/letter_token.h"
#include "classify/language/letters.h"
#include "core/table_file.h"
#include "core/unicode.h"
#include "tests/support/paths.h"

namespace zhengwen::classify {
namespace {

const LanguageTables& Tables() {
  static const LanguageTables tables = [] {
    Result<LanguageTables> loaded = LanguageTables::Load(testing::SourcePath("config"));
    EXPECT_TRUE(loaded.ok()) << loaded.error().ToString();
    return std::move(*loaded);
  }();
  return tables;
}

LanguageVerdict Told(std::string_view text) { return IdentifyLanguage(text, Tables()); }

std::string Grounds(const LanguageVerdict& verdict) {
  std::string all;
  for (const std::string& ground : verdict.grounds) all += (all.empty() ? "" : "; ") + ground;
  return all;
}

// "en:0-12 ja:20-30", in bytes.
std::string Stretches(const LanguageVerdict& verdict) {
  std::string all;
  for (const ForeignStretch& s : verdict.stretches) {
    all += (all.empty() ? "" : " ") + s.language + ":" + std::to_string(s.begin) + "-" +
           std::to_string(s.end);
  }
  return all;
}

std::string Times(std::string_view piece, size_t count) {
  std::string text;
  for (size_t i = 0; i < count; ++i) text += piece;
  return text;
}

TEST(Language, IsToldWithItsGrounds) {
  const struct {
    std::string text, tag, script, grounds;
  } rows[] = {
      {"春天到了，我们的图书馆今天重新开门。", "zh-Hans", "Hans",
       "6 simplified-only and 0 traditional-only characters"},
      {"春天到了，我們的圖書館今天重新開門。", "zh-Hant", "Hant",
       "0 simplified-only and 6 traditional-only characters"},
      {"我们的图书馆，我們的圖書館。", "zh", "Hani",
       "4 simplified-only and 4 traditional-only characters"},
      {"中山大道", "zh", "Hani", "none of 4 Han characters is simplified-only or traditional-only"},
      {"后来他在台上只说里面干了云", "zh-Hans", "Hans", "2 simplified-only and 0"},
      {"皇后、公里、人云亦云、干涉、台北、只有、面子、于右任", "zh", "Hani",
       "none of 19 Han characters"},
      {"說着他把溫度調低了，着實不易。", "zh-Hant", "Hant", "0 simplified-only and 4"},
      {"子曰：“学而时习之，不亦说乎？”", "lzh", "Hans", "words of classical Chinese weigh"},
      {"子曰：“學而時習之，不亦說乎？”", "lzh", "Hant", "words of classical Chinese weigh"},
      {"空山不见人，但闻人语响。返景入深林，复照青苔上。", "lzh", "Hans",
       "5.0 a clause, 4 of 4 clauses of five or seven"},
      {"第一条 为了保护古树，制定本办法。其树龄在一百年以上者，不得砍伐。", "zh-Hans", "Hans",
       "of modern Chinese"},
      {"一级消防长、二级消防长、三级消防长、四级消防长", "zh-Hans", "Hans", ""},
      {"佢哋喺度食緊嘢，你嘅書唔見咗。", "yue", "Hant", "words of Cantonese weigh"},
      {"春が来て、私たちの図書館が再び開きました。", "ja", "Jpan",
       "11 kana and 1 Japanese-only character among 19 characters"},
      {"東京都知事選挙の投票始まる", "ja", "Jpan", "3 kana and 1 Japanese-only"},
      {"봄이 와서 우리 도서관이 다시 문을 열었습니다.", "ko", "Kore",
       "19 Hangul syllables among 19 characters"},
      {"大韓民國은 民主共和國이다", "ko", "Kore", "3 Hangul syllables among 12 characters"},
      {"Spring has come, and our library opens its doors again today.", "en", "Latn",
       "CLD2 gives it"},
      {"Le printemps est arrivé et notre bibliothèque rouvre ses portes aujourd'hui.", "fr", "Latn",
       "CLD2 gives it"},
      {"Весна пришла, и наша библиотека сегодня снова открывает свои двери.", "ru", "Cyrl",
       "CLD2 gives it"},
      {"ฤดูใบไม้ผลิมาถึงแล้ว ห้องสมุดของเราเปิดอีกครั้งวันนี้", "th", "Thai", "CLD2 gives it"},
      {"האביב הגיע והספרייה שלנו נפתחת היום מחדש.", "he", "Hebr", "CLD2 gives it"},
      {"在 iPhone 上安装 foo_bar/baz.tar.gz，然后运行 configure --prefix=/usr。", "zh-Hans", "Hans",
       "simplified-only"},
      {"https://www.example.com/a?b=c foo_bar() x1", "und", "", "no letters"},
      {"2024-03-01 12:30 +86", "und", "", "no letters"},
      {"\U0001F600\U0001F601 !!!", "und", "", "no letters"},
      {"", "und", "", "no letters"},
      {"x", "und", "Latn", "1 letter that CLD2 is sure of no language for"},
  };
  for (const auto& row : rows) {
    const LanguageVerdict verdict = Told(row.text);
    EXPECT_EQ(verdict.tag, row.tag) << row.text << ": " << Grounds(verdict);
    EXPECT_EQ(verdict.script, row.script) << row.text;
    EXPECT_NE(Grounds(verdict).find(row.grounds), std::string::npos)
        << row.text << ": " << Grounds(verdict);
    EXPECT_EQ(verdict.permille == 0, verdict.tag == kUndetermined) << row.text;
    EXPECT_LE(verdict.permille, 1000) << row.text;
  }
}

TEST(Language, ManyCharactersMakeSurerThanOne) {
  const uint16_t one = Told("这里").permille;
  const uint16_t many = Told(Times("这里的图书馆开门了", 20)).permille;
  EXPECT_EQ(one, 500);
  EXPECT_GT(many, 980);
}

TEST(Language, OfOtherLinesIsToldWhereTheyStand) {
  const std::string zh = "春天到了，我们的图书馆今天重新开门，欢迎大家都来看书。\n";
  const std::string zh2 = "从今天起每天上午九点到下午五点开门，星期一休息。\n";
  const std::string en =
      "Spring has come, and our library opens its doors again today for everybody in town.\n";
  const std::string hant = "春天到了，我們的圖書館今天重新開門，歡迎大家都來看書。\n";
  const std::string old =
      "学而时习之，不亦说乎？有朋自远方来，不亦乐乎？人不知而不愠，不亦君子乎？\n";
  const auto at = [](const std::string& before, const std::string& it) {
    return std::to_string(before.size()) + "-" + std::to_string(before.size() + it.size() - 1);
  };
  const struct {
    std::string text, tag, stretches, why;
  } rows[] = {
      {zh + zh2, "zh-Hans", "", "none is in another"},
      {zh + en + zh2, "zh-Hans", "en:" + at(zh, en), "one line"},
      {zh + zh2 + zh + en + en, "zh-Hans", "en:" + at(zh + zh2 + zh, en + en), "two make one"},
      {zh + zh2 + zh + en + "12:30\n" + en, "zh-Hans",
       "en:" + at(zh + zh2 + zh, en + "12:30\n" + en), "what does not count parts nothing"},
      {zh + zh2 + "Read more\n" + zh, "zh-Hans", "", "too short"},
      {en + en + zh + en, "en", "zh-Hans:" + at(en + en, zh), "the other way round"},
      {zh + zh2 + zh + zh2 + zh + hant, "zh-Hans", "zh-Hant:" + at(zh + zh2 + zh + zh2 + zh, hant),
       "another script"},
      {zh + hant, "zh", "zh-Hans:" + at("", zh) + " zh-Hant:" + at(zh, hant),
       "mixed: each of both"},
      {zh + zh2 + zh + old + zh, "zh-Hans", "lzh:" + at(zh + zh2 + zh, old), "a quotation"},
      {zh +
           "Anna Berg, Carlos Ruiz, Dmitri Petrov, Eva Novak, Hans Larsen, Ivo Horvat, Jan "
           "Visser\n" +
           zh2,
       "zh-Hans", "", "names are in no language"},
      {en + "$ git clone https://example.com/a/b.git && cd b && ./configure --prefix=/usr/local\n" +
           en,
       "en", "", "nor is code"},
  };
  for (const auto& row : rows) {
    const LanguageVerdict verdict = Told(row.text);
    EXPECT_EQ(verdict.tag, row.tag) << row.why << ": " << Grounds(verdict);
    EXPECT_EQ(Stretches(verdict), row.stretches) << row.why;
  }
}

TEST(Language, EveryWordHitsItsExampleAndMissesTheOther) {
  const auto table = LoadTable(testing::SourcePath("config/language/words.tsv"),
                               {"sign", "place", "pattern", "weight", "excuse", "hit", "miss"});
  ASSERT_TRUE(table.ok()) << table.error().ToString();
  const auto weight = [](const Evidence& e, const std::string& sign) {
    return sign == "classical" ? e.classical : sign == "modern" ? e.modern : e.cantonese;
  };
  for (const TableRow& row : table->rows) {
    const std::string& sign = row.cells[0];
    const std::string& hit = row.cells[5];
    const std::string& miss = row.cells[6];
    EXPECT_GE(weight(ReadEvidence(hit, Tables()), sign), std::stoul(row.cells[3]))
        << table->Where(row) << ": misses " << hit;
    EXPECT_EQ(weight(ReadEvidence(miss, Tables()), sign), 0U)
        << table->Where(row) << ": hits " << miss;
  }
}

TEST(Language, CharactersOfBothWaysOfWritingTellNothing) {
  const auto table = LoadTable(testing::SourcePath("config/language/han_forms.tsv"),
                               {"character", "form", "other"});
  ASSERT_TRUE(table.ok()) << table.error().ToString();
  size_t simplified = 0;
  for (const TableRow& row : table->rows) {
    const auto form = [](const std::string& c) {
      return Tables().chars[CharAt(c, 0).value].form();
    };
    if (row.cells[1] == "simplified") {
      ++simplified;
      EXPECT_EQ(form(row.cells[0]), HanForm::simplified);
      EXPECT_NE(form(row.cells[2]), HanForm::simplified) << table->Where(row);
    }
  }
  EXPECT_GT(simplified, 2000U);
  for (const std::string c :
       {"后", "里", "云", "干", "台", "着", "了", "只", "面", "于", "於", "乾", "著"})
    EXPECT_EQ(Tables().chars[CharAt(c, 0).value].form(), HanForm::any) << c;
}

TEST(Language, ATableThatIsWrongIsNamed) {
  const testing::TempFolder temp;
  const struct {
    std::string row, message;
  } words[] = {
      {"odd\tany\t之\t1\t\ta\tb", "no sign is called odd"},
      {"excuse\tany\t之\t1\t\ta\tb", "no sign is called excuse"},
      {"modern\tline\t之\t1\t\ta\tb", "no place is called line"},
      {"modern\tany\t之\t0\t\ta\tb", "weight is a digit from 1 to 9"},
      {"modern\tany\t之\t12\t\ta\tb", "weight is a digit from 1 to 9"},
      {"modern\tany\t[之之]\t1\t\ta\tb", "stands twice"},
      {"modern\tany\t(之\t1\t\ta\tb", "words.tsv:2"},
  };
  for (const auto& row : words) {
    const auto loaded = LanguageWords::Load(temp.Write(
        "words.tsv", "sign\tplace\tpattern\tweight\texcuse\thit\tmiss\n" + row.row + "\n"));
    ASSERT_FALSE(loaded.ok()) << row.row;
    EXPECT_NE(loaded.error().ToString().find("words.tsv:2"), std::string::npos);
    EXPECT_NE(loaded.error().ToString().find(row.message), std::string::npos)
        << loaded.error().ToString();
  }
  for (const std::string row :
       {"a\tsimplified\t", "国\todd\t國", "国国\tsimplified\t國", "\tsimplified\t國"}) {
    const auto loaded =
        CharTable::Load(temp.Write("forms.tsv", "character\tform\tother\n" + row + "\n"));
    ASSERT_FALSE(loaded.ok()) << row;
    EXPECT_NE(loaded.error().ToString().find("forms.tsv:2"), std::string::npos);
  }
}

TEST(LetterToken, LeavesCodeAndAddressesAside) {
  const struct {
    std::string text, words;
  } rows[] = {
      {"Don't (see below), mother-in-law.", "Don't (see below), mother-in-law. "},
      {"foo.bar a/b getName() x=y and COVID19 name()", "and name() "},
      {"camelCase iPhone NASA", "NASA "},
      {"中文 and 日本", "and "},
      {"it\u2019s fine", "it\u2019s fine "},
      {"123 ... \U0001F600", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(WordsOfLetters(row.text, 1000), row.words);
  EXPECT_EQ(WordsOfLetters("wörter", 2), "w ");  // no half character
}

TEST(Letters, TagsAreOfTodayAndSorted) {
  const std::vector<std::string> tags = LetterTags();
  EXPECT_TRUE(std::is_sorted(tags.begin(), tags.end()));
  const auto has = [&](const char* tag) {
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
  };
  EXPECT_TRUE(has("he") && has("jv") && has("en") && has("fr"));
  EXPECT_FALSE(has("iw") || has("jw") || has("un") || has("zh") || has("ja") || has(""));
}

// Linear in the text, whatever it holds: were it square, the test would not end.
TEST(Language, HostileTexts) {
  constexpr size_t kSize = 1 << 20;
  const std::vector<std::string> texts = {std::string(kSize, 'a'),
                                          Times("之", kSize / 3),
                                          Times("了", kSize / 3),
                                          Times("a\n", kSize / 2),
                                          Times("1", kSize),
                                          Times("\U0001F600", kSize / 4),
                                          Times("\uFFFD", kSize / 3),
                                          Times("\xF3\xB0\x80\x80", kSize / 4),
                                          Times("曰ア가aж1.\n", kSize / 16),
                                          std::string(kSize, '\0'),
                                          Times("而且其中", kSize / 12),
                                          Times("a.b/c ", kSize / 6),
                                          Times("\n", kSize),
                                          Times("\u200B", kSize / 3),
                                          Times("\U00020000", kSize / 4),
                                          Times("的\n", kSize / 4)};
  for (const std::string& text : texts) {
    const LanguageVerdict verdict = Told(text);
    EXPECT_LE(verdict.permille, 1000);
    EXPECT_FALSE(verdict.tag.empty());
    EXPECT_FALSE(verdict.grounds.empty());
    uint32_t at = 0;
    for (const ForeignStretch& s : verdict.stretches) {
      EXPECT_LE(at, s.begin);
      EXPECT_LT(s.begin, s.end);
      at = s.end;
    }
    EXPECT_LE(at, text.size());
  }
}

}  // namespace
}  // namespace zhengwen::classify
