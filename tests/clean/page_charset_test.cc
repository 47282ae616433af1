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
  for (size_t i = 0; i < 40; ++i) {
    const std::u32string window = Window(language.texts, i * 37, length);
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
  // Percent right, at least: declared rightly, not at all, wrongly.
  constexpr std::array<double, kLengths.size()> kRight = {99, 100, 100, 100};
  constexpr std::array<double, kLengths.size()> kNowhere = {94, 99, 100, 100};
  constexpr std::array<double, kLengths.size()> kWrong = {0, 90, 100, 100};
  std::printf("%-13s %-10s %-13s", "charset", "declared", "as");
  for (const size_t length : kLengths) std::printf("%8zu", length);
  std::printf("\n");
  for (const Language& language : languages) {
    for (const std::string label :
         {"", "utf-8", "gb2312", "big5", "iso-8859-1", "shift_jis", "euc-kr"}) {
      for (size_t w = 0; w < kWhereNames.size(); ++w) {
        const auto where = static_cast<Where>(w);
        if ((where == Where::nowhere) != label.empty()) continue;
        const bool right = !label.empty() && *ResolveCharset(label) == language.charset;
        std::printf("%-13s %-10s %-13s", language.charset.c_str(), kWhereNames[w], label.c_str());
        std::string wrong;
        for (size_t k = 0; k < kLengths.size(); ++k) {
          const Rate rate = Measure(language, where, label, kLengths[k]);
          const double floor = right ? kRight[k] : label.empty() ? kNowhere[k] : kWrong[k];
          const double percent = 100.0 * rate.right / rate.all;
          EXPECT_GE(percent, floor) << language.charset << " declared as \"" << label << "\" "
                                    << kWhereNames[w] << ", " << kLengths[k] << " characters";
          std::printf("%8.1f", percent);
          if (!rate.wrong.empty()) wrong += " " + rate.wrong;
        }
        std::printf("%s\n", wrong.c_str());
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
