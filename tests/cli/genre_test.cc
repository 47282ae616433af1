// Genre through the whole program: the field, the grounds, the gate.
#include <gtest/gtest.h>

#include <string>

#include "tests/cli/cli_test.h"
#include "tests/support/paths.h"

namespace zhengwen::testing {
namespace {

const char* const kTexts =
    R"({"id":"a","text":"各位来宾、各位朋友：\n大家下午好！今天我们在这里为新图书馆奠基，我感到非常高兴。我们必须记住孩子们走过的路。希望大家一起努力！\n谢谢大家！"})"
    "\n"
    R"({"id":"b","text":"第一条 为了保护古树，制定本办法。\n第二条 本办法所称古树，是指树龄一百年以上的树木。\n第三条 违反本办法规定的，处以罚款。\n第四条 本办法自公布之日起施行。"})"
    "\n";

TEST(GenreProgram, IsAFieldOfTheRecord) {
  const TempFolder temp;
  const std::string in = temp.Write("in.jsonl", kTexts);
  const Ran ran =
      RunZhengwen({"clean", in, "--genre", "--set", "body.enabled=false", "-q", "-o", "-"});
  ASSERT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_NE(ran.out.find(R"("genre":"speech","genre_score":)"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find(R"("genre":"law","genre_score":)"), std::string::npos) << ran.out;
}

TEST(GenreProgram, TheSpeechRecipeKeepsSpeechesAndNamesTheRest) {
  const TempFolder temp;
  const std::string in = temp.Write("in.jsonl", kTexts);
  const std::string out = temp.Path("out/");
  const Ran ran = RunZhengwen(
      {"clean", in, "--recipe", "speech-zh", "--set", "body.enabled=false", "-q", "-o", out});
  ASSERT_EQ(ran.exit_code, 0) << ran.err;
  const Ran proved = RunZhengwen({"verify", out, "--inputs", in});
  EXPECT_EQ(proved.exit_code, 0) << proved.err;
  const Ran told = RunZhengwen(
      {"explain", in, "--recipe", "speech-zh", "--set", "body.enabled=false", "--json"});
  EXPECT_NE(told.out.find(R"("verdict":"keep","reason":null,"note":null,"genre":{"id":"speech")"),
            std::string::npos)
      << told.out;
  EXPECT_NE(told.out.find(R"("reason":"other_genre","note":"law","genre":{"id":"law")"),
            std::string::npos)
      << told.out;
}

TEST(GenreProgram, AnUnknownGenreIsNamedWithTheNearest) {
  const TempFolder temp;
  const std::string in = temp.Write("in.jsonl", kTexts);
  const Ran ran = RunZhengwen({"clean", in, "--set", "genre.keep=[\"speach\"]", "-o", "-"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_NE(ran.err.find("genre.keep: no genre is called speach; did you mean speech?"),
            std::string::npos)
      << ran.err;
}

}  // namespace
}  // namespace zhengwen::testing
