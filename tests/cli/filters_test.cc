// Filters by word and by address through the whole program.
#include <gtest/gtest.h>

#include <string>

#include "tests/cli/cli_test.h"

namespace zhengwen::testing {
namespace {

class FiltersProgram : public CliTest {};

TEST_F(FiltersProgram, LeaveOutWhatTheirListsName) {
  const std::string in =
      Write("in.jsonl",
            "{\"id\":\"a\",\"url\":\"http://m.bad.cn/1\",\"text\":\"春天到了，图书馆今天开放。\"}\n"
            "{\"id\":\"b\",\"url\":\"http://good.cn/1\",\"text\":\"网上赌场，今天开放。\"}\n"
            "{\"id\":\"c\",\"url\":\"http://good.cn/2\",\"text\":\"出口交货值今年增长。\"}\n");
  const std::string words =
      Write("words.tsv", "word\tcategory\tweight\texcuse\n赌场\tgambling\t5\t\n口交\tsex\t5\t\n");
  const std::string recipe = Write("r.toml", "[filters]\nwords = [\"" + words + "\"]\nurls = [\"" +
                                                 Write("urls.txt", "bad.cn\n") +
                                                 "\"]\n[gates]\nfilter_weight = { max = 4 }\n");
  const Ran ran = Rules(
      {"clean", in, "-o", Path("out/"), "--recipe", recipe, "--rejects", Path("rejects.jsonl")});
  ASSERT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_NE(ran.err.find("blocked_words 1"), std::string::npos) << ran.err;
  EXPECT_NE(ran.err.find("blocked_url 1"), std::string::npos) << ran.err;
  const std::string rejects = Read(Path("rejects.jsonl"));
  EXPECT_NE(rejects.find("\"note\":\"bad.cn\""), std::string::npos) << rejects;
  EXPECT_NE(rejects.find("\"note\":\"filter_weight is 5, above 4\""), std::string::npos) << rejects;
  EXPECT_NE(Read(Path("out/documents/00000.jsonl")).find("\"id\":\"c\""), std::string::npos);
  EXPECT_EQ(RunZhengwen({"verify", Path("out/"), "--inputs", in}).exit_code, 0);
}

}  // namespace
}  // namespace zhengwen::testing
