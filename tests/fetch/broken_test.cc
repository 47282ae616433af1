// Broken and hostile streams: what is delivered, what is reported, and what it costs.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <string>
#include <vector>

#include "fetch/source.h"
#include "tests/support/pack.h"

namespace zhengwen::fetch {
namespace {

using zhengwen::testing::GzipMember;
using zhengwen::testing::ZstdFrame;

struct Outcome {
  std::vector<std::string> documents;
  std::string error;
  bool operator==(const Outcome&) const = default;
};

void PrintTo(const Outcome& o, std::ostream* out) {
  *out << o.documents.size() << " documents, error: " << o.error;
}

Outcome ReadAll(const std::string& bytes, const std::string& name, InputOptions options = {}) {
  Outcome outcome;
  auto reader = OpenStream(BytesInMemory(bytes, options.chunk), name, options);
  if (!reader) return {{}, reader.error().ToString()};
  RawRecord record;
  for (;;) {
    const Result<bool> more = (*reader)->Next(&record);
    if (!more) {
      EXPECT_EQ(outcome.error, "") << "one error a stream";
      outcome.error = more.error().ToString();
    } else if (!*more) {
      return outcome;
    } else {
      outcome.documents.push_back(record.bytes);
    }
  }
}

std::string Records(size_t n) {
  std::string lines;
  for (size_t i = 0; i < n; ++i) {
    lines += "{\"id\":\"" + std::to_string(i) + "\",\"text\":\"" +
             std::string(i * 7919 % 50, static_cast<char>('a' + i % 26)) + "\"}\n";
  }
  return lines;
}

// Cut anywhere: whole records come out, in order, none of them cut; then one error.
TEST(Broken, APackedFileThatBreaksOffKeepsTheRecordsBefore) {
  const std::string lines = Records(60);
  const Outcome whole = ReadAll(lines, "a.jsonl");
  ASSERT_EQ(whole.documents.size(), 60u);
  ASSERT_EQ(whole.error, "");
  for (const std::string ending : {".gz", ".zst"}) {
    const std::string packed = ending == ".gz" ? GzipMember(lines) : ZstdFrame(lines);
    EXPECT_EQ(ReadAll(packed, "a.jsonl" + ending), whole);
    size_t most = 0;
    for (size_t cut = 0; cut < packed.size(); ++cut) {
      const Outcome got = ReadAll(packed.substr(0, cut), "a.jsonl" + ending);
      ASSERT_LE(got.documents.size(), whole.documents.size());
      EXPECT_TRUE(std::equal(got.documents.begin(), got.documents.end(), whole.documents.begin()))
          << ending << " cut at " << cut;
      EXPECT_TRUE(got.error.starts_with("a.jsonl" + ending + ": ")) << cut << ": " << got.error;
      InputOptions small;
      small.chunk = 7;
      EXPECT_EQ(ReadAll(packed.substr(0, cut), "a.jsonl" + ending, small), got) << cut;
      most = std::max(most, got.documents.size());
    }
    EXPECT_GE(most, ending == ".gz" ? 59u : 60u) << "a cut behind the last record costs no record";
  }
}

struct Row {
  std::string what;
  std::string name;
  std::string split;
  std::string bytes;
  std::vector<std::string> documents;
  std::string error;  // a part of it; empty: none
};

TEST(Broken, WhatIsDeliveredAndWhatIsReported) {
  const std::string ab = GzipMember("a\n\nb\n");
  const std::string cut = ab.substr(0, ab.size() - 3);
  const std::string long_lines = Records(30000);
  const std::string big = GzipMember(long_lines);
  const std::vector<Row> rows = {
      {"a text that breaks off is left out",
       "a.txt.gz",
       "",
       cut,
       {},
       "a.txt.gz: gzip ends in the middle of a member, at compressed byte 22: it was cut off; left "
       "out: what begins at byte 0"},
      {"complete lines are kept", "a.txt.gz", "line", cut, {"a", "b"}, "cut off"},
      {"the last paragraph may go on",
       "a.txt.gz",
       "blank",
       cut,
       {"a"},
       "left out: what begins at byte 3"},
      {"so may a document that begins with a pattern",
       "a.txt.gz",
       "^[ab]",
       cut,
       {"a"},
       "left out: what begins at byte 3"},
      {"a line without an end may go on",
       "a.txt.gz",
       "line",
       GzipMember("a\nb").substr(0, 20),
       {"a"},
       "left out: what begins at byte 2"},
      {"members are one stream", "a.txt.gz", "line", ab + ab, {"a", "b", "a", "b"}, ""},
      {"members that cut a line in two",
       "a.txt.gz",
       "line",
       GzipMember("a\nb") + GzipMember("c\n"),
       {"a", "bc"},
       ""},
      {"frames that cut a line in two",
       "a.txt.zst",
       "line",
       ZstdFrame("a\nb") + ZstdFrame("c\n"),
       {"a", "bc"},
       ""},
      {"garbage behind the end",
       "a.txt.gz",
       "line",
       ab + "garbage",
       {"a", "b"},
       "bytes that are not gzip stand behind gzip member 1"},
      {"an empty packed text is a text", "a.txt.gz", "", GzipMember(""), {""}, ""},
      {"no records in an empty file", "a.jsonl.zst", "", ZstdFrame(""), {}, ""},
      {"no bytes where gzip was promised", "a.jsonl.gz", "", "", {}, "is empty, not gzip"},
      {"text where gzip was promised", "a.jsonl.gz", "", "{}\n", {}, "is not gzip"},
      {"standard input may be packed", "-", "", GzipMember("{}\n{}\n"), {"{}", "{}"}, ""},
      {"an unknown name is looked into", "data", "", ZstdFrame("{}\n{}\n"), {"{}", "{}"}, ""},
      {"packed by its name, of a form to be guessed",
       "data.gz",
       "",
       GzipMember("x\n"),
       {"x\n"},
       ""},
      {"broken before its form can be guessed", "data.gz", "", "xyz", {}, "data.gz: is not gzip"},
  };
  for (const Row& row : rows) {
    for (const size_t chunk : {size_t{1}, size_t{7}, size_t{1} << 20}) {
      InputOptions options;
      options.split = row.split;
      options.chunk = chunk;
      const Outcome got = ReadAll(row.bytes, row.name, options);
      EXPECT_EQ(got.documents, row.documents) << row.what << ", chunk " << chunk;
      if (row.error.empty()) {
        EXPECT_EQ(got.error, "") << row.what;
      } else {
        EXPECT_NE(got.error.find(row.error), std::string::npos) << row.what << ": " << got.error;
      }
    }
  }
}

// `size` bytes of `fill`, then `tail`; never all of it in memory.
class Endless : public ByteSource {
 public:
  Endless(uint64_t size, char fill, std::string tail)
      : left_(size), fill_(fill), tail_(BytesInMemory(std::move(tail))) {}
  Result<size_t> Read(char* to, size_t size) override {
    const size_t n = std::min<uint64_t>(left_, size);
    if (n == 0) return tail_->Read(to, size);
    std::memset(to, fill_, n);
    left_ -= n;
    return n;
  }

 private:
  uint64_t left_;
  char fill_;
  std::unique_ptr<ByteSource> tail_;
};

// Sanitizers take time and memory of their own.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kSanitized = true;
#elif defined(__has_feature)
constexpr bool kSanitized = __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
constexpr bool kSanitized = false;
#endif

uint64_t PeakMemory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<uint64_t>(usage.ru_maxrss) << 10;
}

TEST(Broken, ALineOfAGigabyteIsCountedAndPassed) {
  constexpr uint64_t kSize = uint64_t{1} << 30;
  for (const std::string split : {"", "line", "blank", "^#", "jsonl"}) {
    InputOptions options;
    options.max_document = options.max_record = uint64_t{1} << 20;
    options.split = split == "jsonl" ? "" : split;
    const uint64_t before = PeakMemory();
    auto reader = OpenStream(std::make_unique<Endless>(kSize, 'x', "\n\n#next"),
                             split == "jsonl" ? "a.jsonl" : "a.txt", options);
    RawRecord record;
    ASSERT_TRUE(*(*reader)->Next(&record));
    EXPECT_EQ(record.verdict, Reason::too_large) << split;
    EXPECT_EQ(record.bytes, "") << split;
    EXPECT_EQ(record.locator.length, split.empty() ? kSize + 7 : kSize) << split;
    EXPECT_EQ(*(*reader)->Next(&record), !split.empty());
    if (!split.empty()) {
      EXPECT_EQ(record.bytes, "#next") << split;
      EXPECT_EQ(record.verdict, Reason::none) << split;
    }
    if (!kSanitized) {
      EXPECT_LT(PeakMemory() - before, uint64_t{32} << 20) << split;
    }
  }
}

TEST(Broken, TheBoundOnDocumentsIsExact) {
  const InputOptions options;
  for (const uint64_t over : {uint64_t{0}, uint64_t{1}}) {
    auto reader = OpenStream(std::make_unique<Endless>(options.max_document + over, 'x', ""),
                             "a.txt", options);
    RawRecord record;
    ASSERT_TRUE(*(*reader)->Next(&record));
    EXPECT_EQ(record.locator.length, options.max_document + over);
    EXPECT_EQ(record.bytes.size(), over == 0 ? options.max_document : 0);
    const RawPage page = ParseRecord(record, options);
    EXPECT_EQ(page.verdict, over == 0 ? Reason::none : Reason::too_large);
    EXPECT_EQ(page.note, over == 0 ? "" : "a.txt, byte 0: 67108865 bytes; the bound is 67108864");
  }
}

TEST(Broken, TenMillionEmptyLinesTakeLessThanASecond) {
  for (const std::string split : {"line", "blank", "^#", "jsonl"}) {
    InputOptions options;
    options.split = split == "jsonl" ? "" : split;
    auto reader = OpenStream(std::make_unique<Endless>(10'000'000, '\n', "#x"),
                             split == "jsonl" ? "a.jsonl" : "a.txt", options);
    const auto start = std::chrono::steady_clock::now();
    RawRecord record;
    EXPECT_TRUE(*(*reader)->Next(&record));
    EXPECT_EQ(record.bytes, "#x");
    EXPECT_FALSE(*(*reader)->Next(&record));
    if (!kSanitized) {
      EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(1)) << split;
    }
  }
}

}  // namespace
}  // namespace zhengwen::fetch
