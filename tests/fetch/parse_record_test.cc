// From record to page: fields, ids, and records that are none.
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "fetch/source.h"

namespace zhengwen::fetch {
namespace {

RawRecord Json(const std::string& line) {
  RawRecord record;
  record.form = RawRecord::Form::json_line;
  record.bytes = line;
  record.locator = {"in/a.jsonl", 120, line.size()};
  record.base_id = "a.jsonl";
  record.source = "in";
  return record;
}

struct Row {
  std::string what;
  std::string line;
  std::string text, id, url, title, date, source, charset, extra;
};

TEST(ParseRecord, FieldsFindTheirPlace) {
  const std::vector<Row> rows = {
      {"everything",
       R"({"id":"7","text":"t","url":"u","title":"h","date":"d","source":"s","charset":"gbk"})",
       "t", "7", "u", "h", "d", "s", "gbk", "{}"},
      {"the rest travels in its order",
       R"({"z":1,"text":"t","id":"7","a":"\"\u4e2d","m":{"k":[1, null]}})", "t", "7", "", "", "",
       "in", "", "{\"z\":1,\"a\":\"\\\"\u4e2d\",\"m\":{\"k\":[1,null]}}"},
      {"an id may be a number", R"({"id":42,"text":""})", "", "42", "", "", "", "in", "", "{}"},
      {"created stands in for date", R"({"id":"7","text":"t","created":"c"})", "t", "7", "", "",
       "c", "in", "", "{}"},
      {"but does not replace it", R"({"id":"7","created":"c","text":"t","date":"d"})", "t", "7", "",
       "", "d", "in", "", R"({"created":"c"})"},
      {"an empty date is none", R"({"id":"7","date":"","text":"t","created":"c"})", "t", "7", "",
       "", "c", "in", "", "{}"},
      {"null is as good as missing", R"({"id":"7","text":"t","url":null,"source":null,"x":null})",
       "t", "7", "", "", "", "in", "", R"({"x":null})"},
      {"other kinds travel", R"({"id":"7","text":"t","url":["u"],"date":2012})", "t", "7", "", "",
       "", "in", "", R"({"url":["u"],"date":2012})"},
      {"an empty source is none", R"({"id":"7","text":"t","source":""})", "t", "7", "", "", "",
       "in", "", "{}"},
      {"the first of a name counts", R"({"id":"7","text":"t","text":"u","x":1,"x":2,"id":"8"})",
       "t", "7", "", "", "", "in", "", R"({"x":1})"},
      {"escapes are decoded", R"({"id":"7","text":"a\n\ud83d\ude00\u0000b"})",
       std::string("a\n\U0001F600\0b", 8), "7", "", "", "", "in", "", "{}"},
      {"lone surrogates become U+FFFD",
       R"({"id":"7","text":"\ud83d a \\ud83d \uDE00\ud83d\ud83d\ude00"})",
       "\uFFFD a \\ud83d \uFFFD\uFFFD\U0001F600", "7", "", "", "", "in", "", "{}"},
      {"blanks around the object", " \t{\"id\":\"7\",\"text\":\"t\"} \r", "t", "7", "", "", "",
       "in", "", "{}"},
  };
  for (const Row& row : rows) {
    const RawPage page = ParseRecord(Json(row.line), {});
    EXPECT_EQ(page.verdict, Reason::none) << row.what << ": " << page.note;
    EXPECT_TRUE(page.utf8) << row.what;
    EXPECT_EQ(page.bytes, row.text) << row.what;
    EXPECT_EQ(page.id, row.id) << row.what;
    EXPECT_EQ(page.url, row.url) << row.what;
    EXPECT_EQ(page.title, row.title) << row.what;
    EXPECT_EQ(page.date, row.date) << row.what;
    EXPECT_EQ(page.source, row.source) << row.what;
    EXPECT_EQ(page.charset_hint, row.charset) << row.what;
    EXPECT_EQ(page.extra, row.extra) << row.what;
    ASSERT_EQ(page.locators.size(), 1u);
    EXPECT_EQ(page.locators[0].offset, 120u);
  }
}

TEST(ParseRecord, NamesOfFieldsCanBeGiven) {
  InputOptions options;
  options.text_field = "content";
  options.id_field = "key";
  const RawPage page =
      ParseRecord(Json(R"({"content":"c","text":"t","key":"k","id":"7"})"), options);
  EXPECT_EQ(page.bytes, "c");
  EXPECT_EQ(page.id, "k");
  EXPECT_EQ(page.extra, R"({"text":"t","id":"7"})");
}

TEST(ParseRecord, ARecordWithAPageIsAPage) {
  struct Case {
    std::string what;
    std::string html_field;
    std::string line;
    bool html;
    std::string bytes, extra;
  };
  const std::vector<Case> rows = {
      {"a page", "html", R"({"id":"7","html":"<p>a"})", true, "<p>a", "{}"},
      {"a page with a text made of it", "html", R"({"id":"7","text":"a","html":"<p>a"})", true,
       "<p>a", R"({"text":"a"})"},
      {"an empty page beside a text", "html", R"({"id":"7","text":"a","html":""})", false, "a",
       R"({"html":""})"},
      {"null beside a text", "html", R"({"id":"7","html":null,"text":"a"})", false, "a",
       R"({"html":null})"},
      {"another name", "body", R"({"id":"7","body":"<p>a","html":"b"})", true, "<p>a",
       R"({"html":"b"})"},
      {"no record is a page", "", R"({"id":"7","text":"a","html":"<p>a","":"c"})", false, "a",
       R"({"html":"<p>a","":"c"})"},
  };
  for (const Case& row : rows) {
    InputOptions options;
    options.html_field = row.html_field;
    const RawPage page = ParseRecord(Json(row.line), options);
    EXPECT_EQ(page.verdict, Reason::none) << row.what << ": " << page.note;
    EXPECT_EQ(page.html, row.html) << row.what;
    EXPECT_EQ(page.bytes, row.bytes) << row.what;
    EXPECT_EQ(page.extra, row.extra) << row.what;
    EXPECT_TRUE(page.utf8) << row.what;
  }
}

TEST(ParseRecord, WhatIsNoRecordBecomesAVerdictThatSaysWhere) {
  struct Bad {
    std::string what;
    std::string line;
    std::string note;  // a part
  };
  const std::vector<Bad> rows = {
      {"no JSON", "hello", "not valid JSON"},
      {"cut off", R"({"text":"abc)", "not valid JSON"},
      {"two objects", R"({"text":"a"}{"text":"b"})", "not valid JSON"},
      {"no object", R"(["text"])", "not valid JSON"},
      {"NULs", std::string(20, '\0'), "not valid JSON"},
      {"invalid UTF-8", "{\"text\":\"\xFF\"}", "not valid JSON"},
      {"a control character", "{\"text\":\"a\tb\x01\"}", "not valid JSON"},
      {"deep nesting", "{\"a\":" + std::string(100000, '[') + std::string(100000, ']') + "}",
       "not valid JSON"},
      {"no text", R"({"id":"7"})", "no string under \"text\""},
      {"a text that is a number", R"({"text":5})", "no string under \"text\""},
      {"a text that is null", R"({"text":null})", "no string under \"text\""},
  };
  for (const Bad& row : rows) {
    const RawPage page = ParseRecord(Json(row.line), {});
    EXPECT_EQ(page.verdict, Reason::malformed_record) << row.what;
    EXPECT_EQ(page.bytes, "") << row.what;
    EXPECT_TRUE(page.note.starts_with("in/a.jsonl, byte 120: ")) << page.note;
    EXPECT_NE(page.note.find(row.note), std::string::npos) << row.what << ": " << page.note;
    EXPECT_FALSE(page.id.empty()) << row.what;
    EXPECT_FALSE(page.source.empty()) << row.what;
  }
}

TEST(ParseRecord, TheBoundOnDocumentsHoldsForTheDecodedText) {
  InputOptions options;
  options.max_document = 3;
  EXPECT_EQ(ParseRecord(Json(R"({"text":"\u0061\u0062\u0063"})"), options).verdict, Reason::none);
  const RawPage page = ParseRecord(Json(R"({"id":"7","text":"abcd"})"), options);
  EXPECT_EQ(page.verdict, Reason::too_large);
  EXPECT_EQ(page.bytes, "");
  EXPECT_EQ(page.id, "7");
  EXPECT_EQ(page.note, "in/a.jsonl, byte 120: 4 bytes; the bound is 3");
}

TEST(ParseRecord, MissingIdsDependOnContentAndPlace) {
  const std::string line = R"({"text":"t"})";
  const auto id = [](RawRecord record) { return ParseRecord(std::move(record), {}).id; };
  const std::string first = id(Json(line));
  EXPECT_EQ(first.size(), 32u);
  EXPECT_EQ(first.find_first_not_of("0123456789abcdef"), std::string::npos);
  EXPECT_EQ(first, id(Json(line)));

  RawRecord elsewhere = Json(line);
  elsewhere.locator.offset = 121;
  RawRecord other_file = Json(line);
  other_file.base_id = "b.jsonl";
  RawRecord mounted_elsewhere = Json(line);
  mounted_elsewhere.locator.file = "/mnt/in/a.jsonl";
  const std::set<std::string> ids = {first, id(elsewhere), id(other_file),
                                     id(Json(R"({"text":"u"})")),
                                     id(Json(R"({"text":"t","id":""} )"))};
  EXPECT_EQ(ids.size(), 5u);
  EXPECT_EQ(first, id(mounted_elsewhere)) << "only the path below the input folder counts";
}

TEST(ParseRecord, TextsKeepTheirBytes) {
  RawRecord record;
  record.bytes = "\xD6\xD0";
  record.base_id = "sub/a.txt";
  record.locator = {"in/sub/a.txt", 0, 2};
  record.source = "in";
  record.whole_file = true;
  RawPage page = ParseRecord(record, {});
  EXPECT_EQ(page.bytes, "\xD6\xD0");
  EXPECT_FALSE(page.utf8);
  EXPECT_EQ(page.id, "sub/a.txt");
  EXPECT_EQ(page.source, "in");
  EXPECT_EQ(page.extra, "{}");
  record.whole_file = false;
  EXPECT_EQ(ParseRecord(record, {}).id.size(), 32u);
}

TEST(ParseRecord, ManyFieldsTakeLinearTime) {
  std::string line = "{\"text\":\"t\"";
  for (int i = 0; i < 200000; ++i) line += ",\"k" + std::to_string(i % 150000) + "\":1";
  line += "}";
  const RawPage page = ParseRecord(Json(line), {});
  EXPECT_EQ(page.verdict, Reason::none);
  EXPECT_TRUE(page.extra.ends_with(",\"k149999\":1}"));
}

}  // namespace
}  // namespace zhengwen::fetch
