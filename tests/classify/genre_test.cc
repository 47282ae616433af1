#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "classify/genre/cues.h"
#include "classify/genre/excerpt.h"
#include "classify/genre/expand.h"
#include "classify/genre/facts.h"
#include "classify/genre/model.h"
#include "classify/genre/quotations.h"
#include "core/table_file.h"
#include "core/unicode.h"
#include "tests/support/paths.h"

namespace zhengwen::classify {
namespace {

const Cues& TheCues() {
  static const Cues cues = *Cues::Load(testing::SourcePath("config"));
  return cues;
}

int32_t Fact(std::string_view text, std::string_view name) {
  const std::vector<GenreFactInfo> infos = GenreFactInfos(TheCues());
  const auto info = std::find_if(infos.begin(), infos.end(),
                                 [&](const GenreFactInfo& i) { return i.name == name; });
  EXPECT_NE(info, infos.end()) << name;
  return MeasureGenre(text, TheCues())[static_cast<size_t>(info - infos.begin())];
}

GenreVerdict Decide(std::string_view text) {
  static const GenreModel model =
      *GenreModel::Load(testing::SourcePath("config") + "/models/genre.model", TheCues());
  return model.Decide(MeasureGenre(text, TheCues()), 500);
}

TEST(ExpandPattern, Phrases) {
  const struct {
    std::string_view pattern;
    std::vector<std::string> phrases;
  } rows[] = {
      {"谢谢", {"谢谢"}},
      {"a|b", {"a", "b"}},
      {"x[春夏]?", {"x春", "x夏", "x"}},
      {"(a|)b", {"ab", "b"}},
      {"(a(b|c)|d)e", {"abe", "ace", "de"}},
  };
  for (const auto& row : rows) {
    const auto phrases = ExpandPattern(row.pattern);
    ASSERT_TRUE(phrases) << row.pattern << phrases.error().message;
    EXPECT_EQ(*phrases, row.phrases) << row.pattern;
  }
}

TEST(ExpandPattern, SaysWhatIsWrong) {
  const struct {
    std::string pattern, message;
  } rows[] = {
      {"(a", "has a '(' that is not closed"},
      {"a)", "has a ')' too many"},
      {"[a", "has an empty class, or a '[' that is not closed"},
      {"[]", "has an empty class, or a '[' that is not closed"},
      {"a?", "stands for a phrase of no length"},
      {"[0123456789][0123456789][0123456789][0123456789][0123456789]",
       "stands for too many phrases"},
  };
  for (const auto& row : rows) {
    const auto phrases = ExpandPattern(row.pattern);
    ASSERT_FALSE(phrases) << row.pattern;
    EXPECT_EQ(phrases.error().message, row.message) << row.pattern;
  }
}

// Whether a phrase of the cue stands in the text, which is one clause.
bool HasCue(const std::string& text, size_t cue) {
  bool found = false;
  for (size_t at = 0; at < text.size(); at += CharAt(text, at).size) {
    TheCues().At(text, at, at == 0 ? CuePlace::line : CuePlace::any,
                 [&](size_t hit, size_t, bool excuse) { found |= hit == cue && !excuse; });
  }
  return found;
}

// Each row of phrases.tsv by its own examples.
TEST(Cues, EveryRowHitsAndMisses) {
  const std::string path = testing::SourcePath("config") + "/genre/phrases.tsv";
  const auto table = LoadTable(path, {"cue", "place", "pattern", "excuse", "hit", "miss"});
  ASSERT_TRUE(table);
  for (const TableRow& row : table->rows) {
    const std::optional<size_t> cue = TheCues().Find(row.cells[0]);
    ASSERT_TRUE(cue) << row.line;
    const bool role = TheCues().cues()[*cue].zone == CueZone::role;
    const auto hits = [&](const std::string& text) {
      return role ? HasCue(text, *cue) : MeasureGenre(text, TheCues())[*cue] > 0;
    };
    EXPECT_TRUE(hits(row.cells[4])) << path << ":" << row.line << " in " << row.cells[4];
    EXPECT_FALSE(hits(row.cells[5])) << path << ":" << row.line << " in " << row.cells[5];
  }
}

TEST(Cues, OneThatFactsNeedMustBeThere) {
  const testing::TempFolder folder;
  folder.Write("genre/cues.tsv", "cue\tzone\twhat\naddress\tall\tx\n");
  const auto cues = Cues::Load(folder.Path(""));
  ASSERT_FALSE(cues);
  EXPECT_NE(cues.error().ToString().find("cues.tsv: has no cue greeting"), std::string::npos)
      << cues.error().ToString();
}

TEST(Excerpt, OfALongTextItsBeginningAndItsEnd) {
  std::string memory;
  EXPECT_EQ(Excerpt("國A", &memory), "國A");
  std::string text;
  while (text.size() <= kHeadBytes + kTailBytes) text += "国";
  const std::string_view excerpt = Excerpt(text, &memory);
  EXPECT_EQ(excerpt.find('\n'), kHeadBytes - kHeadBytes % 3);
  EXPECT_TRUE(IsValidUtf8(excerpt));
  EXPECT_LE(excerpt.size(), kHeadBytes + kTailBytes + 1);
}

// What stands within long quotations.
std::string Quoted(std::string_view text) {
  std::string quoted;
  QuotationReader reader(text);
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = CharAt(text, at);
    if (reader.Read(at, c.value)) quoted += text.substr(at, c.size);
    at += c.size;
  }
  return quoted;
}

TEST(QuotationReader, TellsThoseOfSentences) {
  EXPECT_EQ(
      Quoted("他说：“我们今天在这里开会，谢谢大家。”会名“春耕”。“没有关上\n的话不算在里面的。"),
      "“我们今天在这里开会，谢谢大家。”");
  EXPECT_EQ(Quoted("「他說『這件事情就這樣子』了」"), "「他說『這件事情就這樣子』")
      << "the first mark that closes";
  std::string text;
  for (size_t i = 0; i < kLongestQuotation + 2; ++i) text += "“";
  EXPECT_EQ(Quoted(text + "”"), "") << "longer than any quotation";
}

TEST(GenreFacts, OfTheWholeText) {
  const struct {
    std::string text;
    std::string_view fact;
    bool shows;
  } rows[] = {
      {"各位来宾、各位朋友：\n今天开会。", "salutations", true},
      {"吴院长、各位女士、各位先生：\n今天开会。", "salutations", true},
      {"各位乡亲大家好，今天开会。", "salutations", true},
      {"各位委员在会上发了言。", "salutations", false},
      {"开会了。同志们，加油干。", "vocatives", true},
      {"开会了。同志们都说好。", "vocatives", false},
      {"记者：您好。\n市长：你好。", "speakers", true},
      {"他在会上讲了很多：第一。", "speakers", false},
      {"大家的工作。要抓紧。", "urged_in_person", true},
      {"我们的工作。要抓紧。", "urged_in_person", false},
      {"会议的工作。要抓紧。", "urged_in_person", false},
      {"他说：“我们今天在这里开会，谢谢大家。”", "quoted", true},
      {"他说：“我们今天在这里开会，谢谢大家。”", "we", false},
      {"我們今天開會。", "we", true},
      {"总统进一步指出，要抓紧。", "reported", true},
      {"我指出，总统要抓紧。", "reported", false},
      {"总统今天上午在很远很远的地方参观了工厂，人人都说好。", "reported", false},
      {"记者：好吗？\n张三：好。\n记者：真好？\n张三：真好。\n记者：谢谢。", "turns", true},
      {"1、记者：好吗？\n2、记者：真好？\n3、记者：谢谢。", "turns", true},
      {"第一：好。\n第二：好。\n第三：好。", "turns", false},
      {"祝贺你们。\n祝大会成功。\n李四\n2013年11月8日", "signature", true},
      {"祝贺你们。\n祝大会成功。\n中华人民共和国主席　李四\n二〇一三年十一月八日\n（电）",
       "signature", true},
      {"祝贺你们。\n祝大会成功。\n2013年11月8日", "signature", false},
      {"祝贺你们。\n祝大会成功，李四。\n2013年11月8日", "signature", false},
  };
  for (const auto& row : rows)
    EXPECT_EQ(Fact(row.text, row.fact) > 0, row.shows) << row.fact << ": " << row.text;
}

TEST(GenreFacts, HostileTexts) {
  std::string many;
  for (int i = 0; i < 400000; ++i) many += "“";
  for (const std::string& text :
       {std::string(), std::string(1 << 20, '\n'), many, std::string(3, '\0')}) {
    for (const int32_t fact : MeasureGenre(text, TheCues())) {
      EXPECT_GE(fact, 0);
      EXPECT_LE(fact, 1000);
    }
  }
}

// A speech, and the same words as news tells them.
TEST(GenreModel, SpeechOrNot) {
  const std::string speech =
      "各位来宾、各位朋友：\n大家下午好！今天我们在这里为新图书馆奠基，我感到非常高兴。首先，我代表"
      "全镇"
      "向各位来宾表示热烈的欢迎！\n三年前，我们的孩子要走八里路才能借到一本书。我们必须记住这件事。"
      "希望大家一起努力，让我们的孩子都有书读。\n最后，祝各位身体健康！谢谢大家！";
  const GenreVerdict verdict = Decide(speech);
  EXPECT_EQ(verdict.genre, Genre::speech);
  EXPECT_GT(verdict.permille, 900);
  ASSERT_EQ(verdict.grounds.size(), kMostGrounds);
  EXPECT_GT(verdict.grounds[0].centilogit, 0);

  const GenreVerdict news = Decide(
      "本报讯（记者 "
      "甲）15日，镇图书馆奠基仪式举行。镇长出席并致辞。镇长表示，三年前，孩子要走八里路才能"
      "借到一本书。他强调，“我们必须记住这件事，希望大家一起努力，让我们的孩子都有书读。”据了解，图"
      "书馆"
      "将于明年建成。");
  EXPECT_EQ(news.genre, Genre::news);
  EXPECT_LT(news.speech_permille, 50);
}

TEST(GenreModel, NamesWhatItDoesNotKnow) {
  const testing::TempFolder folder;
  const struct {
    std::string row, message;
  } rows[] = {
      {"poem\twe\t1\t0", "no genre is called poem"},
      {"news\tmoon\t1\t0", "no fact is called moon; train the model anew"},
      {"news\twe\tx\t0", "a weight or mean is no number, or out of bounds"},
      {"news\twe\t1\t1001", "a weight or mean is no number, or out of bounds"},
  };
  for (const auto& row : rows) {
    const std::string path =
        folder.Write("wrong.model", "genre\tfact\tweight\tmean\n" + row.row + "\n");
    const auto model = GenreModel::Load(path, TheCues());
    ASSERT_FALSE(model) << row.row;
    EXPECT_EQ(model.error().ToString(), path + ":2: " + row.message);
  }
}

}  // namespace
}  // namespace zhengwen::classify
