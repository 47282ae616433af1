#include "core/unicode.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace zhengwen {
namespace {

TEST(Unicode, ValidUtf8PrefixEndsBeforeTheFirstFault) {
  struct Row {
    std::string name;
    std::string bytes;
    size_t valid;
  };
  const std::vector<Row> rows = {
      {"empty", "", 0},
      {"ASCII", "abc", 3},
      {"two, three and four bytes", "\xC3\xA9\xE4\xB8\xAD\xF0\xA0\x80\x80", 9},
      {"cut after one byte", "a\xE4", 1},
      {"cut after two bytes", "a\xE4\xB8", 1},
      {"cut after three bytes", "a\xF0\xA0\x80", 1},
      {"a lone continuation", "a\x80z", 1},
      {"overlong, two bytes", "a\xC1\xBF", 1},
      {"overlong, three bytes", "a\xE0\x9F\xBF", 1},
      {"overlong, four bytes", "a\xF0\x8F\xBF\xBF", 1},
      {"the last before the surrogates", "\xED\x9F\xBF", 3},
      {"a surrogate", "a\xED\xA0\x80", 1},
      {"the last code point", "\xF4\x8F\xBF\xBF", 4},
      {"behind the last", "a\xF4\x90\x80\x80", 1},
      {"no lead", "a\xF8\x88\x80\x80\x80", 1},
      {"a lead before ASCII", "a\xE4zz", 1},
  };
  for (const Row& row : rows) EXPECT_EQ(ValidUtf8Prefix(row.bytes), row.valid) << row.name;
}

// The check runs in blocks of growing size: a fault must be found wherever it stands to their
// borders, and a character that lies across a border is none.
TEST(Unicode, FaultsAreFoundAtEveryPlace) {
  std::string text;
  while (text.size() < 700) text += "a\xC3\xA9\xE4\xB8\xAD\xF0\xA0\x80\x80";
  for (size_t shift = 0; shift < 10; ++shift) {
    const std::string shifted = std::string(shift, 'x') + text;
    ASSERT_TRUE(IsValidUtf8(shifted)) << shift;
    for (size_t at = 0; at < shifted.size(); ++at) {
      std::string broken = shifted;
      broken[at] = '\xFF';
      size_t border = at;  // of the character that was broken
      while ((shifted[border] & 0xC0) == 0x80) --border;
      ASSERT_EQ(ValidUtf8Prefix(broken), border) << "shift " << shift << ", fault at " << at;
    }
  }
}

TEST(Unicode, CountsCodePointsOfAnyLength) {
  std::string text;
  size_t count = 0;
  EXPECT_EQ(CountCodePoints(text), 0U);
  const std::vector<std::string> characters = {"a", "\xC3\xA9", "\xE4\xB8\xAD", "\xF0\xA0\x80\x80"};
  for (size_t i = 0; i < 9000; ++i) {
    text += characters[(i * 7 + i / 5) % 4];
    ++count;
    if (i < 300 || i % 97 == 0) {
      ASSERT_EQ(CountCodePoints(text), count) << i;
    }
  }
  // More lanes and rounds than the sums of bytes hold.
  EXPECT_EQ(CountCodePoints(std::string(200000, 'a')), 200000U);
}

TEST(Unicode, ReadsAndWritesCharacters) {
  std::string text;
  const std::vector<char32_t> characters = {0x41,  0x7F,   0x80,    0x7FF,
                                            0x800, 0xFFFD, 0x10000, 0x10FFFF};
  for (const char32_t c : characters) AppendUtf8(c, &text);
  ASSERT_TRUE(IsValidUtf8(text));
  size_t at = 0;
  for (const char32_t c : characters) {
    const Utf8Char next = CharAt(text, at);
    EXPECT_EQ(next.value, c);
    at += next.size;
    EXPECT_EQ(CharBefore(text, at).value, c);
    EXPECT_EQ(CharBefore(text, at).size, next.size);
  }
  EXPECT_EQ(CharAt(text, at).size, 0U);
  EXPECT_EQ(CharBefore(text, 0).size, 0U);
}

TEST(Unicode, KindsTellCharactersApart) {
  struct Row {
    char32_t c;
    uint16_t has;
    uint16_t has_not;
  };
  const std::vector<Row> rows = {
      {U'中', kHan | kWide, kLetter | kPunctuation},
      {U'あ', kKana | kWide, kHan | kLetter},
      {U'한', kHangul | kWide, kLetter},
      {U'x', kLetter, kWide | kHan},
      {U'７', kDigit | kWide, kLetter},
      {U'。', kSentenceEnd | kPunctuation | kWide, kComma},
      {U'，', kComma | kPunctuation, kSentenceEnd},
      {U'”', kClosing | kPunctuation, kOpening},
      {U'《', kOpening | kPunctuation, kClosing},
      {U'：', kColon, kSentenceEnd},
      {U'\u3000', kSpace, kLineEnd},
      {U'\u2028', kLineEnd, kSpace},
      {U'\u0085', kLineEnd, kControl},
      {U'\u200B', kControl, kSpace},
      {U'\uE000', kControl, kLetter},
      {U'\U00020000', kHan, kLetter},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(KindOf(row.c) & row.has, row.has) << std::hex << static_cast<uint32_t>(row.c);
    EXPECT_EQ(KindOf(row.c) & row.has_not, 0) << std::hex << static_cast<uint32_t>(row.c);
  }
}

TEST(Unicode, FoldingKeepsOffsets) {
  std::string folded;
  const std::string text = "ABC 國語 中文 é漢\xF0\xA0\x80\x80";
  AppendFolded(text, &folded);
  EXPECT_EQ(folded, "abc 国语 中文 é汉\xF0\xA0\x80\x80");
  EXPECT_EQ(folded.size(), text.size());
  EXPECT_EQ(Folded(text), folded);
}

TEST(Unicode, BordersOfCharacters) {
  const std::string text = "a国\xF0\xA0\x80\x80";
  const struct {
    size_t at, before, behind;
  } rows[] = {{0, 0, 0}, {1, 1, 1}, {2, 1, 4}, {3, 1, 4},
              {4, 4, 4}, {5, 4, 8}, {7, 4, 8}, {8, 8, 8}};
  for (const auto& row : rows) {
    EXPECT_EQ(BorderBefore(text, row.at), row.before) << row.at;
    EXPECT_EQ(BorderBehind(text, row.at), row.behind) << row.at;
  }
}

}  // namespace
}  // namespace zhengwen
