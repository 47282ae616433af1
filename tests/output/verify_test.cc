// Corrupts one thing at a time in a good folder and reads what VerifyFolder says.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>

#include "core/compress_writer.h"
#include "core/hash.h"
#include "output/folder_reader.h"
#include "output/manifest_file.h"
#include "output/replay.h"
#include "tests/output/corpus.h"
#include "tests/support/paths.h"

namespace zhengwen::output {
namespace {
namespace fs = std::filesystem;
using testing::TempFolder;

void Put(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

// Replaces the first `from` in a file.
void Edit(const std::string& path, const std::string& from, const std::string& to) {
  std::string bytes = ReadAll(path);
  const size_t at = bytes.find(from);
  ASSERT_NE(at, std::string::npos) << path << " has no " << from;
  Put(path, bytes.replace(at, from.size(), to));
}

void DropLine(const std::string& path, int line) {
  std::istringstream in(ReadAll(path));
  std::string out;
  std::string text;
  for (int n = 1; std::getline(in, text); ++n) out += n == line ? "" : text + "\n";
  Put(path, out);
}

// Makes the manifest's sizes and checksums true again, so that only the counts are left to notice.
void Reseal(const std::string& folder) {
  const auto manifest = LoadManifest(folder);
  ASSERT_TRUE(manifest.ok()) << manifest.error().ToString();
  std::string lines = manifest->header.ToJson();
  for (ManifestEntry entry : manifest->entries) {
    const std::string bytes = ReadAll(folder + "/" + entry.file);
    entry.bytes = bytes.size();
    entry.sha256 = Sha256Hex(bytes);
    lines += entry.ToJson();
  }
  Put(manifest->path, lines);
}

struct Row {
  std::string name;
  std::function<void(const std::string& folder)> corrupt;
  std::string message;  // $ stands for the folder
};

void Check(const std::vector<Row>& rows, SinkOptions options) {
  const TempFolder temp;
  for (const Row& row : rows) {
    options.path = temp.Path("out");
    fs::remove_all(options.path);
    ASSERT_EQ(MessageOf(WriteAll(options, SmallCorpus(options.format))), "");
    ASSERT_TRUE(VerifyFolder(options.path).ok());
    row.corrupt(options.path);
    const auto proof = VerifyFolder(options.path);
    ASSERT_FALSE(proof.ok()) << row.name;
    std::string message = row.message;
    for (size_t at = message.find('$'); at != std::string::npos; at = message.find('$')) {
      message.replace(at, 1, options.path);
    }
    EXPECT_EQ(proof.error().ToString(), message) << row.name;
  }
}

const SinkOptions kJsonl{.folder = true};
const SinkOptions kText{.folder = true, .format = Format::text};
const SinkOptions kMirror{.mirror = true, .mirror_root = "in"};
const SinkOptions kMirroredText{.mirror = true, .mirror_root = "in", .format = Format::text};

TEST(Verify, ProvesAGoodFolder) {
  const TempFolder temp;
  for (SinkOptions options : {kJsonl, kText, kMirror, kMirroredText}) {
    for (const Compression packing : {Compression::none, Compression::gzip, Compression::zstd}) {
      for (const uint64_t shard_bytes : {uint64_t{1}, uint64_t{100}, uint64_t{1000000}}) {
        options.path = temp.Path("out");
        options.compression = packing;
        options.shard_bytes = shard_bytes;
        ASSERT_EQ(MessageOf(WriteAll(options, SmallCorpus(options.format))), "");
        const auto proof = VerifyFolder(options.path);
        ASSERT_TRUE(proof.ok()) << proof.error().ToString();
        EXPECT_EQ(proof->documents, 4U);
        EXPECT_EQ(proof->chars_out, 3U + 6U + 1U + 2U);
        EXPECT_EQ(proof->files, LoadManifest(options.path)->entries.size());
      }
    }
  }
}

TEST(Verify, NoticesFilesThatAreNotAsTheManifestSays) {
  const std::vector<Row> rows = {
      {"a flipped bit",
       [](const auto& f) { Edit(f + "/documents/00000.jsonl", "\"a1\"", "\"a0\""); },
       "$/manifest.jsonl:2: documents/00000.jsonl has changed: its sha256 is another"},
      {"a dropped line", [](const auto& f) { DropLine(f + "/spans/00000.jsonl", 2); },
       "$/manifest.jsonl:3: spans/00000.jsonl should have 569 bytes, it has 472"},
      {"a missing file", [](const auto& f) { fs::remove(f + "/ledger.json"); },
       "$/manifest.jsonl:4: ledger.json is missing"},
      {"an extra file", [](const auto& f) { Put(f + "/documents/x.jsonl", ""); },
       "$/documents/x.jsonl: is not in the manifest; remove it or run again into a new folder"},
      {"no manifest", [](const auto& f) { fs::remove(f + "/manifest.jsonl"); },
       "$: has no manifest.jsonl: it is no output folder"},
      {"an unfinished run",
       [](const auto& f) {
         fs::remove(f + "/manifest.jsonl");
         Put(f + "/.zhengwen.lock", "");
       },
       "$: the run that writes it has not finished; if none is running, start it again"},
      {"no folder", [](const auto& f) { fs::remove_all(f); }, "$: no such folder"},
  };
  Check(rows, kJsonl);
}

TEST(Verify, IgnoresWhatARunningOrKilledRunMarksAsUnfinished) {
  const TempFolder temp;
  SinkOptions options = kJsonl;
  options.path = temp.Path("out");
  ASSERT_TRUE(WriteAll(options, SmallCorpus()).ok());
  auto running = OpenSink(options);
  for (const Outcome& o : SmallCorpus()) ASSERT_TRUE((*running)->Write(o).ok());
  EXPECT_TRUE(VerifyFolder(options.path).ok());
}

TEST(Verify, NoticesAManifestThatIsWrong) {
  const auto manifest = [](const std::string& from, const std::string& to) {
    return [from, to](const std::string& f) { Edit(f + "/manifest.jsonl", from, to); };
  };
  const std::vector<Row> rows = {
      {"empty", [](const auto& f) { Put(f + "/manifest.jsonl", ""); },
       "$/manifest.jsonl:1: is empty"},
      {"cut off", manifest("}\n", "}"),
       "$/manifest.jsonl:1: not valid JSON: The JSON document has an improper structure: missing "
       "or "
       "superfluous commas, braces, missing keys, etc."},
      {"of another program", manifest("\"zhengwen\"", "\"another\""),
       "$/manifest.jsonl:1: is no manifest of this program"},
      {"of another schema", manifest("\"schema\":1", "\"schema\":2"),
       "$/manifest.jsonl:1: was written by another version; use that one"},
      {"an unknown layout", manifest("\"folder\"", "\"tower\""),
       "$/manifest.jsonl:1: lacks a field of the header"},
      {"another recipe", manifest("\"recipe\":\"\"", "\"recipe\":\"x\""),
       "$/manifest.jsonl:1: recipe_sha256 is not the sha256 of recipe"},
      {"a field is missing", manifest("\"documents\":4", "\"document\":4"),
       "$/manifest.jsonl:2: lacks a field of a manifest line"},
      {"a name that leaves the folder", manifest("documents/00000", "../../etc/00000"),
       "$/manifest.jsonl:2: \"../../etc/00000.jsonl\" is outside of the folder"},
      {"a name twice", manifest("spans/00000", "documents/00000"),
       "$/manifest.jsonl:3: documents/00000.jsonl is listed twice"},
      {"fewer documents", manifest("\"documents\":4", "\"documents\":3"),
       "$/manifest.jsonl:2: documents/00000.jsonl: documents is 3, counted again it is 4"},
      {"more characters in", manifest("\"chars_in\":18", "\"chars_in\":19"),
       "$/manifest.jsonl:3: spans/00000.jsonl: chars_in is 19, counted again it is 18"},
      {"more characters out", manifest("\"chars_out\":12", "\"chars_out\":13"),
       "$/manifest.jsonl:2: documents/00000.jsonl: chars_out is 13, counted again it is 12"},
      {"another first id", manifest("\"first_id\":\"a1\"", "\"first_id\":\"b1\""),
       "$/manifest.jsonl:2: documents/00000.jsonl: first_id is b1, counted again it is a1"},
      {"another last id", manifest("\"last_id\":\"c2\"", "\"last_id\":\"c1\""),
       "$/manifest.jsonl:2: documents/00000.jsonl: last_id is c1, counted again it is c2"},
      {"the ledger's counts",
       manifest("\"documents\":5,\"chars_in\":18,\"chars_out\":12,\"first_id\":null",
                "\"documents\":6,\"chars_in\":18,\"chars_out\":12,\"first_id\":null"),
       "$/manifest.jsonl:4: ledger.json: documents is 6, counted again it is 5"},
      {"no ledger",
       [](const auto& f) {
         DropLine(f + "/manifest.jsonl", 4);
         fs::remove(f + "/ledger.json");
       },
       "$/manifest.jsonl: lists no ledger.json"},
  };
  Check(rows, kJsonl);
}

// Everything below has true checksums: whoever changed it also changed the manifest.
Row Sealed(std::string name, std::function<void(const std::string&)> corrupt, std::string message) {
  return {std::move(name),
          [corrupt = std::move(corrupt)](const std::string& folder) {
            corrupt(folder);
            Reseal(folder);
          },
          std::move(message)};
}

std::function<void(const std::string&)> Changing(const std::string& file, const std::string& from,
                                                 const std::string& to) {
  return [=](const std::string& f) { Edit(f + "/" + file, from, to); };
}

TEST(Verify, NoticesRecordsThatAreNotWhatTheirSpansTell) {
  const std::string documents = "documents/00000.jsonl";
  const std::string spans = "spans/00000.jsonl";
  const std::vector<Row> rows = {
      Sealed(
          "a dropped record", [&](const auto& f) { DropLine(f + "/" + documents, 4); },
          "$/spans/00000.jsonl:5: tells of \"c2\", of which there is no record"),
      Sealed(
          "a dropped line of spans", [&](const auto& f) { DropLine(f + "/" + spans, 5); },
          "$/documents/00000.jsonl: holds more than its spans tell of"),
      Sealed(
          "a left out document that is not told of",
          [&](const auto& f) { DropLine(f + "/" + spans, 3); },
          "$/manifest.jsonl:3: spans/00000.jsonl: documents is 5, counted again it is 4"),
      Sealed("another id", Changing(documents, "\"c1\"", "\"c0\""),
             "$/documents/00000.jsonl:3: id is not what its spans tell ($/spans/00000.jsonl:4)"),
      Sealed("a longer text", Changing(documents, "\"x\"", "\"xy\""),
             "$/documents/00000.jsonl:3: chars_out is 1, its text has 2 characters"),
      Sealed("another chars_in", Changing(documents, "\"chars_in\":2", "\"chars_in\":3"),
             "$/documents/00000.jsonl:3: chars_in is not what its spans tell "
             "($/spans/00000.jsonl:4)"),
      Sealed("another reason", Changing(documents, "\"menu\"", "\"tags\""),
             "$/documents/00000.jsonl:1: removed is not what its spans tell "
             "($/spans/00000.jsonl:1)"),
      Sealed("another kind of edit", Changing(documents, "\"stray_mark\"", "\"entity\""),
             "$/documents/00000.jsonl:3: edited is not what its spans tell "
             "($/spans/00000.jsonl:4)"),
      Sealed("no record", Changing(documents, "\"metadata\"", "\"meta\""),
             "$/documents/00000.jsonl:1: is no record: id, text or metadata is missing"),
      Sealed("spans that do not add up",
             Changing(spans, "\"chars_in\":2,\"chars_out\":1", "\"chars_in\":3,\"chars_out\":1"),
             "$/spans/00000.jsonl:4: the characters do not add up: in + inserted is not out + "
             "removed"),
      Sealed("a span behind the text", Changing(spans, "[0,2,\"not_main\"", "[0,3,\"not_main\""),
             "$/spans/00000.jsonl:3: a span ends behind the text"),
      Sealed("a cut last line", Changing(spans, "]]}\n{\"id\":\"a2\"", "]]}{\"id\":\"a2\""),
             "$/spans/00000.jsonl:1: not valid JSON: The JSON document has an improper structure: "
             "missing or superfluous commas, braces, missing keys, etc."),
      Sealed("a ledger that does not balance",
             Changing("ledger.json", "\"out\": 12", "\"out\": 13"),
             "$/ledger.json: does not balance: a sum is not that of its parts"),
      Sealed("a ledger of other reasons", Changing("ledger.json", "\"menu\"", "\"tags\""),
             "$/ledger.json:15: says \"reason\": \"tags\",, counted again it is \"reason\": "
             "\"menu\","),
      Sealed("a ledger of other bytes",
             Changing("ledger.json", "\"bytes_in\": ", "\"bytes_in\": 1"),
             "$/ledger.json:6: says \"bytes_in\": 138,, counted again it is \"bytes_in\": 38,"),
  };
  Check(rows, kJsonl);
}

TEST(Verify, NoticesTextsThatAreNotWhatTheirSpansTell) {
  const std::string documents = "documents/00000.txt";
  const std::vector<Row> rows = {
      Sealed("a shorter text", Changing(documents, "x\n", ""),
             "$/documents/00000.txt: has no line end where a document should end"),
      Sealed("a longer text", Changing(documents, "x\n", "xy\n"),
             "$/documents/00000.txt: has no line end where a document should end"),
      Sealed("a text that is cut off", Changing(documents, "\u4e8c\n", "\u4e8c"),
             "$/documents/00000.txt: ends inside a document: it is cut off"),
      Sealed("more behind the last text", Changing(documents, "\u4e8c\n", "\u4e8c\n\n"),
             "$/documents/00000.txt: holds more than its spans tell of"),
  };
  Check(rows, kText);
}

TEST(Verify, NoticesAMirrorThatIsWrong) {
  const std::vector<Row> rows = {
      {"a changed file", Changing("a.jsonl", "\"a1\"", "\"a0\""),
       "$/manifest.jsonl:2: a.jsonl has changed: its sha256 is another"},
      Sealed(
          "a dropped record", [](const auto& f) { DropLine(f + "/a.jsonl", 1); },
          "$/manifest.jsonl:2: a.jsonl: documents is 2, counted again it is 1"),
      Sealed("another length", Changing("c/c.jsonl", "\"chars_out\":1", "\"chars_out\":2"),
             "$/c/c.jsonl:1: chars_out is 2, its text has 1 characters"),
      Sealed(
          "a missing file",
          [](const auto& f) {
            fs::remove(f + "/c/c.jsonl");
            DropLine(f + "/manifest.jsonl", 3);
          },
          "$/ledger.json: documents.out is 4, counted again it is 2"),
  };
  Check(rows, kMirror);
  Check({Sealed("a longer text", Changing("c/c.txt", "x", "xyzxyzxyz"),
                "$/manifest.jsonl:3: chars_out is 3, c/c.txt has 13 characters")},
        kMirroredText);
}

// The whole way: input, spans, record, read back from a folder of any format and packing.
TEST(FolderReader, GivesWhatAReplayNeeds) {
  const TempFolder temp;
  const std::map<std::string, std::string> inputs = {
      {"a1", "\u83dc\n\u6b63\u6587\n"},
      {"a2", "\u6b63\u6587\n\n\u6b63\u6587"},
      {"b1", "\u6b63\u6587"},
      {"c1", "x*"},
      {"c2", "\u4e8c\r\n"},
  };
  for (const Format format : {Format::jsonl, Format::text}) {
    for (const Compression packing : {Compression::none, Compression::gzip, Compression::zstd}) {
      SinkOptions options{.path = temp.Path("out"),
                          .folder = true,
                          .format = format,
                          .compression = packing,
                          .shard_bytes = 30};
      ASSERT_TRUE(WriteAll(options, SmallCorpus(format)).ok());
      auto reader = FolderReader::Open(options.path);
      ASSERT_TRUE(reader.ok()) << reader.error().ToString();
      FolderDocument doc;
      std::string ids;
      while (true) {
        const auto more = reader->Next(&doc);
        ASSERT_TRUE(more.ok()) << more.error().ToString();
        if (!*more) break;
        ids += doc.spans.id + " ";
        const std::string& input = inputs.at(doc.spans.id);
        const Status replay = format == Format::jsonl
                                  ? CheckReplay(input, doc.span_line, doc.record.value_or(""))
                                  : CheckReplayOfText(input, doc.spans, doc.record);
        EXPECT_EQ(MessageOf(replay), "");
      }
      EXPECT_EQ(ids, "a1 a2 b1 c1 c2 ");
    }
  }
}

TEST(FolderReader, AMirrorHasNoSpans) {
  const TempFolder temp;
  SinkOptions options = kMirror;
  options.path = temp.Path("out");
  ASSERT_TRUE(WriteAll(options, SmallCorpus()).ok());
  EXPECT_EQ(FolderReader::Open(options.path).error().message,
            "mirrors its inputs and keeps no spans; only a folder of shards can be replayed");
}

}  // namespace
}  // namespace zhengwen::output
