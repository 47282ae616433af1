#include "core/compress_writer.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace zhengwen {
namespace {

std::string Pack(const std::vector<std::string>& pieces, Packing packing) {
  const auto writer = MakeCompressWriter(packing);
  std::string out;
  for (const std::string& p : pieces) EXPECT_TRUE(writer->Write(p, &out).ok());
  EXPECT_TRUE(writer->Finish(&out).ok());
  return out;
}

std::string Unpacked(const std::string& packed, Packing packing) {
  const auto source = Unpack(BytesInMemory(packed), packing);
  std::string text;
  std::string buffer(1 << 16, '\0');
  while (true) {
    const auto read = source->Read(buffer.data(), buffer.size());
    if (!read) return "(" + read.error().message + ")";
    if (*read == 0) return text;
    text.append(buffer, 0, *read);
  }
}

// Text that compresses, but not to nothing.
std::string SomeText(size_t size) {
  std::string text;
  for (uint32_t i = 1; text.size() < size; i = i * 1664525 + 1013904223) {
    text += std::to_string(i >> 16) + " \u6b63\u6587\n";
  }
  return text;
}

constexpr Packing kPackings[] = {Packing::none, Packing::gzip, Packing::zstd};

TEST(CompressWriter, ComesBackAsItWas) {
  for (const Packing packing : kPackings) {
    for (const size_t size : {size_t{0}, size_t{1}, size_t{100}, size_t{3} << 20}) {
      const std::string text = SomeText(size);
      EXPECT_EQ(Unpacked(Pack({text}, packing), packing), text) << size;
    }
    EXPECT_EQ(Unpacked(Pack({"a", "", SomeText(100000), "b"}, packing), packing),
              "a" + SomeText(100000) + "b");
  }
}

TEST(CompressWriter, StreamsMayBeJoined) {
  for (const Packing packing : kPackings) {
    EXPECT_EQ(Unpacked(Pack({"one\n"}, packing) + Pack({"two\n"}, packing), packing), "one\ntwo\n");
  }
}

TEST(CompressWriter, EqualInputGivesEqualBytes) {
  const std::vector<std::string> pieces(100, SomeText(5000));
  for (const Packing packing : kPackings) EXPECT_EQ(Pack(pieces, packing), Pack(pieces, packing));
}

TEST(CompressWriter, AGzipHeaderHoldsNoTimeAndNoName) {
  const std::string packed = Pack({"x"}, Packing::gzip);
  ASSERT_GE(packed.size(), 10U);
  EXPECT_EQ(packed.substr(0, 3), "\x1f\x8b\x08");
  EXPECT_EQ(packed[3], 0) << "flags: no name, no comment";
  EXPECT_EQ(packed.substr(4, 4), std::string(4, '\0')) << "modification time";
}

TEST(CompressWriter, AZstdFrameNoticesAFlippedBit) {
  std::string packed = Pack({SomeText(5000)}, Packing::zstd);
  packed[packed.size() / 2] = static_cast<char>(packed[packed.size() / 2] ^ 1);
  EXPECT_NE(Unpacked(packed, Packing::zstd), SomeText(5000));
}

TEST(CompressWriter, EndingsNameThePacking) {
  for (const Packing packing : kPackings) {
    EXPECT_EQ(PackingNamed("a.jsonl" + std::string(EndingOf(packing))), packing);
  }
}

}  // namespace
}  // namespace zhengwen
