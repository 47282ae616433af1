#include "tests/cli/cli_test.h"
#include "tests/support/pack.h"

namespace zhengwen::testing {
namespace {

class VerifyTest : public CliTest {
 protected:
  // Cleans the dump into a folder with some flags; then `verify` must agree.
  std::string Clean(const std::vector<std::string>& flags) {
    dump_ = WriteDump();
    out_ = Path("corpus");
    std::filesystem::remove_all(out_);
    std::vector<std::string> arguments = {"clean", dump_, "-o", out_ + "/"};
    arguments.insert(arguments.end(), flags.begin(), flags.end());
    const Ran ran = Rules(arguments);
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    return out_;
  }
  static void Change(const std::string& file, const std::string& from, const std::string& to) {
    std::string bytes = Read(file);
    const size_t at = bytes.find(from);
    ASSERT_NE(at, std::string::npos) << from << " in " << file;
    bytes.replace(at, from.size(), to);
    std::FILE* out = std::fopen(file.c_str(), "wb");
    std::fwrite(bytes.data(), 1, bytes.size(), out);
    std::fclose(out);
  }

  std::string dump_;
  std::string out_;
};

TEST_F(VerifyTest, AFolderAndItsReplayAreProved) {
  const std::vector<std::vector<std::string>> rows = {
      {},
      {"--no-edits"},
      {"--split", "line"},
      {"--split", "^第"},
      {"-f", "text"},
      {"-f", "markdown"},
      {"--markdown"},
      {"--compress", "zstd"},
      {"--shard", "1/3"},
      {"--sample", "7"},
      {"--max-document", "200"},
      {"--charset", "utf-8"},
      {"--set", "output.shard_bytes=20000"},
  };
  for (const auto& flags : rows) {
    const std::string out = Clean(flags);
    const std::string words = ::testing::PrintToString(flags);
    const Ran alone = RunZhengwen({"verify", out});
    EXPECT_EQ(alone.exit_code, 0) << words << alone.err;
    const Ran replay = RunZhengwen({"verify", out, "--inputs", dump_});
    EXPECT_EQ(replay.exit_code, 0) << words << replay.err;
    EXPECT_NE(replay.err.find("letter by letter"), std::string::npos) << replay.err;
    EXPECT_EQ(RunZhengwen({"verify", "-q", out, "--inputs", dump_}).err, "");
  }
}

TEST_F(VerifyTest, PagesAreReplayedAsTextsAre) {
  std::string page = Read(SourcePath("examples/news-gbk.html"));
  TempFolder pages;
  pages.Write("news.html", page);
  pages.Write("news.shtml.gz", GzipMember(page));
  pages.Write("shell.htm", "<script>run()</script>");
  pages.Write("text.txt", "不是网页的一段话。\n");
  std::string article;
  for (const char c : Read(SourcePath("examples/article.html"))) {
    if (c == '"' || c == '\\') article += '\\';
    article += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  pages.Write("records.jsonl", "{\"html\":\"" + article + "\"}\n{\"text\":\"一段话。\"}\n");
  std::string told;
  while (told.size() < 700) told += "春天到了，村里的人都下田去了。";
  const std::string out = Path("corpus");
  const std::string in = pages.Path("");
  pages.Write("data.html",
              "<title>春耕</title><div id=root></div><script id=__NEXT_DATA__>"
              "{\"title\":\"春耕\",\"content\":\"" +
                  told + "\"}</script>");
  const std::vector<std::vector<std::string>> rows = {
      {},
      {"-f", "markdown"},
      {"-f", "markdown", "--links", "--images", "--compress", "gzip"},
      {"--markdown", "--links"}};
  for (const auto& flags : rows) {
    std::filesystem::remove_all(out);
    std::vector<std::string> arguments = {"clean", in, "-o", out + "/"};
    arguments.insert(arguments.end(), flags.begin(), flags.end());
    const Ran cleaned = RunZhengwen(arguments);
    EXPECT_EQ(cleaned.exit_code, 0) << cleaned.err;
    EXPECT_NE(cleaned.err.find("script_shell 1"), std::string::npos) << cleaned.err;
    EXPECT_EQ(RunZhengwen({"verify", "-q", out}).err, "") << ::testing::PrintToString(flags);
    const Ran replay = RunZhengwen({"verify", out, "--inputs", in});
    EXPECT_EQ(replay.exit_code, 0) << ::testing::PrintToString(flags) << replay.err;
    EXPECT_NE(replay.err.find("letter by letter"), std::string::npos) << replay.err;
  }
  // Other names: the page in data.html has another text then.
  TempFolder config;
  config.Write("page_data/names.tsv", "kind\tname\n");
  const Ran other = RunZhengwen({"verify", out, "--inputs", in, "--config", config.Path("")});
  EXPECT_EQ(other.exit_code, 1);
  EXPECT_NE(other.err.find("data.html"), std::string::npos) << other.err;
  const Ran none = RunZhengwen({"verify", out, "--inputs", in, "--config", pages.Path("")});
  EXPECT_EQ(none.exit_code, 2);
  EXPECT_NE(none.err.find("names.tsv"), std::string::npos) << none.err;
}

TEST_F(VerifyTest, ChangedMarkdownIsFoundByTheReplay) {
  const std::string out = Clean({"-f", "markdown"});
  EXPECT_NE(Read(out + "/documents/00000.md").find("柳树"), std::string::npos);
  Change(dump_ + "/2/6.txt", "风筝", "风车");
  const Ran ran = RunZhengwen({"verify", out, "--inputs", dump_});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_NE(ran.err.find("2/6.txt"), std::string::npos) << ran.err;
}

TEST_F(VerifyTest, AChangedRecordIsFound) {
  const std::string out = Clean({});
  Change(out + "/documents/00000.jsonl", "柳树", "杨树");
  const Ran ran = RunZhengwen({"verify", out});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_NE(ran.err.find("00000.jsonl"), std::string::npos) << ran.err;
}

TEST_F(VerifyTest, AChangedInputIsFoundByTheReplayAlone) {
  const std::string out = Clean({});
  Change(dump_ + "/2/6.txt", "风筝", "风车");
  EXPECT_EQ(RunZhengwen({"verify", out}).exit_code, 0);
  const Ran ran = RunZhengwen({"verify", out, "--inputs", dump_});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_NE(ran.err.find("2/6.txt"), std::string::npos) << ran.err;
}

TEST_F(VerifyTest, MissingAndSurplusInputsAreFound) {
  const std::string out = Clean({});
  std::filesystem::remove(dump_ + "/3/11.txt");
  EXPECT_EQ(RunZhengwen({"verify", out, "--inputs", dump_}).exit_code, 1);
  const std::string more = Clean({});
  Write("dump/zzz.txt", kBody);
  const Ran surplus = RunZhengwen({"verify", more, "--inputs", dump_});
  EXPECT_EQ(surplus.exit_code, 1);
  EXPECT_NE(surplus.err.find("zzz.txt"), std::string::npos) << surplus.err;
}

TEST_F(VerifyTest, WhatIsNoCorpusIsNamed) {
  for (const std::string& folder : {Path("missing"), Path("")}) {
    const Ran ran = RunZhengwen({"verify", folder});
    EXPECT_NE(ran.exit_code, 0);
    EXPECT_NE(ran.err.find(Path("")), std::string::npos) << ran.err;
  }
}

}  // namespace
}  // namespace zhengwen::testing
