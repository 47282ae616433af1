// The charset of pages: real ones, and a matrix of generated ones: charset x what is declared where
// x length of the text.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <span>
#include <string>
#include <vector>

#include "clean/decode.h"
#include "core/json.h"
#include "core/unicode.h"
#include "tests/clean/decode_encoder.h"
#include "tests/clean/decode_texts.h"
#include "tests/support/pack.h"
#include "tests/support/paths.h"

namespace zhengwen::clean {
namespace {

std::string CharsetOf(std::string bytes, std::string transport = "") {
  RawPage page;
  page.html = true;
  page.bytes = std::move(bytes);
  page.charset_hint = std::move(transport);
  return Decode(std::move(page), {}).charset;
}

enum class Where { nowhere, meta, pragma, late, transport };

constexpr std::array<const char*, 5> kWhereNames = {"nowhere", "meta", "pragma", "late",
                                                    "transport"};

// A page with `body` as its text.
std::string Page(const std::string& body, Where where, const std::string& label) {
  std::string head = "<!DOCTYPE html>\n<html>\n<head>\n";
  if (where == Where::meta) head += "<meta charset=\"" + label + "\">\n";
  if (where == Where::pragma)
    head += "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + label + "\">\n";
  for (int i = 0; i < 30; ++i)
    head += "<link rel=\"stylesheet\" href=\"/static/css/part-" + std::to_string(i) + ".css\">\n";
  if (where == Where::late) head += "<meta charset=\"" + label + "\">\n";
  return head + "</head>\n<body>\n<div class=\"content\"><p>" + body +
         "</p></div>\n<script>var a = [1, 2, 3];</script>\n</body>\n</html>\n";
}

struct Language {
  std::string charset;
  std::span<const std::string_view> texts;
};

std::u32string Window(std::span<const std::string_view> texts, size_t at, size_t length) {
  std::u32string all;
  for (const std::string_view text : texts) {
    for (size_t k = 0; k < text.size();) {
      const Utf8Char c = CharAt(text, k);
      all.push_back(c.value);
      k += c.size;
    }
  }
  std::u32string window;
  for (size_t k = 0; k < length; ++k) window.push_back(all[(at + k) % all.size()]);
  return window;
}

struct Rate {
  int right = 0;
  int all = 0;
  std::string wrong;
};

Rate Measure(const Language& language, Where where, const std::string& label, size_t length) {
  Rate rate;
  const testing::Encoder encoder(language.charset == "utf-8" ? "gb18030" : language.charset);
  for (size_t i = 0; i < 20; ++i) {
    const std::u32string window = Window(language.texts, i * 73, length);
    std::string bytes;
    if (language.charset == "utf-8") {
      for (const char32_t c : window) AppendUtf8(c, &bytes);
    } else if (const auto encoded = encoder.Encode(window)) {
      bytes = *encoded;
    }
    if (std::none_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; })) continue;
    const std::string got =
        CharsetOf(Page(bytes, where, label), where == Where::transport ? label : "");
    ++rate.all;
    if (got == language.charset) {
      ++rate.right;
    } else {
      rate.wrong = got;
    }
  }
  return rate;
}

TEST(PageCharset, Matrix) {
  const Language languages[] = {
      {"utf-8", testing::kSimplifiedTexts}, {"gb18030", testing::kSimplifiedTexts},
      {"big5", testing::kTraditionalTexts}, {"shift_jis", testing::kJapaneseTexts},
      {"euc-kr", testing::kKoreanTexts},    {"windows-1252", testing::kWesternTexts},
  };
  constexpr std::array<size_t, 4> kLengths = {8, 32, 128, 512};
  using Floors = std::array<double, kLengths.size()>;
  // Percent right, at least: measured, less a margin of two windows in twenty.
  constexpr Floors kRight = {100, 100, 100, 100};
  constexpr Floors kNowhere = {90, 95, 100, 100};
  constexpr Floors kWrong = {12, 95, 100, 100};
  constexpr Floors kWrongWestern = {0, 20, 90,
                                    100};  // one accent in many letters contradicts little
  std::printf("%-13s %-10s %-13s", "charset", "declared", "as");
  for (const size_t length : kLengths) std::printf("%8zu", length);
  std::printf("\n");
  for (const Language& language : languages) {
    const Floors& wrong_floors = language.charset == "windows-1252" ? kWrongWestern : kWrong;
    for (const std::string label :
         {"", "utf-8", "gb2312", "big5", "iso-8859-1", "shift_jis", "euc-kr"}) {
      const bool right = !label.empty() && *ResolveCharset(label) == language.charset;
      const Floors& floors = right ? kRight : label.empty() ? kNowhere : wrong_floors;
      for (size_t w = 0; w < kWhereNames.size(); ++w) {
        const auto where = static_cast<Where>(w);
        if ((where == Where::nowhere) != label.empty()) continue;
        std::string row;
        std::string taken_for;
        for (size_t k = 0; k < kLengths.size(); ++k) {
          const Rate rate = Measure(language, where, label, kLengths[k]);
          const double percent = 100.0 * rate.right / rate.all;
          EXPECT_GE(percent, floors[k]) << language.charset << " declared as \"" << label << "\" "
                                        << kWhereNames[w] << ", " << kLengths[k] << " characters";
          std::array<char, 16> cell;
          std::snprintf(cell.data(), cell.size(), "%8.1f", percent);
          row += cell.data();
          if (!rate.wrong.empty()) taken_for += " " + rate.wrong;
        }
        std::printf("%-13s %-10s %-13s%s%s\n", language.charset.c_str(), kWhereNames[w],
                    label.c_str(), row.c_str(), taken_for.c_str());
      }
    }
  }
}

TEST(PageCharset, RealPages) {
  for (const std::string set : {"wcxb", "zh", "other"}) {
    SKIP_WITHOUT_SHARED(set + "/truth.jsonl");
    std::ifstream truth(*zhengwen::testing::SharedPath(set + "/truth.jsonl"));
    int all = 0;
    for (std::string line; std::getline(truth, line);) {
      const Result<JsonObject> row = JsonObject::Parse(line);
      ASSERT_TRUE(row);
      const std::string page(*row->String("page"));
      const std::string bytes =
          zhengwen::testing::ReadPacked(*zhengwen::testing::SharedPath(set + "/" + page));
      EXPECT_EQ(CharsetOf(bytes), row->String("encoding")) << page;
      ++all;
    }
    std::printf("%s: %d pages\n", set.c_str(), all);
  }
}

}  // namespace
}  // namespace zhengwen::clean
