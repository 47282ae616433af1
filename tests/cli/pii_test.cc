// Personal data through the whole program.
#include <gtest/gtest.h>

#include <string>

#include "tests/cli/cli_test.h"

namespace zhengwen::testing {
namespace {

class PiiProgram : public CliTest {
 protected:
  const std::string in_ =
      Write("in.jsonl",
            "{\"id\":\"a\",\"text\":\"春天到了，请打１３８００１３８０００报名，"
            "或写信到 a.b@example.com 问。\"}\n");
};

TEST_F(PiiProgram, IsReplacedAndReplayed) {
  for (const std::vector<std::string>& more :
       {std::vector<std::string>{}, {"-f", "markdown"}, {"--markdown"}, {"-f", "text"}}) {
    std::vector<std::string> arguments = {"clean", in_, "-o", Path("out/"), "--pii", "replace"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Ran ran = Rules(arguments);
    ASSERT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_NE(ran.err.find("mobile_number 11"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("nothing unaccounted for"), std::string::npos) << ran.err;
    const Ran verified = RunZhengwen({"verify", Path("out/"), "--inputs", in_});
    EXPECT_EQ(verified.exit_code, 0) << verified.err;
  }
  const Ran ran = Rules({"clean", in_, "-q", "--pii", "replace", "-f", "text"});
  EXPECT_EQ(ran.out, "春天到了，请打<PHONE>报名，或写信到 <EMAIL> 问。\n");
  EXPECT_NE(Read(Path("out/spans/00000.jsonl")).find("\"mobile_number\",\"pii/patterns:"),
            std::string::npos);
}

TEST_F(PiiProgram, IsMarkedInTheRecord) {
  const Ran ran = Rules({"clean", in_, "-q", "--pii", "mark"});
  EXPECT_NE(ran.out.find("\"pii\":[{\"kind\":\"mobile_number\",\"begin\":7,\"end\":18},"
                         "{\"kind\":\"email_address\",\"begin\":26,\"end\":41}]"),
            std::string::npos)
      << ran.out;
  EXPECT_EQ(Rules({"clean", in_, "-q"}).out.find("\"pii\""), std::string::npos);
}

}  // namespace
}  // namespace zhengwen::testing
