#include "core/hash.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace zhengwen {
namespace {

struct Row {
  std::string input;
  std::string xxh64;
  std::string xxh128;
  std::string sha256;
};

// The values were made with libxxhash 0.8.1 and with the hashlib of Python, not with this code.
TEST(Hash, EqualsOtherImplementations) {
  const std::vector<Row> rows = {
      {"", "2d06800538d394c2", "99aa06d3014798d86001c324468d497f",
       "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
      {"abc", "78af5f94892f3950", "06b05ab6733a618578af5f94892f3950",
       "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
      {std::string(1000, 'x'), "c0a4877b962cba82", "50a1af5a5f2dcf01c0a4877b962cba82",
       "44f8354494a5ba03ba1792a8d3e9c534c47a9181980fde7a3f44b06ef2ae7c7f"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(Hash64Hex(row.input), row.xxh64) << row.input.size();
    EXPECT_EQ(Hash128Hex(row.input), row.xxh128) << row.input.size();
    EXPECT_EQ(Sha256Hex(row.input), row.sha256) << row.input.size();
  }
}

TEST(Hash, PiecesDoNotChangeSha256AndItBeginsAnew) {
  const std::string text(100000, 'z');
  const std::string whole = Sha256Hex(text);
  Sha256 hash;
  for (const size_t piece : {size_t{1}, size_t{63}, size_t{64}, size_t{65536}}) {
    for (size_t at = 0; at < text.size(); at += piece)
      hash.Update(std::string_view(text).substr(at, piece));
    EXPECT_EQ(hash.HexDigest(), whole) << piece;
  }
  EXPECT_EQ(hash.HexDigest(), Sha256Hex(""));
}

}  // namespace
}  // namespace zhengwen
