#include "output/sink.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "core/file.h"
#include "output/ledger.h"
#include "tests/output/settled.h"
#include "tests/support/paths.h"

namespace zhengwen::output {
namespace {
namespace fs = std::filesystem;
using testing::TempFolder;

Outcome Make(const Settled& settled, Format format = Format::jsonl) {
  return MakeOutcome(settled.Build(), Authors(), {format, true, true});
}

// Writes the outcomes through a sink, with their ledger.
Status WriteAll(const SinkOptions& options, const std::vector<Outcome>& outcomes) {
  auto sink = OpenSink(options);
  if (!sink) return sink.error();
  Ledger ledger;
  for (const Outcome& o : outcomes) {
    ledger.Add(o);
    if (Status s = (*sink)->Write(o); !s) return s;
  }
  return (*sink)->Close(ledger);
}

std::string Read(const std::string& path) {
  auto bytes = ReadFile(path);
  return bytes ? *bytes : "(" + bytes.error().ToString() + ")";
}

// The files below a folder, relative and sorted.
std::vector<std::string> FilesIn(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) names.push_back(fs::relative(entry.path(), folder).string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

using Names = std::vector<std::string>;

TEST(Sink, OneFileHoldsTheRecordsInOrder) {
  const TempFolder temp;
  const std::vector<Outcome> outcomes = {Make(Settled("1").Keep("a\n")),
                                         Make(Settled("2").Drop("b", Reason::menu)),
                                         Make(Settled("3").Keep("c"))};
  SinkOptions options{.path = temp.Path("out.jsonl")};
  ASSERT_TRUE(WriteAll(options, outcomes).ok());
  EXPECT_EQ(Read(options.path), outcomes[0].record + outcomes[2].record);
  EXPECT_EQ(FilesIn(temp.Path(".")), Names{"out.jsonl"});
}

TEST(Sink, TextDocumentsArePartedByAnEmptyLine) {
  const TempFolder temp;
  SinkOptions options{.path = temp.Path("out.txt"), .format = Format::text};
  ASSERT_TRUE(WriteAll(options, {Make(Settled("1").Keep("a\nb\n"), Format::text),
                                 Make(Settled("2").Keep("c"), Format::text)})
                  .ok());
  EXPECT_EQ(Read(options.path), "a\nb\n\nc\n");
}

TEST(Sink, AFolderHoldsShardsSpansLedgerAndManifest) {
  const TempFolder temp;
  SinkOptions options{.path = temp.Path("out"), .folder = true, .shard_bytes = 1};
  ASSERT_TRUE(
      WriteAll(options, {Make(Settled("1").Keep("a")), Make(Settled("2").Drop("b", Reason::menu)),
                         Make(Settled("3").Keep("c"))})
          .ok());
  EXPECT_EQ(FilesIn(options.path), (Names{"documents/00000.jsonl", "documents/00002.jsonl",
                                          "ledger.json", "manifest.jsonl", "spans/00000.jsonl",
                                          "spans/00001.jsonl", "spans/00002.jsonl"}));
}

}  // namespace
}  // namespace zhengwen::output
