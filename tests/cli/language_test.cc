// Language through the whole program: the fields, the grounds, the gate.
#include <gtest/gtest.h>

#include <string>

#include "tests/cli/cli_test.h"
#include "tests/support/paths.h"

namespace zhengwen::testing {
namespace {

const char* const kTexts =
    R"({"id":"a","text":"春天到了，我们的图书馆今天重新开门，欢迎大家都来看书。\nSpring has come, and our library opens its doors again today for everybody in town."})"
    "\n"
    R"({"id":"b","text":"子曰：學而時習之，不亦說乎？有朋自遠方來，不亦樂乎？"})"
    "\n"
    R"({"id":"c","text":"Spring has come, and our library opens its doors again today for everybody."})"
    "\n"
    R"({"id":"d","text":"2024-03-01"})"
    "\n";

Ran Clean(const std::string& in, const std::vector<std::string>& flags) {
  std::vector<std::string> words = {
      "clean", in,   "--set", "body.enabled=false", "--set", "rules.off=[\"timestamps\"]",
      "-q",    "-o", "-"};
  words.insert(words.end(), flags.begin(), flags.end());
  return RunZhengwen(words);
}

TEST(LanguageProgram, IsInFieldsOfTheRecord) {
  const TempFolder temp;
  const Ran ran = Clean(temp.Write("in.jsonl", kTexts), {"--language"});
  ASSERT_EQ(ran.exit_code, 0) << ran.err;
  for (const std::string part :
       {R"("language":"zh-Hans","language_declared":null,"language_score":0.)",
        R"("languages":[{"language":"en","begin":28,"end":111}],"canonical")",
        R"("language":"lzh","language_declared":null,"language_score":0.)", R"("language":"en",)",
        R"("language":"und","language_declared":null,"language_score":null,"languages":null)"})
    EXPECT_NE(ran.out.find(part), std::string::npos) << part << " in " << ran.out;
}

TEST(LanguageProgram, WhatAPageSaysIsKeptBesideIt) {
  const TempFolder temp;
  const std::string in = temp.Write(
      "page.html",
      "<html lang=en><p>春天到了，我们的图书馆今天重新开门，欢迎大家都来看书。</p></html>");
  const Ran plain = Clean(in, {});
  EXPECT_NE(plain.out.find(R"("language":"en","language_declared":"en","language_score":null,)"),
            std::string::npos)
      << plain.out;
  const Ran told = Clean(in, {"--language"});
  EXPECT_NE(told.out.find(R"("language":"zh-Hans","language_declared":"en","language_score":0.)"),
            std::string::npos)
      << told.out;
}

TEST(LanguageProgram, KeepLeavesOutTheRestAndNamesIt) {
  const TempFolder temp;
  const std::string in = temp.Write("in.jsonl", kTexts);
  const Ran chinese = Clean(in, {"--set", "language.keep=[\"zh\"]"});
  EXPECT_NE(chinese.out.find(R"("id":"a")"), std::string::npos) << chinese.out;
  EXPECT_NE(chinese.out.find(R"("id":"b")"), std::string::npos) << "zh stands for lzh too";
  EXPECT_EQ(chinese.out.find(R"("id":"c")"), std::string::npos) << chinese.out;
  EXPECT_EQ(chinese.out.find(R"("id":"d")"), std::string::npos) << chinese.out;
  const Ran told = RunZhengwen({"explain", in, "--set", "language.keep=[\"zh-Hans\"]", "--set",
                                "body.enabled=false", "--json"});
  EXPECT_NE(told.out.find(R"("reason":"other_language","note":"lzh","language":{"tag":"lzh",)"
                          R"("script":"Hant","score":)"),
            std::string::npos)
      << told.out;
}

TEST(LanguageProgram, ExplainTellsTheGrounds) {
  const TempFolder temp;
  const Ran ran = RunZhengwen(
      {"explain", temp.Write("in.jsonl", kTexts), "--language", "--set", "body.enabled=false"});
  for (const std::string part :
       {"language: zh-Hans 0.", ", script Hans   <- 9 simplified-only and 0 traditional-only",
        "in en, 83 characters: Spring has come",
        "language: en 0.859, script Latn   <- CLD2 gives it 100 % of 61 letters"})
    EXPECT_NE(ran.out.find(part), std::string::npos) << part << " in " << ran.out;
}

TEST(LanguageProgram, AnUnknownLanguageIsNamedWithTheNearest) {
  const TempFolder temp;
  const std::string in = temp.Write("in.jsonl", kTexts);
  const Ran ran = RunZhengwen({"clean", in, "--set", "language.keep=[\"zh-Hanz\"]", "-o", "-"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_NE(ran.err.find("language.keep: no language is called zh-Hanz; did you mean zh-Hans?"),
            std::string::npos)
      << ran.err;
}

}  // namespace
}  // namespace zhengwen::testing
