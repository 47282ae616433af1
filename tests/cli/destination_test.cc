#include "cli/destination.h"

#include "tests/cli/cli_test.h"

namespace zhengwen::testing {
namespace {

using cli::Options;
using output::Compression;

struct DestinationRow {
  std::string output;
  bool folder;
  Compression compression;
};

TEST_F(CliTest, TheNameOfTheOutputTellsItsKind) {
  Write("there/x", "");
  const std::vector<DestinationRow> rows = {
      {"-", false, Compression::none},
      {"/dev/null", false, Compression::none},
      {Path("there"), true, Compression::none},
      {Path("there/"), true, Compression::none},
      {Path("there/x"), false, Compression::none},  // a file, whatever its ending
      {Path("new/"), true, Compression::none},
      {Path("new"), true, Compression::none},
      {Path("new.d"), true, Compression::none},
      {Path("a.jsonl"), false, Compression::none},
      {Path("a.txt"), false, Compression::none},
      {Path("a.jsonl.gz"), false, Compression::gzip},
      {Path("a.zst"), false, Compression::zstd},
  };
  for (const DestinationRow& row : rows) {
    Options options;
    options.output = row.output;
    const Result<output::SinkOptions> sink = cli::MakeDestination(options);
    ASSERT_TRUE(sink.ok()) << row.output << sink.error().ToString();
    EXPECT_EQ(sink->folder, row.folder) << row.output;
    EXPECT_EQ(sink->compression, row.compression) << row.output;
  }
}

TEST_F(CliTest, CompressOutweighsNoEndingButNotAnother) {
  Options options;
  options.output = Path("out/");
  options.compress = "zstd";
  EXPECT_EQ(cli::MakeDestination(options)->compression, Compression::zstd);
  options.output = Path("a.jsonl");
  options.compress = "gzip";
  EXPECT_EQ(cli::MakeDestination(options)->compression, Compression::gzip);
  options.output = Path("a.jsonl.zst");
  EXPECT_FALSE(cli::MakeDestination(options).ok());
  options.compress = "zstd";
  EXPECT_TRUE(cli::MakeDestination(options).ok());
}

TEST_F(CliTest, TheCommonFolderIsTheDeepestThatHoldsAllInputs) {
  Write("dump/a/1.txt", "");
  Write("dump/a/2.txt", "");
  Write("dump/b/3.txt", "");
  Write("dumpling/4.txt", "");
  const auto common = [&](const std::vector<std::string>& names) {
    std::vector<std::string> paths;
    for (const std::string& name : names) paths.push_back(Path(name));
    return cli::CommonFolder(paths);
  };
  EXPECT_EQ(common({"dump"}), Path("dump"));
  EXPECT_EQ(common({"dump/"}), Path("dump"));
  EXPECT_EQ(common({"dump/a/1.txt"}), Path("dump/a"));
  EXPECT_EQ(common({"dump/a/1.txt", "dump/a/2.txt"}), Path("dump/a"));
  EXPECT_EQ(common({"dump/a/1.txt", "dump/b/3.txt"}), Path("dump"));
  EXPECT_EQ(common({"dump/a", "dump/b"}), Path("dump"));
  EXPECT_EQ(common({"dump/a/*.txt"}), Path("dump/a"));
  EXPECT_EQ(common({"dump/*/1.txt"}), Path("dump"));
  EXPECT_EQ(common({"dump", "dumpling"}) + "/", Path(""));
  EXPECT_EQ(cli::CommonFolder({"-"}), "");
  EXPECT_EQ(cli::CommonFolder({"@list"}), "");
  EXPECT_EQ(cli::CommonFolder({"a.txt"}), "");
}

TEST_F(CliTest, AnOutputAmongTheInputsIsRefused) {
  Write("dump/a.txt", kBody);
  const auto allowed = [&](const std::string& input, const std::string& output) {
    Options options;
    options.arguments = {Path(input)};
    options.output = Path(output);
    return cli::MakeDestination(options).ok();
  };
  EXPECT_FALSE(allowed("dump", "dump/clean.jsonl"));
  EXPECT_FALSE(allowed("dump", "dump/new/deep/"));
  EXPECT_FALSE(allowed("dump", "dump"));
  EXPECT_FALSE(allowed("dump", "dump/../dump/x.jsonl"));
  EXPECT_FALSE(allowed("dump/a.txt", "dump/a.txt"));
  EXPECT_TRUE(allowed("dump", "dumpling/"));
  EXPECT_TRUE(allowed("dump", "clean.jsonl"));
  EXPECT_TRUE(allowed("dump/a.txt", "dump/a.jsonl"));
}

}  // namespace
}  // namespace zhengwen::testing
