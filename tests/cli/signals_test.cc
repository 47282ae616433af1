// Signals and gates through the whole program, and the signals against the reference.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "core/compression.h"
#include "core/json.h"
#include "tests/cli/cli_test.h"
#include "tests/support/paths.h"

namespace zhengwen::testing {
namespace {

// What tests/reference/signals.py says about the first `most` records of a file.
std::string Compare(const std::string& records, int most) {
  const std::string command = "python3 '" + SourcePath("tests/reference/signals.py") + "' '" +
                              SourcePath("") + "' '" + records + "' " + std::to_string(most) +
                              " 2>&1";
  std::string said;
  FILE* pipe = popen(command.c_str(), "r");
  char buffer[4096];
  while (std::fgets(buffer, sizeof buffer, pipe) != nullptr) said += buffer;
  pclose(pipe);
  return said;
}

bool HasPython() { return std::system("python3 -c '' 2>/dev/null") == 0; }

TEST(SignalsProgram, AreThoseOfTheReferenceOnTheExamples) {
  if (!HasPython()) GTEST_SKIP() << "skipped: no python3";
  const TempFolder temp;
  const Ran ran =
      RunZhengwen({"clean", SourcePath("examples"), "--signals", "-q", "-o", temp.Path("o.jsonl")});
  ASSERT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_EQ(Compare(temp.Path("o.jsonl"), 100), "7 documents compared, 0 differences\n");
}

TEST(SignalsProgram, AreThoseOfTheReferenceOn500Texts) {
  SKIP_WITHOUT_SHARED("genre/truth.jsonl.gz");
  if (!HasPython()) GTEST_SKIP() << "skipped: no python3";
  const TempFolder temp;
  const Ran ran = RunZhengwen({"clean", *SharedPath("genre/truth.jsonl.gz"), "--signals",
                               "--sample", "520", "-q", "-o", temp.Path("o.jsonl")});
  ASSERT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_EQ(Compare(temp.Path("o.jsonl"), 500), "500 documents compared, 0 differences\n");
}

const char* const kTexts =
    "{\"id\":\"a\",\"text\":\"春天到了，图书馆今天重新开放，欢迎大家前来。\"}\n"
    "{\"id\":\"b\",\"text\":\"短。\"}\n";

TEST(SignalsProgram, AGatedDocumentIsLeftOutAndAccountedFor) {
  const TempFolder temp;
  const std::string in = temp.Write("in.jsonl", kTexts);
  const std::string out = temp.Path("out/");
  const Ran ran = RunZhengwen({"clean", in, "-o", out, "--set", "body.enabled=false", "--set",
                               "gates.num_chars={min=5}", "--rejects", temp.Path("rejects.jsonl")});
  ASSERT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_NE(ran.err.find("documents left out: wrong_length 1"), std::string::npos) << ran.err;
  EXPECT_NE(ran.err.find("nothing unaccounted for"), std::string::npos) << ran.err;
  const Ran verified = RunZhengwen({"verify", out, "--inputs", in});
  EXPECT_EQ(verified.exit_code, 0) << verified.err;
  EXPECT_NE(ReadFile(temp.Path("rejects.jsonl"))->find("\"note\":\"num_chars is 2, below 5\""),
            std::string::npos);
  EXPECT_EQ(ReadFile(out + "documents/00000.jsonl")->find("num_chars"), std::string::npos);
}

TEST(SignalsProgram, UnknownSignalsAndRecipesNameTheNearest) {
  const TempFolder temp;
  const std::string in = temp.Write("in.jsonl", kTexts);
  const Ran signal = RunZhengwen(
      {"clean", in, "--recipe", temp.Write("r.toml", "[gates]\n\nnum_char = { min = 1 }\n")});
  EXPECT_EQ(signal.exit_code, 2);
  EXPECT_NE(signal.err.find("r.toml:3: unknown signal num_char; did you mean num_chars?"),
            std::string::npos)
      << signal.err;
  const Ran recipe = RunZhengwen({"clean", in, "--recipe", "goffer"});
  EXPECT_EQ(recipe.exit_code, 2);
  EXPECT_NE(recipe.err.find("did you mean gopher?"), std::string::npos) << recipe.err;
  const Ran named = RunZhengwen({"clean", in, "--recipe", "gopher", "-q"});
  EXPECT_EQ(named.exit_code, 0) << named.err;
}

}  // namespace
}  // namespace zhengwen::testing
