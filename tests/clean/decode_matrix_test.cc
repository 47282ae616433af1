// How often charsets are told rightly: texts x charsets x lengths x offsets, without any hint.
#include <gtest/gtest.h>

#include <cstdio>
#include <iterator>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "clean/decode.h"
#include "core/unicode.h"
#include "tests/clean/decode_encoder.h"
#include "tests/clean/decode_texts.h"

namespace zhengwen::clean {
namespace {

constexpr std::array<size_t, 7> kLengths = {4, 8, 16, 32, 64, 128, 512};  // characters
constexpr size_t kOffsets = 60;                                           // windows per length

struct Row {
  std::string name;
  std::span<const std::string_view> texts;
  std::string charset;
  std::array<double, kLengths.size()>
      floor;  // percent, measured less a margin of about two windows
};

std::vector<Row> Rows() {
  using namespace testing;
  std::vector<Row> rows;
  const auto add = [&rows](std::string name, std::span<const std::string_view> texts,
                           std::vector<std::string> charsets,
                           const std::array<double, kLengths.size()>& floor) {
    for (std::string& charset : charsets) rows.push_back({name, texts, std::move(charset), floor});
  };
  const std::vector<std::string> kWide = {"utf-16le", "utf-16be", "utf-32le", "utf-32be"};
  const std::array<double, kLengths.size()> kDense = {90, 98, 99.5, 100, 100, 100, 100};
  add("simplified", kSimplifiedTexts, {"gb18030"}, kDense);
  add("simplified", kSimplifiedTexts, kWide, kDense);
  add("traditional", kTraditionalTexts, {"gb18030", "big5"}, kDense);
  add("traditional", kTraditionalTexts, kWide, kDense);
  add("Japanese", kJapaneseTexts, {"shift_jis", "euc-jp"}, kDense);
  add("Japanese", kJapaneseTexts, kWide, kDense);
  add("Korean", kKoreanTexts, {"euc-kr"}, kDense);
  add("Korean", kKoreanTexts, kWide, kDense);
  add("western", kWesternTexts, {"windows-1252"}, {90, 94, 99, 99.5, 100, 100, 100});
  add("western", kWesternTexts, kWide, kDense);
  return rows;
}

std::u32string Joined(std::span<const std::string_view> texts) {
  std::u32string joined;
  for (const std::string_view text : texts) {
    for (size_t at = 0; at < text.size();) {
      const Utf8Char c = CharAt(text, at);
      joined.push_back(c.value);
      at += c.size;
    }
    joined.push_back('\n');
  }
  return joined;
}

struct Rate {
  int right = 0;
  int all = 0;
  std::map<std::string, int> taken_for;
  double percent() const { return all == 0 ? 100 : 100.0 * right / all; }
};

// Windows of `length` characters, evenly spread over the text, which repeats where it is too short.
Rate Measure(const Row& row, const testing::Encoder& encoder, size_t length) {
  const std::u32string text = Joined(row.texts);
  Rate rate;
  for (size_t i = 0; i < kOffsets; ++i) {
    std::u32string window;
    for (size_t k = 0; k < length; ++k)
      window.push_back(text[(text.size() * i / kOffsets + k) % text.size()]);
    // A window of nothing but ASCII reads the same in most charsets.
    if (std::all_of(window.begin(), window.end(), [](char32_t c) { return c < 0x80; })) continue;
    const std::optional<std::string> bytes = encoder.Encode(window);
    if (!bytes) continue;
    const std::string got = DetectCharset(*bytes);
    ++rate.all;
    rate.right += got == row.charset;
    if (got != row.charset) ++rate.taken_for[got];
  }
  return rate;
}

TEST(DecodeMatrix, RatesReachTheirFloors) {
  std::printf("%-12s %-13s", "percent right", "characters:");
  for (const size_t length : kLengths) std::printf("%8zu", length);
  std::printf("\n");
  for (const Row& row : Rows()) {
    const testing::Encoder encoder(row.charset);
    std::printf("%-12s %-13s", row.name.c_str(), row.charset.c_str());
    std::string confusions;
    for (size_t i = 0; i < kLengths.size(); ++i) {
      const Rate rate = Measure(row, encoder, kLengths[i]);
      EXPECT_GT(rate.all, 0) << row.name << " in " << row.charset;
      EXPECT_GE(rate.percent(), row.floor[i])
          << row.name << " in " << row.charset << ", " << kLengths[i] << " characters";
      std::printf("%8.1f", rate.percent());
      for (const auto& [charset, n] : rate.taken_for)
        confusions += " " + std::to_string(kLengths[i]) + ":" + charset + "*" + std::to_string(n);
    }
    std::printf("%s\n", confusions.c_str());
  }
}

}  // namespace
}  // namespace zhengwen::clean
