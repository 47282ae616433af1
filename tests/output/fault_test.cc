// Every single thing that the disk is asked to do is made to fail once, and the program to die
// there once: what is left must be the old output or the new one, never something in between that
// looks whole.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>

#include "tests/output/corpus.h"
#include "tests/support/paths.h"

namespace zhengwen::output {
namespace {
namespace fs = std::filesystem;
using testing::TempFolder;
using Fault = FaultyFiles::Fault;
using Files = std::map<std::string, std::string>;

constexpr const char* kNewWord = "\u65b0\u6587";

SinkOptions File(const std::string& path) { return {.path = path}; }
SinkOptions Folder(const std::string& path) {
  return {.path = path, .folder = true, .shard_bytes = 600};
}
SinkOptions Mirror(const std::string& path) {
  return {.path = path, .mirror = true, .mirror_root = "in"};
}

struct Row {
  std::string name;
  SinkOptions (*options)(const std::string&);
  Fault fault;
};

const Row kRows[] = {
    {"file", File, Fault::once},     {"file", File, Fault::dead},
    {"folder", Folder, Fault::once}, {"folder", Folder, Fault::dead},
    {"mirror", Mirror, Fault::once}, {"mirror", Mirror, Fault::dead},
};

bool HasTemporaries(const Files& files) {
  for (const auto& [name, bytes] : files) {
    if (name.ends_with(".tmp")) return true;
  }
  return false;
}

// Of a folder, whether VerifyFolder takes it for whole.
bool LooksWhole(const std::string& path) {
  return fs::is_directory(path) ? VerifyFolder(path).ok() : fs::exists(path);
}

// What counts of a folder or a file: names and bytes, without what marks unfinished runs.
Files Content(const std::string& path) {
  if (fs::is_regular_file(path)) return {{"", ReadAll(path)}};
  Files files = FilesIn(path);
  std::erase_if(files, [](const auto& file) {
    return file.first.ends_with(".tmp") || file.first.starts_with(".zhengwen.");
  });
  return files;
}

TEST(Fault, HalfAnOutputNeverLooksWhole) {
  const TempFolder temp;
  const auto outcomes = SmallCorpus(Format::jsonl, kNewWord);
  for (const Row& row : kRows) {
    const std::string name = row.name + (row.fault == Fault::once ? " once " : " dead ");
    const SinkOptions undisturbed = row.options(temp.Path("undisturbed"));
    fs::remove_all(undisturbed.path);
    FaultyFiles counting;
    ASSERT_TRUE(WriteAll(undisturbed, outcomes, &counting).ok());
    const Files after = Content(undisturbed.path);

    for (uint64_t at = 0; at < counting.asked() + 2; ++at) {
      const std::string where = name + std::to_string(at);
      const SinkOptions options = row.options(temp.Path("out"));
      fs::remove_all(options.path);
      fs::remove(options.path + ".tmp");
      ASSERT_TRUE(WriteAll(options, SmallCorpus()).ok());
      const Files before = Content(options.path);
      ASSERT_NE(before, after);

      FaultyFiles faulty(at, row.fault);
      const Status status = WriteAll(options, outcomes, &faulty);
      if (faulty.asked() <= at) {
        EXPECT_TRUE(status.ok()) << where;
        EXPECT_EQ(Content(options.path), after) << where;
        continue;
      }
      if (LooksWhole(options.path)) {
        const Files now = Content(options.path);
        EXPECT_TRUE(now == before || now == after) << where << " " << MessageOf(status);
        EXPECT_TRUE(!status.ok() || now == after) << where;
      } else {
        EXPECT_FALSE(status.ok()) << where;
        EXPECT_FALSE(fs::exists(options.path + "/manifest.jsonl")) << where;
      }
      if (row.fault == Fault::once && MessageOf(status).find("remove") == std::string::npos) {
        EXPECT_FALSE(HasTemporaries(FilesIn(temp.Path(".")))) << where << " " << MessageOf(status);
      }
      // The same command again, undisturbed.
      EXPECT_EQ(MessageOf(WriteAll(options, outcomes)), "") << where;
      EXPECT_EQ(Content(options.path), after) << where;
      EXPECT_TRUE(LooksWhole(options.path)) << where;
    }
  }
}

TEST(Fault, ADiskThatFillsUpLeavesNothingHalfWritten) {
  const TempFolder temp;
  const auto outcomes = SmallCorpus();
  for (const Row& row : kRows) {
    if (row.fault == Fault::dead) continue;
    for (uint64_t bytes = 0; bytes < 3000; bytes += 97) {
      const SinkOptions options = row.options(temp.Path("out"));
      fs::remove_all(options.path);
      FaultyFiles faulty;
      faulty.LimitBytes(bytes);
      const Status status = WriteAll(options, outcomes, &faulty);
      EXPECT_EQ(MessageOf(status), status.ok() ? "" : "disk full");
      EXPECT_FALSE(HasTemporaries(FilesIn(temp.Path(".")))) << row.name << " " << bytes;
      EXPECT_EQ(status.ok(), LooksWhole(options.path)) << row.name << " " << bytes;
    }
  }
}

}  // namespace
}  // namespace zhengwen::output
