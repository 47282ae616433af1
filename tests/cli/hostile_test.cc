// Hostile input and full disks: a message with the name, exit code 1, all else processed, nothing
// half-written.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/json.h"
#include "tests/cli/cli_test.h"

namespace zhengwen::testing {
namespace {

size_t CountLines(const std::string& text) {
  return static_cast<size_t>(std::count(text.begin(), text.end(), '\n'));
}

bool Holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// Bytes that no text holds: they come in, they are counted, nothing fails.
TEST_F(CliTest, OddBytesAreNoFailure) {
  std::string all_bytes;
  for (int i = 0; i < 256; ++i) all_bytes += static_cast<char>(i);
  std::string deep(100000, '<');
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"empty.txt", ""},
      {"newlines.txt", std::string(10000, '\n')},
      {"nul.txt", std::string(5000, '\0')},
      {"nul_inside.txt", std::string("河边的柳树") + '\0' + "发了芽。\n"},
      {"all.txt", all_bytes},
      {"invalid.txt", std::string(kBody) + "\xff\xc0\x80\xed\xa0\x80 后面还有一句话。\n"},
      {"cut.txt", std::string(kBody).substr(0, 100)},
      {"bom.txt", "\xef\xbb\xbf"},
      {"brackets.txt", deep},
      {"entities.txt", std::string(20000, '&')},
      {"one_line.txt", std::string(300000, 'x')},
      {"spaces.txt", std::string(300000, ' ')},
      {"cr.txt", std::string(50000, '\r')},
      {"combining.txt", "e" +
                            [] {
                              std::string marks;
                              for (int i = 0; i < 20000; ++i) marks += "\xcc\x81";
                              return marks;
                            }()},
      {"null.jsonl", "null\n[]\n{}\n{\"text\":null}\n{\"text\":1}\n{\"text\":\"\"}\nx\n\n"},
      {"lone_surrogate.jsonl", "{\"text\":\"\\ud800\"}\n"},
      {"deep.jsonl", std::string(5000, '[') + "\n"},
  };
  for (const auto& [name, bytes] : rows) Write("odd/" + name, bytes);
  const Ran ran = Rules({"clean", Path("odd")});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_TRUE(Holds(ran.err, "nothing unaccounted for")) << ran.err;
  EXPECT_TRUE(Holds(ran.err, "23 documents in")) << ran.err;  // 14 texts, 9 records
  for (const char* form : {"--json", "--color=always"}) {
    const Ran explained = Rules({"explain", form, Path("odd")});
    EXPECT_EQ(explained.exit_code, 0) << form << ": " << explained.err;
    for (const auto& [name, bytes] : rows) {
      EXPECT_TRUE(name.ends_with(".jsonl") || Holds(explained.out, name)) << name;
    }
  }
}

TEST_F(CliTest, AnEmptyFileIsADocumentThatIsLeftOut) {
  const Ran ran = Rules({"clean", Write("empty.txt", "")});
  EXPECT_EQ(ran.out, "");
  EXPECT_TRUE(Holds(ran.err, "1 document in, 0 written")) << ran.err;
  EXPECT_TRUE(Holds(ran.err, "empty 1")) << ran.err;
}

TEST_F(CliTest, AMalformedRecordIsNamedWithItsPlace) {
  const std::string file =
      Write("r.jsonl", "{\"id\":\"a\",\"text\":\"山里的雨下了一整夜。\"}\n{\"id\":\n");
  const Ran ran = Rules({"clean", file});
  EXPECT_EQ(CountLines(ran.out), 1U);
  EXPECT_TRUE(Holds(ran.err, "malformed_record")) << ran.err;
}

TEST_F(CliTest, ATooLargeDocumentIsCountedAndItsNeighboursStay) {
  const std::string file =
      Write("r.jsonl", "{\"id\":\"a\",\"text\":\"头一篇很短的文章。\"}\n{\"id\":\"b\",\"text\":\"" +
                           std::string(30000, 'x') +
                           "\"}\n{\"id\":\"c\",\"text\":\"末一篇很短的文章。\"}\n");
  const Ran ran = Rules({"clean", "--max-document", "1K", file});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_EQ(CountLines(ran.out), 2U);
  EXPECT_TRUE(Holds(ran.err, "too_large 1")) << ran.err;
}

TEST_F(CliTest, AnUnreadableFileIsNamedAndTheRestIsProcessed) {
  if (geteuid() == 0) GTEST_SKIP() << "skipped: root may read everything";
  Write("dump/a.txt", kBody);
  const std::string locked = Write("dump/locked.txt", kBody);
  Write("dump/z.txt", kBody);
  chmod(locked.c_str(), 0);
  const Ran ran = Rules({"clean", Path("dump")});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_TRUE(Holds(ran.err, "locked.txt")) << ran.err;
  EXPECT_EQ(CountLines(ran.out), 2U);
}

// A folder where a file is expected cannot be read by anybody, root included.
TEST_F(CliTest, WhatIsNoFileIsNamedAndTheRestIsProcessed) {
  Write("a.txt", kBody);
  symlink("nowhere", Path("broken.txt").c_str());
  Write("z.txt", kBody);
  const std::string list =
      Write("list", Path("a.txt") + "\n" + Path("broken.txt") + "\n" + Path("z.txt") + "\n");
  const Ran ran = Rules({"clean", "@" + list});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_TRUE(Holds(ran.err, "broken.txt")) << ran.err;
  EXPECT_EQ(CountLines(ran.out), 2U);
  EXPECT_TRUE(Holds(ran.err, "1 failure to read an input")) << ran.err;
}

TEST_F(CliTest, AFolderThatHoldsItselfIsReadOnce) {
  Write("dump/a.txt", kBody);
  symlink("..", Path("dump/loop").c_str());
  const Ran ran = Rules({"clean", Path("dump")});
  EXPECT_EQ(CountLines(ran.out), 1U);
  EXPECT_TRUE(Holds(ran.err, "loop")) << ran.err;
}

// Standard input holds up the program until the file behind it is gone.
TEST_F(CliTest, AFileThatVanishesIsNamedAndTheRestIsProcessed) {
  const std::string vanishing = Write("second.txt", kBody);
  const std::string last = Write("third.txt", kBody);
  const std::string out = Path("out.jsonl");
  Running running({"clean", "--set", "body.enabled=false", "-", vanishing, last, "-o", out});
  // More than the pipe holds: when all is written the program has begun to read.
  for (int i = 0; i < 2000; ++i) running.Feed(kBody);
  std::filesystem::remove(vanishing);
  running.CloseInput();
  EXPECT_EQ(running.Wait(), 1);
  EXPECT_EQ(CountLines(Read(out)), 2U);
}

TEST_F(CliTest, ABrokenGzipKeepsWhatCameBeforeItsBreak) {
  std::string lines;
  for (int i = 0; i < 3000; ++i) {
    lines += "{\"id\":\"" + std::to_string(i * 7919 % 3001) + "\",\"text\":\"山里的雨下了一整夜" +
             std::to_string(i * 104729) + "。\"}\n";
  }
  ASSERT_EQ(Rules({"clean", Write("r.jsonl", lines), "-o", Path("r2.jsonl.gz")}).exit_code, 0);
  const std::string packed = Read(Path("r2.jsonl.gz"));
  const std::string broken = Write("broken.jsonl.gz", packed.substr(0, packed.size() / 2));
  const std::string fine = Write("fine.txt", kBody);
  const Ran ran = Rules({"clean", broken, fine});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_TRUE(Holds(ran.err, "broken.jsonl.gz")) << ran.err;
  EXPECT_GT(CountLines(ran.out), 500U);
  EXPECT_TRUE(Holds(ran.out, "河边的柳树")) << "the next input is processed";
}

TEST_F(CliTest, NoGzipAtAllIsNamed) {
  const Ran ran =
      Rules({"clean", Write("a.txt.gz", "this is no gzip file"), Write("b.txt", kBody)});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_TRUE(Holds(ran.err, "a.txt.gz")) << ran.err;
  EXPECT_EQ(CountLines(ran.out), 1U);
}

TEST_F(CliTest, AFullDiskEndsTheRunWithItsName) {
  const std::string dump = WriteDump();
  RunWith with;
  with.stdout_path = "/dev/full";
  for (const char* verb : {"clean", "explain"}) {
    const Ran ran = Rules({verb, dump}, with);
    EXPECT_EQ(ran.exit_code, 1) << verb;
    EXPECT_TRUE(Holds(ran.err, "No space left")) << ran.err;
    EXPECT_TRUE(Holds(ran.err, "standard output")) << ran.err;
  }
  EXPECT_EQ(RunZhengwen({"list"}, with).exit_code, 1);
}

TEST_F(CliTest, AClosedPipeEndsTheRunQuietly) {
  const std::string dump = WriteDump();
  RunWith with;
  with.closed_pipe = true;
  for (const char* verb : {"clean", "explain"}) {
    const Ran ran = Rules({verb, dump}, with);
    EXPECT_EQ(ran.exit_code, 1) << verb;
    EXPECT_EQ(CountLines(ran.err), 1U) << ran.err;
  }
  EXPECT_EQ(RunZhengwen({"--help"}, with).exit_code, 1);
}

TEST_F(CliTest, AnOutputThatCannotBeMadeIsNamed) {
  const std::string file = Write("a.txt", kBody);
  for (const std::string& out : {Path("no/such/folder/out.jsonl"), file + "/out/"}) {
    const Ran ran = Rules({"clean", file, "-o", out});
    EXPECT_EQ(ran.exit_code, 1) << out << ran.err;
    EXPECT_TRUE(Holds(ran.err, Path(""))) << ran.err;
  }
  EXPECT_EQ(FilesBelow(Path("")), std::vector<std::string>{"a.txt"});
}

TEST_F(CliTest, AFolderWithFilesOfOthersIsNotWrittenTo) {
  const std::string file = Write("a.txt", kBody);
  Write("precious/letter.doc", "do not touch");
  const Ran ran = Rules({"clean", file, "-o", Path("precious/")});
  EXPECT_NE(ran.exit_code, 0);
  EXPECT_TRUE(Holds(ran.err, "precious")) << ran.err;
  EXPECT_EQ(FilesBelow(Path("precious")), std::vector<std::string>{"letter.doc"});
}

// Names of files may hold anything; a message must not act on the terminal.
TEST_F(CliTest, MessagesShowNoControlCharacters) {
  const Ran ran = Rules({"clean", Path("red\x1b[31m.txt")});
  EXPECT_EQ(ran.err.find('\x1b'), std::string::npos);
  EXPECT_TRUE(Holds(ran.err, "red")) << ran.err;
}

}  // namespace
}  // namespace zhengwen::testing
