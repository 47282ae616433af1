#include "core/compression.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/pack.h"

namespace zhengwen {
namespace {

using zhengwen::testing::GzipMember;
using zhengwen::testing::ZstdFrame;

struct Outcome {
  std::string text;
  std::string error;
  bool operator==(const Outcome&) const = default;
};
void PrintTo(const Outcome& o, std::ostream* out) {
  *out << o.text.size() << " bytes, error: " << o.error;
}

// Everything that can be read of `packed`; `piece` is the size of the pieces of input, and of what
// is asked for.
Outcome ReadAll(const std::string& packed, Packing packing, size_t piece, size_t ask,
                UnpackOptions options = {}) {
  options.piece = std::min(piece, size_t{1} << 16);
  auto source = Unpack(BytesInMemory(packed, piece), packing, options);
  Outcome outcome;
  std::string buffer(ask, '\0');
  for (;;) {
    const Result<size_t> n = source->Read(buffer.data(), buffer.size());
    if (!n) {
      outcome.error = n.error().message;
      const Result<size_t> again = source->Read(buffer.data(), buffer.size());
      EXPECT_FALSE(again.ok()) << "an error must stay";
      return outcome;
    }
    if (*n == 0) return outcome;
    outcome.text.append(buffer, 0, *n);
  }
}

// Text that compresses, but not to nothing.
std::string Text(size_t size) {
  std::string text;
  uint32_t state = 1;
  while (text.size() < size) {
    state = state * 1664525 + 1013904223;
    text += "line " + std::to_string(state >> 20) + "\n";
  }
  text.resize(size);
  return text;
}

struct Row {
  std::string name;
  Packing packing;
  std::string packed;
  std::string text;
  std::string error;  // a part of it; empty: none
};

std::vector<Row> Rows() {
  const std::string a = Text(300000);
  const std::string b = "second\n";
  const std::string ga = GzipMember(a), gb = GzipMember(b), g0 = GzipMember("");
  const std::string za = ZstdFrame(a), zb = ZstdFrame(b), z0 = ZstdFrame("");
  const std::string skippable("\x50\x2A\x4D\x18\x03\x00\x00\x00xyz", 11);
  std::string bad_crc = gb;
  bad_crc[gb.size() - 8] ^= 1;
  std::string bad_middle = ga;
  bad_middle[ga.size() / 2] ^= 0x55;
  std::string bad_checksum = zb;
  bad_checksum.back() ^= 1;
  constexpr auto kGzip = Packing::gzip;
  constexpr auto kZstd = Packing::zstd;
  return {
      {"plain", Packing::none, a, a, ""},
      {"one member", kGzip, ga, a, ""},
      {"members are one stream", kGzip, ga + gb + g0 + gb, a + b + b, ""},
      {"a member of nothing", kGzip, g0, "", ""},
      {"zeros behind the end are padding", kGzip, gb + std::string(1000, '\0'), b, ""},
      {"no bytes at all", kGzip, "", "", "is empty, not gzip"},
      {"another format", kGzip, za, "", "is not gzip"},
      {"garbage behind a member", kGzip, ga + gb + "garbage", a + b,
       "not gzip stand behind gzip member 2"},
      {"garbage that begins like a member", kGzip, gb + "\x1Fgarbage", b,
       "not gzip stand behind gzip member 1"},
      {"garbage behind padding", kGzip, gb + std::string(3, '\0') + gb, b, "behind gzip member 1"},
      {"cut in the header of the second", kGzip, gb + gb.substr(0, 5), b, "was cut off"},
      {"cut in the trailer", kGzip, gb.substr(0, gb.size() - 1), b, "was cut off"},
      {"wrong checksum", kGzip, gb + bad_crc, b + b, "member 2: incorrect data check"},
      {"one frame", kZstd, za, a, ""},
      {"frames are one stream", kZstd, za + zb + z0 + zb, a + b + b, ""},
      {"skippable frames", kZstd, skippable + zb + skippable + zb + skippable, b + b, ""},
      {"a frame of nothing", kZstd, z0, "", ""},
      {"no bytes at all", kZstd, "", "", "is empty, not zstd"},
      {"another format", kZstd, ga, "", "is not zstd"},
      {"garbage behind a frame", kZstd, za + zb + "garbage", a + b,
       "not zstd stand behind zstd frame 2"},
      {"a format of before 2016", kZstd, "\x26\xB5\x2F\xFD" + zb.substr(4), "", "is not zstd"},
      {"one behind a frame", kZstd, zb + "\x26\xB5\x2F\xFD" + zb.substr(4), b,
       "not zstd stand behind zstd frame 1"},
      {"cut in the header of the second", kZstd, zb + zb.substr(0, 3), b, "was cut off"},
      {"cut in the checksum", kZstd, zb.substr(0, zb.size() - 1), b, "was cut off"},
      {"wrong checksum", kZstd, zb + bad_checksum, b + b, "corrupt zstd in frame 2"},
  };
}

TEST(Compression, StreamsOfAllKindsInPiecesOfAllSizes) {
  for (const Row& row : Rows()) {
    for (const size_t piece : {size_t{1}, size_t{2}, size_t{7}, size_t{4096}, size_t{1} << 20}) {
      for (const size_t ask : {size_t{1}, size_t{1000}, size_t{1} << 20}) {
        if (piece * ask == 1) continue;  // a byte for a byte takes long and adds nothing
        const Outcome got = ReadAll(row.packed, row.packing, piece, ask);
        const std::string where = row.name + ", pieces of " + std::to_string(piece) + ", asked " +
                                  std::to_string(ask) + ", error: " + got.error;
        EXPECT_TRUE(got.text == row.text) << where << ", " << got.text.size() << " bytes";
        if (row.error.empty()) {
          EXPECT_EQ(got.error, "") << where;
        } else {
          EXPECT_NE(got.error.find(row.error), std::string::npos) << where;
        }
      }
    }
  }
}

TEST(Compression, EveryCutIsAnErrorAndGivesAPrefix) {
  const std::string text = Text(3000);
  for (const Packing packing : {Packing::gzip, Packing::zstd}) {
    const std::string packed = packing == Packing::gzip ? GzipMember(text) : ZstdFrame(text);
    for (size_t cut = 0; cut < packed.size(); ++cut) {
      const Outcome whole = ReadAll(packed.substr(0, cut), packing, packed.size(), 1 << 16);
      EXPECT_NE(whole.error, "") << cut;
      EXPECT_TRUE(text.starts_with(whole.text)) << cut;
      EXPECT_EQ(whole, ReadAll(packed.substr(0, cut), packing, 1, 100)) << cut;
    }
  }
}

// A flipped bit must be found (a checksum stands behind all of it), and where it is found must not
// depend on the pieces.
TEST(Compression, EveryFlippedByteIsHandledAlikeInPiecesOfAllSizes) {
  const std::string text = Text(2000);
  for (const Packing packing : {Packing::gzip, Packing::zstd}) {
    const std::string packed = packing == Packing::gzip ? GzipMember(text) + GzipMember(text)
                                                        : ZstdFrame(text) + ZstdFrame(text);
    for (size_t at = 0; at < packed.size(); ++at) {
      std::string bad = packed;
      bad[at] ^= 0x41;
      const Outcome whole = ReadAll(bad, packing, bad.size(), 1 << 16);
      if (whole.error.empty()) {
        EXPECT_EQ(whole.text, text + text) << at;  // unused bits of a header
      }
      EXPECT_EQ(whole, ReadAll(bad, packing, 1, 1 << 16)) << at;
      EXPECT_EQ(whole, ReadAll(bad, packing, 7, 64)) << at;
    }
  }
}

// Blocks before a corrupt one are delivered, however much of the frame is in memory.
TEST(Compression, BlocksBeforeACorruptOneAreDelivered) {
  const std::string text = Text(1 << 20);
  std::string packed = ZstdFrame(text);
  packed[packed.size() * 3 / 4] ^= 0x55;
  const Outcome whole = ReadAll(packed, Packing::zstd, packed.size(), 1 << 21);
  EXPECT_NE(whole.error, "");
  ASSERT_GE(whole.text.size(), size_t{1} << 19);
  EXPECT_EQ(whole.text.substr(0, 1 << 19), text.substr(0, 1 << 19));
  EXPECT_EQ(whole, ReadAll(packed, Packing::zstd, 7, 1 << 12));
}

// The library decodes a block and reads the header of the next in one call, if it may; where that
// header is wrong, the call fails and its output would be lost.
TEST(Compression, TheBlockBeforeABadHeaderIsDelivered) {
  constexpr size_t kBlock = size_t{128} << 10;
  constexpr size_t kHeader = 3;
  constexpr size_t kChecksum = 4;
  std::string noise(4 * kBlock, '\0');  // stays as it is: blocks of one size
  uint32_t state = 1;
  for (char& c : noise) c = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
  std::string packed = ZstdFrame(noise);
  const size_t first = packed.size() - kChecksum - 4 * (kHeader + kBlock);
  packed[first + 2 * (kHeader + kBlock)] |= 6;  // of a kind that is not defined
  for (const size_t piece : {size_t{7}, size_t{4096}, packed.size()}) {
    const Outcome got = ReadAll(packed, Packing::zstd, piece, 1 << 20);
    EXPECT_TRUE(got.text == noise.substr(0, 2 * kBlock)) << piece << ": " << got.text.size();
    EXPECT_TRUE(got.error.starts_with("corrupt zstd in frame 1")) << got.error;
  }
}

TEST(Compression, ABombIsLeft) {
  const std::string packed = ZstdFrame(std::string(64 << 20, '\0'));
  UnpackOptions options;
  options.free_bytes = 32 << 20;
  const Outcome got = ReadAll(packed, Packing::zstd, 4096, 1 << 16, options);
  EXPECT_NE(got.error.find("4096 times its compressed size"), std::string::npos) << got.error;
  EXPECT_GE(got.text.size(), size_t{32} << 20);
  EXPECT_EQ(ReadAll(packed, Packing::zstd, 4096, 1 << 16).error, "");
}

TEST(Compression, NamesAndMarks) {
  EXPECT_EQ(PackingNamed("a.txt.gz"), Packing::gzip);
  EXPECT_EQ(PackingNamed("A.TXT.GZ"), Packing::gzip);
  EXPECT_EQ(PackingNamed("a.jsonl.zst"), Packing::zstd);
  EXPECT_EQ(PackingNamed("a.gz.txt"), Packing::none);
  EXPECT_EQ(PackingNamed("gz"), Packing::none);
  EXPECT_EQ(PackingOf(GzipMember("x")), Packing::gzip);
  EXPECT_EQ(PackingOf(ZstdFrame("x")), Packing::zstd);
  EXPECT_EQ(PackingOf("{\"text\""), Packing::none);
  EXPECT_EQ(PackingOf("\x1F\x8B"), Packing::none);
}

}  // namespace
}  // namespace zhengwen
