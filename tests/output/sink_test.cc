#include "output/sink.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <string>
#include <vector>

#include "core/compression.h"
#include "tests/output/corpus.h"
#include "tests/support/paths.h"

namespace zhengwen::output {
namespace {
namespace fs = std::filesystem;
using testing::TempFolder;
using Names = std::vector<std::string>;

TEST(Sink, OneFileHoldsTheRecordsInOrder) {
  const TempFolder temp;
  const auto outcomes = SmallCorpus();
  const SinkOptions options{.path = temp.Path("out.jsonl")};
  ASSERT_TRUE(WriteAll(options, outcomes).ok());
  EXPECT_EQ(ReadAll(options.path),
            outcomes[0].record + outcomes[1].record + outcomes[3].record + outcomes[4].record);
  EXPECT_EQ(NamesIn(temp.Path(".")), Names{"out.jsonl"});
}

TEST(Sink, TextDocumentsArePartedByAnEmptyLine) {
  const TempFolder temp;
  const SinkOptions options{.path = temp.Path("out.txt"), .format = Format::text};
  ASSERT_TRUE(WriteAll(options, {MakeAll(Settled("1").Keep("a\nb\n"), Format::text),
                                 MakeAll(Settled("2").Drop("x", Reason::menu), Format::text),
                                 MakeAll(Settled("3").Keep("c"), Format::text)})
                  .ok());
  EXPECT_EQ(ReadAll(options.path), "a\nb\n\nc\n");
}

TEST(Sink, NothingAppearsWithoutClose) {
  const TempFolder temp;
  const std::vector<SinkOptions> all = {
      {.path = temp.Path("out.jsonl"), .rejects = temp.Path("rejects.jsonl")},
      {.path = temp.Path("folder"), .folder = true, .shard_bytes = 1}};
  for (const SinkOptions& options : all) {
    {
      auto sink = OpenSink(options);
      ASSERT_TRUE(sink.ok());
      for (const Outcome& o : SmallCorpus()) ASSERT_TRUE((*sink)->Write(o).ok());
    }
  }
  EXPECT_EQ(NamesIn(temp.Path(".")), Names{"folder/.zhengwen.lock"});
}

TEST(Sink, RejectsGoToTheirOwnFileCompressedByItsName) {
  const TempFolder temp;
  const auto outcomes = SmallCorpus();
  std::string expected;
  for (const Outcome& o : outcomes) expected += o.rejects;
  for (const std::string ending : {"", ".gz", ".zst"}) {
    const SinkOptions options{.path = temp.Path("out"),
                              .rejects = temp.Path("rejects.jsonl" + ending)};
    ASSERT_TRUE(WriteAll(options, outcomes).ok());
    auto source = Unpack(BytesInMemory(ReadAll(options.rejects)), PackingNamed(options.rejects));
    std::string text(10000, '\0');
    text.resize(*source->Read(text.data(), text.size()));
    EXPECT_EQ(text, expected);
  }
}

TEST(Sink, AFolderHoldsShardsSpansLedgerAndManifest) {
  const TempFolder temp;
  const SinkOptions options{.path = temp.Path("out"), .folder = true, .shard_bytes = 1};
  ASSERT_TRUE(WriteAll(options, SmallCorpus()).ok());
  // Numbers pair: the third shard has spans only.
  EXPECT_EQ(
      NamesIn(options.path),
      (Names{"documents/00000.jsonl", "documents/00001.jsonl", "documents/00003.jsonl",
             "documents/00004.jsonl", "ledger.json", "manifest.jsonl", "spans/00000.jsonl",
             "spans/00001.jsonl", "spans/00002.jsonl", "spans/00003.jsonl", "spans/00004.jsonl"}));
}

TEST(Sink, AShardIsClosedWhenItReachesItsSize) {
  const TempFolder temp;
  const auto outcomes = SmallCorpus();
  const SinkOptions options{
      .path = temp.Path("out"), .folder = true, .shard_bytes = outcomes[0].record.size() + 1};
  ASSERT_TRUE(WriteAll(options, outcomes).ok());
  EXPECT_EQ(ReadAll(temp.Path("out/documents/00000.jsonl")),
            outcomes[0].record + outcomes[1].record);
  EXPECT_EQ(ReadAll(temp.Path("out/documents/00001.jsonl")),
            outcomes[3].record + outcomes[4].record);
}

TEST(Sink, AFolderCanBeCompressed) {
  const TempFolder temp;
  for (const auto& [packing, ending] :
       {std::pair{Compression::gzip, ".gz"}, {Compression::zstd, ".zst"}}) {
    const SinkOptions options{.path = temp.Path(ending), .folder = true, .compression = packing};
    ASSERT_TRUE(WriteAll(options, SmallCorpus()).ok());
    EXPECT_EQ(NamesIn(options.path),
              (Names{std::string("documents/00000.jsonl") + ending, "ledger.json", "manifest.jsonl",
                     std::string("spans/00000.jsonl") + ending}));
    const auto proof = VerifyFolder(options.path);
    EXPECT_TRUE(proof.ok()) << proof.error().ToString();
  }
}

TEST(Sink, ARunWithoutDocumentsIsAnOutputToo) {
  const TempFolder temp;
  const SinkOptions options{.path = temp.Path("out"), .folder = true};
  ASSERT_TRUE(WriteAll(options, {}).ok());
  EXPECT_EQ(NamesIn(options.path), (Names{"ledger.json", "manifest.jsonl"}));
  EXPECT_TRUE(VerifyFolder(options.path).ok());
}

TEST(Sink, EqualRunsGiveEqualBytes) {
  const TempFolder temp;
  for (const Compression packing : {Compression::none, Compression::gzip, Compression::zstd}) {
    for (const char* name : {"one", "two"}) {
      ASSERT_TRUE(
          WriteAll({.path = temp.Path(name), .folder = true, .compression = packing}, SmallCorpus())
              .ok());
    }
    EXPECT_EQ(FilesIn(temp.Path("one")), FilesIn(temp.Path("two")));
  }
}

TEST(Sink, ANewOutputReplacesTheOldOne) {
  const TempFolder temp;
  const std::string path = temp.Path("out");
  const std::vector<SinkOptions> all = {
      {.path = path, .folder = true, .shard_bytes = 1},
      {.path = path, .folder = true, .format = Format::text},
      {.path = path, .mirror = true, .mirror_root = "in"},
      {.path = path, .folder = true, .compression = Compression::gzip},
      {.path = path, .mirror = true, .mirror_root = "in", .format = Format::text},
      {.path = path, .folder = true},
  };
  for (const SinkOptions& options : all) {
    ASSERT_EQ(MessageOf(WriteAll(options, SmallCorpus(options.format))), "");
    const auto proof = VerifyFolder(path);
    ASSERT_TRUE(proof.ok()) << proof.error().ToString();
    EXPECT_EQ(proof->documents, 4U);
  }
  EXPECT_EQ(NamesIn(path),
            (Names{"documents/00000.jsonl", "ledger.json", "manifest.jsonl", "spans/00000.jsonl"}));
}

TEST(Sink, AForeignFolderIsRefused) {
  const TempFolder temp;
  temp.Write("mine/notes.txt", "do not touch");
  temp.Write("other/manifest.jsonl", "{\"some\":\"thing\"}\n");
  temp.Write("file", "x");
  for (const bool mirror : {false, true}) {
    const auto refuse = [&](const char* name) {
      return MessageOf(
          WriteAll({.path = temp.Path(name), .folder = !mirror, .mirror = mirror}, SmallCorpus()));
    };
    const std::string foreign =
        ": holds files that are no output of zhengwen, and they might be overwritten; name a new "
        "or empty folder";
    EXPECT_EQ(refuse("mine"), temp.Path("mine") + foreign);
    EXPECT_EQ(refuse("other"), temp.Path("other") + foreign);
    EXPECT_EQ(refuse("file"),
              temp.Path("file") + ": is a file; an output folder cannot have its name");
  }
  EXPECT_EQ(NamesIn(temp.Path("mine")), Names{"notes.txt"});
}

TEST(Sink, TwoRunsCannotShareAFolder) {
  const TempFolder temp;
  const SinkOptions options{.path = temp.Path("out"), .folder = true};
  auto first = OpenSink(options);
  ASSERT_TRUE(first.ok());
  const auto second = OpenSink(options);
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(second.error().message,
            "another run is writing here; wait for it or name another output");
  ASSERT_TRUE((*first)->Close(Ledger()).ok());
  EXPECT_TRUE(OpenSink(options).ok());
}

TEST(Sink, OptionsThatMakeNoSenseAreRefused) {
  const TempFolder temp;
  const std::string out = temp.Path("out");
  struct Row {
    SinkOptions options;
    std::string message;
  };
  const std::vector<Row> rows = {
      {{}, "the output has no name"},
      {{.path = "-", .folder = true}, "standard output is no folder"},
      {{.path = out, .rejects = out}, "is both the output and the rejects file"},
      {{.path = out, .folder = true, .rejects = out + "/rejects.jsonl"},
       "lies in the output folder, whose files a manifest lists; name a file outside"},
      {{.path = out, .folder = true, .rejects = out + "/x/../rejects.jsonl"},
       "lies in the output folder, whose files a manifest lists; name a file outside"},
      {{.path = temp.Path("no/such/folder/out.jsonl")}, "cannot create: No such file or directory"},
      {{.path = temp.Path(".")}, "cannot create: Is a directory"},
  };
  for (const Row& row : rows) {
    const auto sink = OpenSink(row.options);
    ASSERT_FALSE(sink.ok()) << row.message;
    EXPECT_EQ(sink.error().message, row.message);
  }
}

TEST(Sink, AMirrorHasOneFilePerInput) {
  const TempFolder temp;
  const auto outcomes = SmallCorpus(Format::text);
  const SinkOptions options{
      .path = temp.Path("out"), .mirror = true, .mirror_root = "in", .format = Format::text};
  ASSERT_EQ(MessageOf(WriteAll(options, outcomes)), "");
  // Nothing was kept of in/b.txt.
  EXPECT_EQ(NamesIn(options.path), (Names{"a.txt", "c/c.txt", "ledger.json", "manifest.jsonl"}));
  EXPECT_EQ(ReadAll(temp.Path("out/a.txt")), outcomes[0].record + "\n" + outcomes[1].record);
  const auto proof = VerifyFolder(options.path);
  ASSERT_TRUE(proof.ok()) << proof.error().ToString();
  EXPECT_EQ(proof->documents, 4U);
}

TEST(Sink, AMirrorDoesNotReplaceItsInput) {
  const TempFolder temp;
  SinkOptions options{.path = temp.Path("out"), .mirror = true, .mirror_root = temp.Path("in")};
  const auto file = [&](const char* name) {
    return MakeAll(Settled("1").File(temp.Path(name)).Keep("a"));
  };
  ASSERT_EQ(MessageOf(WriteAll(options, {file("in/a.txt")})), "");
  options.mirror_root = temp.Path("out");
  EXPECT_EQ(MessageOf(WriteAll(options, {file("out/a.jsonl")})),
            temp.Path("out/a.jsonl") + ": would be replaced by its own output; name another -o");
}

TEST(Sink, ALinkIsFollowedAndADeviceIsWrittenInPlace) {
  const TempFolder temp;
  temp.Write("real.jsonl", "old");
  fs::create_symlink("real.jsonl", temp.Path("link.jsonl"));
  ASSERT_TRUE(WriteAll({.path = temp.Path("link.jsonl")}, SmallCorpus()).ok());
  EXPECT_TRUE(fs::is_symlink(temp.Path("link.jsonl")));
  EXPECT_TRUE(ReadAll(temp.Path("real.jsonl")).starts_with("{\"id\":\"a1\""));
  ASSERT_TRUE(WriteAll({.path = "/dev/null"}, SmallCorpus()).ok());
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST(Sink, AFullDiskIsAnErrorWithARemedy) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "no /dev/full";
  EXPECT_EQ(MessageOf(WriteAll({.path = "/dev/full"}, SmallCorpus())),
            "/dev/full: cannot write: No space left on device; free some space and run the "
            "command again");
}

TEST(Sink, AClosedPipeIsAnError) {
  const auto before = std::signal(SIGPIPE, SIG_IGN);
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  const std::string path = "/dev/fd/" + std::to_string(ends[1]);
  auto sink = OpenSink({.path = path});
  ASSERT_TRUE(sink.ok()) << sink.error().ToString();
  ::close(ends[0]);
  EXPECT_TRUE((*sink)->Write(SmallCorpus()[0]).ok()) << "still in the buffer";
  EXPECT_EQ(MessageOf((*sink)->Close(Ledger())),
            path + ": cannot write: Broken pipe: the reader stopped before the end");
  ::close(ends[1]);
  std::signal(SIGPIPE, before);
}

}  // namespace
}  // namespace zhengwen::output
