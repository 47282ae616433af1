// Wrong usage, help, and what list shows.
#include <algorithm>

#include "cli/amount.h"
#include "cli/flags.h"
#include "cli/verbs.h"
#include "core/json.h"
#include "tests/cli/cli_test.h"

namespace zhengwen::testing {
namespace {

struct Wrong {
  std::vector<std::string> arguments;
  std::string says;  // somewhere on standard error
};

TEST_F(CliTest, WrongUsageExitsWith2AndARemedy) {
  const std::string file = Write("a.txt", kBody);
  const std::string recipe = Write("r.toml", "[body]\nbetta = 1.0\n");
  const std::vector<Wrong> rows = {
      {{}, "zhengwen --help"},
      {{"claen", file}, "did you mean clean?"},
      {{"frobnicate"}, "zhengwen --help"},
      {{"clean"}, "- stands for standard input"},
      {{"clean", "--thread", "2", file}, "did you mean --threads?"},
      {{"clean", "--threads", "two", file}, "--threads"},
      {{"clean", "--threads", file}, "--threads"},
      {{"clean", "--max-document", "64Q", file}, "64M"},
      {{"clean", "--max-document", "2G", file}, "1G"},
      {{"clean", "-f", "html", file}, "jsonl or text"},
      {{"clean", "--shard", "4/4", file}, "0/4"},
      {{"clean", "--shard", "x", file}, "0/4"},
      {{"clean", "--mirror", file}, "-o FOLDER/"},
      {{"clean", "--compress", "zstd", "-o", Path("a.jsonl.gz"), file}, "contradicts"},
      {{"clean", "--set", "body.betta=1", file}, "unknown key body.betta"},
      {{"clean", "--set", "nonsense", file}, "section.key=value"},
      {{"clean", "--recipe", recipe, file}, recipe + ":2"},
      {{"clean", "--recipe", Path("missing.toml"), file}, "missing.toml"},
      {{"clean", "--config", Path("missing"), file}, "--config"},
      {{"clean", "--charset", "klingon", file}, "klingon"},
      {{"clean", "--split", "(", file}, "split"},
      {{"clean", Path("missing.txt")}, "missing.txt"},
      {{"clean", "-o", Path("a.txt"), file}, "is an input as well"},
      {{"clean", "-o", folder_.Path("out/"), folder_.Path("")}, "lies in the input folder"},
      {{"explain", "--color", "pink", file}, "auto or always or never"},
      {{"verify"}, "name the folder"},
      {{"list", "ruls"}, "did you mean rules?"},
  };
  for (const Wrong& row : rows) {
    const Ran ran = RunZhengwen(row.arguments);
    const std::string words = ::testing::PrintToString(row.arguments);
    EXPECT_EQ(ran.exit_code, 2) << words << ran.err;
    EXPECT_EQ(ran.out, "") << words;
    EXPECT_NE(ran.err.find(row.says), std::string::npos) << words << " says " << ran.err;
    EXPECT_TRUE(ran.err.starts_with("zhengwen: ")) << ran.err;
  }
}

TEST_F(CliTest, HelpNamesEveryFlagOfItsVerbAndFitsATerminal) {
  for (const cli::Verb& verb : cli::Verbs()) {
    const std::string name(verb.name);
    const Ran help = RunZhengwen({name, "--help"});
    EXPECT_EQ(help.exit_code, 0);
    EXPECT_EQ(help.err, "");
    EXPECT_EQ(RunZhengwen({"help", name}).out, help.out);
    EXPECT_NE(RunZhengwen({"--help"}).out.find("\n  " + name + " "), std::string::npos) << name;
    const std::string flags = help.out.substr(0, help.out.find("\nExamples\n"));
    for (const cli::Flag& flag : cli::Flags()) {
      if (!flag.names.starts_with('-')) continue;
      const std::string last(flag.names.substr(flag.names.find("--")));
      EXPECT_EQ(flags.find(last + " ") != std::string::npos, (flag.verbs & verb.bit) != 0)
          << name << " " << last;
    }
    size_t at = 0;
    while (at < help.out.size()) {
      const size_t end = help.out.find('\n', at);
      EXPECT_LE(end - at, 80U) << help.out.substr(at, end - at);
      at = end + 1;
    }
  }
}

TEST_F(CliTest, VersionIsOneLine) {
  const Ran ran = RunZhengwen({"--version"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_TRUE(ran.out.starts_with("zhengwen ")) << ran.out;
  EXPECT_EQ(std::count(ran.out.begin(), ran.out.end(), '\n'), 1);
}

TEST_F(CliTest, EveryFlagIsDocumentedAndNamedOnce) {
  std::vector<std::string_view> names;
  for (const cli::Flag& flag : cli::Flags()) {
    EXPECT_FALSE(flag.doc.empty()) << flag.names;
    if (flag.names.starts_with('-')) names.push_back(flag.names);
  }
  std::sort(names.begin(), names.end());
  EXPECT_EQ(std::adjacent_find(names.begin(), names.end()), names.end());
}

TEST_F(CliTest, ListShowsTheTables) {
  const Ran survey = RunZhengwen({"list"});
  EXPECT_EQ(survey.exit_code, 0) << survey.err;
  for (const char* word : {"steps (", "rules (", "reasons (", "formats (", "recipe (", "not_main",
                           "normalise.apply", "jsonl"}) {
    EXPECT_NE(survey.out.find(word), std::string::npos) << word;
  }
  const Ran reasons = RunZhengwen({"list", "reasons"});
  EXPECT_NE(reasons.out.find("recommend_list"), std::string::npos);
  EXPECT_EQ(reasons.out.find("normalise.apply"), std::string::npos);
}

TEST_F(CliTest, ListAsJsonParses) {
  const Ran ran = RunZhengwen({"list", "--json"});
  ASSERT_EQ(ran.exit_code, 0) << ran.err;
  const Result<JsonObject> tables = JsonObject::Parse(ran.out);
  ASSERT_TRUE(tables.ok()) << tables.error().ToString();
  for (const char* name : {"steps", "rules", "reasons", "models", "formats", "recipe"}) {
    EXPECT_TRUE(tables->Array(name).ok()) << name;
  }
}

TEST_F(CliTest, TheListedRecipeIsARecipe) {
  const std::string recipe = Write("mine.toml", RunZhengwen({"list", "recipe"}).out);
  const std::string file = Write("a.txt", kBody);
  EXPECT_EQ(Rules({"clean", "--recipe", recipe, file}).exit_code, 0);
}

TEST(AmountTest, SizesAndCountsAreReadStrictly) {
  using cli::ParseCount;
  using cli::ParseSize;
  EXPECT_EQ(ParseSize("512"), 512U);
  EXPECT_EQ(ParseSize("64K"), 64U << 10);
  EXPECT_EQ(ParseSize("64m"), 64U << 20);
  EXPECT_EQ(ParseSize("1G"), 1U << 30);
  for (const char* text :
       {"", "K", "-1", "1.5M", "1 M", "0x10", "99999999999999999999", "99999999999G"}) {
    EXPECT_FALSE(ParseSize(text)) << text;
  }
  EXPECT_EQ(ParseCount("0"), 0U);
  for (const char* text : {"", "+1", "1K", " 1"}) EXPECT_FALSE(ParseCount(text)) << text;
}

TEST(AmountTest, AmountsReadWell) {
  EXPECT_EQ(cli::Grouped(0), "0");
  EXPECT_EQ(cli::Grouped(999), "999");
  EXPECT_EQ(cli::Grouped(1000), "1,000");
  EXPECT_EQ(cli::Grouped(1234567), "1,234,567");
  EXPECT_EQ(cli::Counted(1, "document"), "1 document");
  EXPECT_EQ(cli::Counted(0, "document"), "0 documents");
  EXPECT_EQ(cli::Share(0, 0), "0 %");
  EXPECT_EQ(cli::Share(1, 100000), "0.1 %");
  EXPECT_EQ(cli::Share(99999, 100000), "99.9 %");
  EXPECT_EQ(cli::Share(5, 5), "100 %");
  EXPECT_EQ(cli::Duration(3.21), "3.2 s");
  EXPECT_EQ(cli::Duration(125), "2:05");
  EXPECT_EQ(cli::Duration(3 * 3600 + 65), "3:01:05");
}

}  // namespace
}  // namespace zhengwen::testing
