#include "clean/decode.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "clean/decode/convert.h"
#include "clean/decode/labels.h"
#include "clean/internal/icu_converter.h"
#include "core/unicode.h"
#include "tests/clean/decode_encoder.h"
#include "tests/clean/decode_texts.h"

namespace zhengwen::clean {
namespace {

using namespace std::string_literals;

Document DecodeBytes(std::string bytes, std::string hint = {}, std::string charset = {}) {
  RawPage page;
  page.bytes = std::move(bytes);
  page.charset_hint = std::move(hint);
  return Decode(std::move(page), {.charset = std::move(charset)});
}

std::string Encoded(std::string_view text, std::string_view charset) {
  std::u32string characters;
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = CharAt(text, at);
    characters.push_back(c.value);
    at += c.size;
  }
  return testing::Encoder(charset).Encode(characters).value();
}

std::string Repeated(std::string_view text, size_t times) {
  std::string result;
  for (size_t i = 0; i < times; ++i) result += text;
  return result;
}

struct Row {
  std::string name;
  std::string bytes;
  std::string hint;
  std::string charset;
  std::string text;
  uint32_t errors = 0;
  Reason verdict = Reason::none;
};

void Check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const Document doc = DecodeBytes(row.bytes, row.hint);
    EXPECT_EQ(doc.charset, row.charset) << row.name;
    EXPECT_EQ(doc.text(), row.text) << row.name;
    EXPECT_EQ(doc.decode_errors, row.errors) << row.name;
    EXPECT_EQ(Name(doc.verdict), Name(row.verdict)) << row.name;
  }
}

TEST(Decode, MarksDecideAndAreNoPartOfTheText) {
  Check({
      {"UTF-8", "\xEF\xBB\xBF正文", "", "utf-8", "正文"},
      {"UTF-16LE", "\xFF\xFE\x63\x6B\x87\x65"s, "", "utf-16le", "正文"},
      {"UTF-16BE", "\xFE\xFF\x6B\x63\x65\x87"s, "gbk", "utf-16be", "正文"},
      {"UTF-32LE", "\xFF\xFE\0\0\x63\x6B\0\0"s, "", "utf-32le", "正"},
      {"UTF-32BE", "\0\0\xFE\xFF\0\0\x6B\x63"s, "", "utf-32be", "正"},
      {"GB 18030", "\x84\x31\x95\x33\xD5\xFD"s, "", "gb18030", "正"},
      {"nothing but a mark", "\xEF\xBB\xBF", "", "utf-8", ""},
      {"only the first is a mark", "\xEF\xBB\xBF\xEF\xBB\xBF正", "", "utf-8", "\xEF\xBB\xBF正"},
      {"UTF-8's mark before GBK", "\xEF\xBB\xBF" + Encoded(testing::kSimplifiedTexts[0], "gb18030"),
       "", "gb18030", std::string(testing::kSimplifiedTexts[0])},
  });
}

TEST(Decode, Utf8SurvivesAFewBrokenBytes) {
  const std::string text(testing::kSimplifiedTexts[1]);
  const std::string r = "\xEF\xBF\xBD";
  std::string many = Repeated(text, 500);
  const std::string many_before = many;
  many[many.size() / 2] = '\xFF';
  Check({
      {"empty", "", "", "utf-8", ""},
      {"ASCII", "plain text\n", "gbk", "utf-8", "plain text\n"},
      {"whole, against the hint", text, "gb2312", "utf-8", text},
      {"tail cut", "你好世界" + "界"s.substr(0, 2), "", "utf-8", "你好世界" + r, 1},
      {"tail cut, with a wrong hint", text.substr(0, text.size() - 1), "gbk", "utf-8",
       text.substr(0, text.size() - 3) + r, 1},
      {"head cut", text.substr(1), "", "utf-8", r + r + text.substr(3), 2},
      {"a broken byte in the middle", "今天的天气\xFF很好", "", "utf-8", "今天的天气" + r + "很好",
       1},
      {"a surrogate", "今天的天气\xED\xA0\x80很好，我们去公园", "", "utf-8",
       "今天的天气" + r + r + r + "很好，我们去公园", 3},
      {"an overlong form", "今天的天气\xC0\xAF很好", "", "utf-8", "今天的天气" + r + r + "很好", 2},
      {"Russian", "Сегодня хорошая погода\xD1", "", "utf-8", "Сегодня хорошая погода" + r, 1},
  });
  const Document doc = DecodeBytes(many);
  EXPECT_EQ(doc.charset, "utf-8");
  EXPECT_GT(doc.decode_errors, 0U);
  EXPECT_LE(doc.decode_errors, 3U);
  EXPECT_NEAR(static_cast<double>(doc.text().size()), static_cast<double>(many_before.size()), 9);
}

TEST(Decode, OneMalformedSequenceIsOneReplacement) {
  const std::string r = "\xEF\xBF\xBD";
  const auto convert = [](std::string bytes, std::string_view charset) {
    return ConvertToUtf8(std::move(bytes), charset, 1000).text;
  };
  EXPECT_EQ(convert("a\xE4\xBDz", "utf-8"), "a" + r + "z");
  EXPECT_EQ(convert("a\xF0\x9F\x98z", "utf-8"), "a" + r + "z");
  EXPECT_EQ(convert("a\xF0\x80\x80z", "utf-8"), "a" + r + r + r + "z");
  EXPECT_EQ(convert("\xE4", "utf-8"), r);
  EXPECT_EQ(convert("a\x80z", "gb18030"), "a€z") << "a lone 0x80 is the euro sign";
  EXPECT_EQ(convert("\xA6\xD9\xFE\x59", "gb18030"), "\xEF\xB8\x90\xE9\xBE\xB4") << "as in 2022";
  EXPECT_EQ(convert("a\xFFz", "gb18030"), "a" + r + "z");
  EXPECT_EQ(convert("a\xD5", "gb18030"), "a" + r);
  EXPECT_EQ(convert("\x90\x30\x81\x30", "gb18030"), "\xF0\x90\x80\x80") << "beyond the BMP";
  EXPECT_EQ(convert("\x3D\xD8z\0"s, "utf-16le"), r + "z") << "a lone surrogate";
}

TEST(Decode, BoundsTheText) {
  EXPECT_TRUE(ConvertToUtf8("\xE9\xE9", "windows-1252", 4).complete);
  EXPECT_FALSE(ConvertToUtf8("\xE9\xE9\xE9", "windows-1252", 4).complete);
  EXPECT_FALSE(ConvertToUtf8("\xE9\xE9", "utf-8", 4).complete);
  EXPECT_FALSE(ConvertToUtf8("12345", "utf-8", 4).complete);
}

// A pair of surrogates that stands across the converter's buffer must not be parted.
TEST(Decode, PairsSurviveTheBuffersEnd) {
  std::string bytes = "a\0"s;
  std::string text = "a";
  for (int i = 0; i < 10000; ++i) bytes += "\x3D\xD8\x00\xDE"s, text += "\xF0\x9F\x98\x80";
  const Converted converted = ConvertToUtf8(bytes, "utf-16le", 1 << 20);
  EXPECT_EQ(converted.errors, 0U);
  EXPECT_EQ(converted.text, text);
}

TEST(Decode, HintsDecideUnlessStronglyContradicted) {
  const std::string hans(testing::kSimplifiedTexts[0]);
  const std::string hant(testing::kTraditionalTexts[0]);
  const std::string french(testing::kWesternTexts[0]);
  const std::string russian = "Сегодня в городе открылась новая библиотека, пришли сотни жителей.";
  const std::string polish = "Zażółć gęślą jaźń, pchnąć w tę łódź jeża lub ośm skrzyń fig.";
  Check({
      {"right", Encoded(hans, "gb18030"), "gb2312", "gb18030", hans},
      {"ambiguous: the hint decides", "\xC4\xDA\xC8\xDD", "gbk", "gb18030", "内容"},
      {"ambiguous, the other hint", "\xC4\xDA\xC8\xDD", "euc-kr", "euc-kr", "코휭"},
      {"wrong: Big5 labelled GBK", Encoded(hant, "big5"), "gbk", "big5", hant},
      {"wrong: GBK labelled Big5", Encoded(hans, "gb18030"), "big5", "gb18030", hans},
      {"wrong: GBK labelled by default", Encoded("你好世界", "gb18030"), "iso-8859-1", "gb18030",
       "你好世界"},
      {"wrong: GBK labelled UTF-8", Encoded(hans, "gb18030"), "UTF-8", "gb18030", hans},
      {"wrong: GBK labelled UTF-16", Encoded(hans, "gb18030"), "utf-16", "gb18030", hans},
      {"unknown label", Encoded(hans, "gb18030"), "no-such-charset", "gb18030", hans},
      {"a charset that is only known by hint", Encoded(russian, "windows-1251"), "windows-1251",
       "windows-1251", russian},
      {"another", Encoded(polish, "iso-8859-2"), "latin2", "iso-8859-2", polish},
      {"French by default", Encoded(french, "windows-1252"), "latin1", "windows-1252", french},
  });
}

TEST(Decode, LongTextsAreJudgedByWhatIsNotAscii) {
  const std::string ascii = Repeated("<td class=\"cell\">item 42</td>\n", 20000);
  const std::string hans = Encoded("这里只有一行中文。\n", "gb18030");
  const std::string hant = Encoded("這裡只有一行中文。\n", "big5");
  EXPECT_EQ(DecodeBytes(ascii + hans + ascii).charset, "gb18030");
  EXPECT_EQ(DecodeBytes(ascii + ascii + hans).charset, "gb18030");
  EXPECT_EQ(DecodeBytes(hant + ascii).charset, "big5");
  std::string one_line = Repeated("x", 100000) + " " + hans;
  EXPECT_EQ(DecodeBytes(one_line).charset, "gb18030");
  // A first line in another charset does not decide over the rest.
  const std::string body = Repeated(testing::kSimplifiedTexts[4], 20);
  EXPECT_EQ(DecodeBytes(Repeated(hans, 30) + body).charset, "utf-8");
}

TEST(Decode, WhatIsNoTextGetsAVerdict) {
  std::string noise, high;
  uint32_t state = 12345;
  for (int i = 0; i < 4096; ++i) {
    state = state * 1664525 + 1013904223;
    noise.push_back(static_cast<char>(state >> 24));
    high.push_back(static_cast<char>(state >> 24 | 0x80));
  }
  const auto verdict = [](std::string bytes) {
    return Name(DecodeBytes(std::move(bytes)).verdict);
  };
  EXPECT_NE(verdict(noise), "none");
  EXPECT_EQ(verdict(high), "undecodable");
  EXPECT_EQ(verdict(std::string(1000, '\0')), "binary");
  EXPECT_EQ(verdict("name\0size\0date\0owner\0group\0mode\0"s), "binary");
  EXPECT_EQ(verdict(std::string(300, '\xFF')), "undecodable");
  EXPECT_EQ(verdict(Repeated("\x01\x10\x07\x1E\x16", 60)), "undecodable");
  EXPECT_EQ(verdict("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\6\0\0\0"s), "binary");
  EXPECT_EQ(verdict(std::string(testing::kSimplifiedTexts[0]) + "\0"s), "none") << "one stray NUL";
  EXPECT_EQ(verdict("\x1B[31mred\x1B[0m text from a terminal"), "none");
}

TEST(Decode, Iso2022JpIsKnownByItsEscapes) {
  Check({{"escapes", "\x1B$B$3$s\x1B(B ok", "", "iso-2022-jp", "こん ok"},
         {"an escape of a terminal", "\x1B[1mok", "", "utf-8", "\x1B[1mok"}});
}

TEST(Decode, TheOverrideWinsOverAll) {
  EXPECT_EQ(DecodeBytes("\xD5\xFD", "big5", "windows-1252").text(), "Õý");
  EXPECT_EQ(DecodeBytes("正", "", "gb18030").charset, "gb18030");
  EXPECT_EQ(DecodeBytes("\xFE\xFF\x6B\x63", "", "utf-16le").text(), "正")
      << "the mark names the order";
  EXPECT_EQ(DecodeBytes("\x63\x6B", "", "utf-16le").text(), "正");
}

TEST(Decode, JsonStringsAreUtf8AndVerdictsStay) {
  RawPage page;
  page.bytes = "\xEF\xBB\xBF正文";
  page.utf8 = true;
  page.charset_hint = "gbk";
  Document doc = Decode(page, {.charset = "gb18030"});
  EXPECT_EQ(doc.charset, "utf-8");
  EXPECT_EQ(doc.text(), "\xEF\xBB\xBF正文") << "inside a string U+FEFF is a character";
  EXPECT_TRUE(doc.page.bytes.empty());

  page.verdict = Reason::too_large;
  doc = Decode(page, {});
  EXPECT_EQ(doc.verdict, Reason::too_large);
  EXPECT_EQ(doc.text(), "");
}

TEST(ResolveCharset, KnowsTheLabelsOfTheStandard) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"GB2312", "gb18030"},        {" gbk\n", "gb18030"},     {"Big5-HKSCS", "big5"},
      {"latin1", "windows-1252"},   {"ascii", "windows-1252"}, {"ISO-8859-1", "windows-1252"},
      {"ks_c_5601", "euc-kr"},      {"utf8", "utf-8"},         {"unicode", "utf-16le"},
      {"cp936", "gb18030"},         {"sjis", "shift_jis"},     {"iso-8859-9", "windows-1254"},
      {"x-mac-roman", "macintosh"}, {"UTF-32", "utf-32le"},    {"tis-620", "windows-874"},
  };
  for (const auto& [label, name] : rows) {
    const Result<std::string> got = ResolveCharset(label);
    ASSERT_TRUE(got.ok()) << label;
    EXPECT_EQ(*got, name) << label;
  }
}

TEST(ResolveCharset, NamesWhatItKnows) {
  for (const std::string label : {"klingon", "", " ", "utf-8 gbk", "g", "hz-gb-2312"}) {
    const Result<std::string> got = ResolveCharset(label);
    ASSERT_FALSE(got.ok()) << label;
    EXPECT_EQ(got.error().code, ErrorCode::usage);
    EXPECT_NE(got.error().message.find("\"" + label + "\""), std::string::npos);
    EXPECT_NE(got.error().message.find(" gb18030"), std::string::npos);
  }
}

TEST(ResolveCharset, EveryNameIsALabelAndHasAConverter) {
  for (const std::string_view name : CharsetNames()) {
    EXPECT_EQ(CharsetOfLabel(name), name);
    EXPECT_TRUE(internal::IcuConverter::Open(name).has_value()) << name;
  }
}

}  // namespace
}  // namespace zhengwen::clean
