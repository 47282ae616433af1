// What arguments name: folders, links, globs, lists, standard input; and what is reported.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "fetch/source.h"
#include "tests/support/pack.h"
#include "tests/support/paths.h"

namespace zhengwen::fetch {
namespace {

namespace fs = std::filesystem;
using Strings = std::vector<std::string>;
using zhengwen::testing::GzipMember;
using zhengwen::testing::TempFolder;
using zhengwen::testing::ZstdFrame;

// Works in a folder of its own, so that arguments can be short and relative.
class Arguments : public ::testing::Test {
 protected:
  void SetUp() override {
    before_ = fs::current_path();
    fs::current_path(folder_.Path(""));
  }
  void TearDown() override {
    fs::permissions(folder_.Path(""), fs::perms::owner_all);
    fs::current_path(before_);
  }

  void Write(const std::string& path, const std::string& bytes = "x") {
    folder_.Write(path, bytes);
  }

  // Ids in order; for an error "! " and what it says.
  static Strings Read(const Strings& arguments, InputOptions options = {}) {
    auto reader = OpenInputs(arguments, options);
    if (!reader) return {"refused: " + reader.error().ToString()};
    Strings all;
    RawRecord record;
    for (;;) {
      const Result<bool> more = (*reader)->Next(&record);
      if (!more) {
        all.push_back("! " + more.error().ToString());
      } else if (*more) {
        all.push_back(ParseRecord(record, options).id);
      } else {
        const Progress progress = (*reader)->progress();
        EXPECT_EQ(progress.files_read, progress.files_total);
        if (progress.bytes_total > 0) {
          EXPECT_EQ(progress.bytes_read, progress.bytes_total);
        }
        return all;
      }
    }
  }

  TempFolder folder_;
  fs::path before_;
};

TEST_F(Arguments, AFolderIsReadBelowAndInTheOrderOfPaths) {
  Write("dump/b.txt");
  Write("dump/a/2.txt");
  Write("dump/a/10.txt");
  Write("dump/a.txt");
  Write("dump/deep/er/est/x.TXT");
  Write("dump/page.html");
  Write("dump/page.html.bak");
  Write("dump/a/index.HTM.gz", GzipMember("<p>packed"));
  Write("dump/notes");
  Write("dump/.hidden.txt");
  Write("dump/.git/x.txt");
  Write("dump/z.txt.gz", GzipMember("packed"));
  Write("dump/z.txt.zst", ZstdFrame("packed"));
  const Strings expected = {"a.txt",          "a/10.txt", "a/2.txt",
                            "a/index.HTM.gz", "b.txt",    "deep/er/est/x.TXT",
                            "page.html",      "z.txt.gz", "z.txt.zst"};
  EXPECT_EQ(Read({"dump"}), expected);
  EXPECT_EQ(Read({"dump/"}), expected);
  EXPECT_EQ(Read({folder_.Path("dump")}), expected);
  fs::current_path("dump");
  EXPECT_EQ(Read({"."}), expected);
}

TEST_F(Arguments, RecordsKnowTheirFile) {
  Write("dump/sub/a.txt", "some text");
  Write("dump/r.jsonl.gz", GzipMember("\n{\"text\":\"t\"}\n"));
  auto reader = OpenInputs({"dump", "dump/sub/a.txt", "dump/r.jsonl.gz"}, {});
  struct Row {
    std::string file, base_id, source, bytes;
    bool whole_file;
    uint64_t offset, length;
  };
  const std::vector<Row> rows = {
      {"dump/r.jsonl.gz", "r.jsonl.gz", "dump", "{\"text\":\"t\"}", false, 1, 12},
      {"dump/sub/a.txt", "sub/a.txt", "dump", "some text", true, 0, 9},
      {"dump/sub/a.txt", "dump/sub/a.txt", "sub", "some text", true, 0, 9},
      {"dump/r.jsonl.gz", "dump/r.jsonl.gz", "r", "{\"text\":\"t\"}", false, 1, 12},
  };
  RawRecord record;
  for (const Row& row : rows) {
    const Result<bool> more = (*reader)->Next(&record);
    ASSERT_TRUE(more.ok() && *more) << row.file;
    EXPECT_EQ(record.locator.file, row.file);
    EXPECT_EQ(record.base_id, row.base_id);
    EXPECT_EQ(record.source, row.source) << row.file;
    EXPECT_EQ(record.bytes, row.bytes);
    EXPECT_EQ(record.whole_file, row.whole_file);
    EXPECT_EQ(record.locator.offset, row.offset);
    EXPECT_EQ(record.locator.length, row.length);
  }
  EXPECT_FALSE(*(*reader)->Next(&record));
}

TEST_F(Arguments, GlobsAreExpandedWhereTheShellDidNot) {
  for (const char* name :
       {"d/b.txt", "d/a.txt", "d/.h.txt", "d/c.md", "e/a.txt", "f/x/a.txt", "odd[1].txt"})
    Write(name);
  EXPECT_EQ(Read({"d/*.txt"}), (Strings{"d/a.txt", "d/b.txt"}));
  EXPECT_EQ(Read({"./d/*.txt"}), (Strings{"d/a.txt", "d/b.txt"}));
  EXPECT_EQ(Read({"?/a.txt"}), (Strings{"d/a.txt", "e/a.txt"}));
  EXPECT_EQ(Read({"[df]/*/a.txt"}), (Strings{"f/x/a.txt"}));
  EXPECT_EQ(Read({"e*"}), (Strings{"a.txt"})) << "a folder";
  EXPECT_EQ(Read({"odd[1].txt"}), (Strings{"odd[1].txt"})) << "a file that is there is no glob";
  EXPECT_EQ(Read({folder_.Path("e/*")}), (Strings{folder_.Path("e/a.txt")}));
  EXPECT_EQ(Read({"d/*.none"}), (Strings{"refused: d/*.none: no file has such a name"}));
}

TEST_F(Arguments, ListsNameWhatIsToBeRead) {
  Write("d/a.txt");
  Write("d/b.txt");
  Write("with blank.txt");
  Write("list.txt",
        "# a comment\n\nd/b.txt\r\n  with blank.txt \nmissing.txt\nd/*.txt\nno/*.txt\n");
  EXPECT_EQ(
      Read({"@list.txt"}),
      (Strings{"d/b.txt", "with blank.txt", "! list.txt:5: missing.txt: No such file or directory",
               "d/a.txt", "d/b.txt", "! list.txt:7: no/*.txt: no file has such a name"}));
  Write("nested.txt", "@list.txt\n");
  EXPECT_EQ(Read({"@nested.txt"}),
            (Strings{"refused: nested.txt:1: a list cannot name another list"}));
  EXPECT_EQ(Read({"@none.txt"}), (Strings{"refused: none.txt: no such file"}));
}

TEST_F(Arguments, WhatNamesNothingIsRefusedBeforeAnyWork) {
  Write("a.txt");
  EXPECT_EQ(Read({"a.txt", "b.txt"}), (Strings{"refused: b.txt: No such file or directory"}));
  EXPECT_EQ(Read({""}), (Strings{"refused: an input without a name"}));
  EXPECT_EQ(Read({"-", "-"}), (Strings{"refused: -: standard input can be read only once"}));
  InputOptions options;
  options.shard_index = 2;
  options.shard_count = 2;
  EXPECT_EQ(Read({"a.txt"}, options),
            (Strings{"refused: --shard: wants i/n with i from 0 to n-1, not 2/2"}));
  options = {};
  options.max_document = uint64_t{1} << 31;
  EXPECT_EQ(Read({"a.txt"}, options),
            (Strings{"refused: limits: document_bytes can be at most 1073741824, record_bytes at "
                     "most 4294967295"}));
  options = {};
  options.stdin_form = "xml";
  EXPECT_EQ(Read({"a.txt"}, options),
            (Strings{"refused: unknown form of input \"xml\"; txt, html or jsonl"}));
}

TEST_F(Arguments, AFolderWithNothingKnownIsReported) {
  Write("d/page.pdf");
  Write("a.txt");
  EXPECT_EQ(Read({"d", "a.txt"}),
            (Strings{"! d: holds no file with a known ending (.txt, .html, .jsonl, each also with "
                     ".gz or .zst)",
                     "a.txt"}));
}

TEST_F(Arguments, LinksAreFollowedOnceAndLoopsReported) {
  Write("d/real/a.txt");
  Write("elsewhere/b.txt");
  fs::create_directory_symlink("..", "d/real/up");
  fs::create_directory_symlink("../elsewhere", "d/aside");
  fs::create_directory_symlink("real", "d/again");
  fs::create_symlink("real/a.txt", "d/link.txt");
  fs::create_symlink("nothing.txt", "d/dangling.txt");
  fs::create_symlink("self.txt", "d/self.txt");
  EXPECT_EQ(Read({"d"}),
            (Strings{"aside/b.txt", "! d/dangling.txt: No such file or directory", "link.txt",
                     "real/a.txt",
                     "! d/real/up: a folder that leads back into itself; its files are read once",
                     "! d/self.txt: Too many levels of symbolic links"}));
}

TEST_F(Arguments, PipesFoldersAndVanishedFilesAreReportedAndTheRestIsRead) {
  Write("d/a.txt");
  Write("d/c.txt");
  Write("d/gone.txt");
  ASSERT_EQ(mkfifo("d/b.txt", 0600), 0);
  fs::create_directories("d/folder.txt");
  auto reader = OpenInputs({"d", "/dev/null"}, {});
  ASSERT_TRUE(reader.ok());
  fs::remove("d/gone.txt");
  Strings all;
  RawRecord record;
  for (;;) {
    const Result<bool> more = (*reader)->Next(&record);
    if (more.ok() && !*more) break;
    all.push_back(more.ok() ? record.base_id : more.error().ToString());
  }
  EXPECT_EQ(all,
            (Strings{"a.txt", "d/b.txt: is a pipe, not a file; read it through standard input (-)",
                     "c.txt", "d/gone.txt: No such file or directory",
                     "/dev/null: is a device, not a file; read it through standard input (-)"}));
}

// Root reads everything, so it becomes somebody else for as long as it lives.
class Unprivileged {
 public:
  explicit Unprivileged(const std::string& folder) : was_root_(geteuid() == 0) {
    if (!was_root_) return;
    fs::permissions(folder, static_cast<fs::perms>(0755));
    constexpr uid_t kNobody = 65534;
    EXPECT_EQ(seteuid(kNobody), 0);
  }
  ~Unprivileged() {
    if (was_root_) {
      EXPECT_EQ(seteuid(0), 0);
    }
  }

 private:
  bool was_root_;
};

TEST_F(Arguments, UnreadableFilesAndFoldersAreReported) {
  for (const char* name : {"d/a.txt", "d/b.txt", "d/c/x.txt"}) Write(name);
  fs::permissions("d/a.txt", fs::perms::none);
  fs::permissions("d/c", fs::perms::none);
  {
    const Unprivileged somebody(folder_.Path(""));
    EXPECT_EQ(Read({"d"}), (Strings{"! d/a.txt: Permission denied", "b.txt",
                                    "! d/c: cannot list the folder: Permission denied"}));
    EXPECT_EQ(Read({"d/*/*.txt"}), (Strings{"! d/c/: cannot list the folder: Permission denied"}));
  }
  fs::permissions("d/c", fs::perms::owner_all);
}

TEST_F(Arguments, NamesThatAreNotUtf8AreMadePrintable) {
  Write("d/\xD6\xD0.txt");
  EXPECT_EQ(Read({"d"}), (Strings{"%D6%D0.txt"}));
}

TEST_F(Arguments, StandardInputMayBePackedAndStandAmongFiles) {
  Write("a.txt");
  Write("in", ZstdFrame("{\"text\":\"t\",\"id\":\"one\"}\n{\"text\":\"t\",\"id\":\"two\"}\n"));
  const int before = dup(STDIN_FILENO);
  const int in = open("in", O_RDONLY);
  dup2(in, STDIN_FILENO);
  EXPECT_EQ(Read({"-", "a.txt"}), (Strings{"one", "two", "a.txt"}));
  dup2(before, STDIN_FILENO);
  close(before);
  close(in);
}

TEST_F(Arguments, ShardsPartTheDocumentsOfAllInputs) {
  for (int i = 0; i < 5; ++i) Write("d/" + std::to_string(i) + ".txt");
  Write("d/2x.jsonl",
        "{\"text\":\"t\",\"id\":\"x\"}\n\n{\"text\":\"t\",\"id\":\"y\"}\nbroken\n{\"text\":\"t\","
        "\"id\":\"z\"}\n");
  fs::create_symlink("nothing", "d/3a.txt");
  const Strings whole = Read({"d"});
  ASSERT_EQ(whole.size(), 10u);
  for (const uint32_t count : {1u, 2u, 3u, 20u}) {
    Strings merged(whole.size());
    for (uint32_t index = 0; index < count; ++index) {
      InputOptions options;
      options.shard_index = index;
      options.shard_count = count;
      const Strings part = Read({"d"}, options);
      for (size_t i = 0; i < part.size(); ++i) {
        ASSERT_LT(i * count + index, whole.size());
        merged[i * count + index] = part[i];
      }
    }
    EXPECT_EQ(merged, whole) << count;
  }
}

}  // namespace
}  // namespace zhengwen::fetch
