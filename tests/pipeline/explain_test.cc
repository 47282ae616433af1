#include "pipeline/explain.h"

#include <gtest/gtest.h>

#include "core/json.h"
#include "core/settle.h"
#include "core/unicode.h"

namespace zhengwen::pipeline {
namespace {

// A document with blocks at the given places of its text.
class ExplainTest : public ::testing::Test {
 protected:
  ExplainTest() { rule_ = authors_.Add("rules/share:7"); }

  void Text(std::string text) {
    RawPage page;
    page.id = "page";
    page.source = "test";
    page.locators = {{"page.txt", 0, text.size()}};
    doc_ = Document(std::move(page), std::move(text), "utf-8");
  }
  Block& AddBlock(std::string_view words, int16_t permille) {
    Block block;
    block.begin = static_cast<uint32_t>(doc_.text().find(words));
    block.end = block.begin + static_cast<uint32_t>(words.size());
    block.main_permille = permille;
    return doc_.blocks.emplace_back(block);
  }
  void AddEdit(std::string_view words, Reason reason, std::string by) {
    const auto begin = static_cast<uint32_t>(doc_.text().find(words));
    doc_.edits.push_back(
        {begin, begin + static_cast<uint32_t>(words.size()), reason, std::move(by)});
  }
  std::string Json() {
    Settle(&doc_, EditPolicy::apply);
    return ExplainJson(doc_, output::MakeOutcome(doc_, authors_, {}), authors_);
  }
  std::string Rows(Colour colour = Colour::off) {
    Settle(&doc_, EditPolicy::apply);
    return ExplainText(doc_, output::MakeOutcome(doc_, authors_, {}), authors_, colour);
  }

  Authors authors_;
  AuthorId rule_ = 0;
  Document doc_;
};

TEST_F(ExplainTest, JsonCoversTheTextInOrderByCodePoints) {
  Text("春天来了*吧。\r\n分享到微博\n𠮷字在后面。\n");
  AddBlock("春天来了*吧。", 981);
  Block& share = AddBlock("分享到微博", 12);
  share.drop = Reason::share_tools;
  share.author = rule_;
  AddBlock("𠮷字在后面。", 700);
  AddEdit("*", Reason::stray_mark, "");
  AddEdit("\r\n", Reason::line_end, "\n");

  const std::string line = Json();
  ASSERT_TRUE(line.ends_with("}\n"));
  const Result<JsonObject> object = JsonObject::Parse(line);
  ASSERT_TRUE(object.ok()) << object.error().ToString();
  EXPECT_EQ(object->String("id"), "page");
  EXPECT_EQ(object->String("verdict"), "keep");
  const auto spans = object->Array("spans");
  ASSERT_TRUE(spans.ok());
  std::string whole;
  int64_t at = 0;
  std::vector<std::string> verdicts;
  for (const auto& element : *spans) {
    const Result<JsonObject> span = JsonObject::Parse(element.text);
    ASSERT_TRUE(span.ok());
    const std::string text(*span->String("text"));
    EXPECT_EQ(span->Int("begin"), at);
    EXPECT_EQ(span->Int("end"), at + static_cast<int64_t>(CountCodePoints(text)));
    at = *span->Int("end");
    whole += text;
    verdicts.emplace_back(*span->String("verdict"));
    if (verdicts.back() == "drop") {
      EXPECT_EQ(span->String("reason"), "share_tools");
      EXPECT_EQ(span->String("by"), "rules/share:7");
      EXPECT_EQ(span->Int("line"), 2);
      EXPECT_EQ(span->Find("score")->text, "0.012");
    }
    if (span->String("reason") == "line_end") {
      EXPECT_EQ(span->String("with"), "\n");
      EXPECT_EQ(span->Int("line"), 1);
    }
    if (verdicts.back() == "keep") {
      EXPECT_EQ(span->Find("reason")->kind, JsonObject::Kind::null);
      EXPECT_EQ(span->Find("with")->kind, JsonObject::Kind::null);
    }
  }
  EXPECT_EQ(whole, doc_.text());
  EXPECT_EQ(at, static_cast<int64_t>(CountCodePoints(doc_.text())));
  EXPECT_EQ(verdicts,
            (std::vector<std::string>{"keep", "replace", "keep", "replace", "drop", "keep"}));
}

TEST_F(ExplainTest, RowsShowEveryLineWithItsSignScoreAndReason) {
  Text("春天来了*吧。\n\n分享到微博\n打印本页\n");
  AddBlock("春天来了*吧。", 981);
  for (const char* words : {"分享到微博", "打印本页"}) {
    Block& block = AddBlock(words, 12);
    block.drop = Reason::share_tools;
    block.author = rule_;
  }
  AddEdit("*", Reason::stray_mark, "");
  EXPECT_EQ(Rows(),
            "== page  utf-8\n"
            "     1 ~ 0.981  春天来了[-*-]吧。   <- stray_mark\n"
            "     3 - 0.012  分享到微博   <- share_tools, rules/share:7\n"
            "     4 - 0.012  打印本页   <- share_tools, rules/share:7\n"
            "   20 characters in, 6 out: share_tools 13, stray_mark 1\n\n");
}

TEST_F(ExplainTest, ACutInsideALineIsARowOfItsOwn) {
  Text("谢谢大家!推荐文章\n");
  AddBlock("谢谢大家!", 900).ends_line = false;
  Block& list = AddBlock("推荐文章", 5);
  list.starts_line = false;
  list.drop = Reason::recommend_list;
  const std::string rows = Rows();
  EXPECT_NE(rows.find("     1 + 0.900  谢谢大家!\n     1 - 0.005  推荐文章   <- recommend_list\n"),
            std::string::npos)
      << rows;
}

TEST_F(ExplainTest, WhatWouldActOnATerminalIsShownAsItsName) {
  Text("红色\x1b[31m字\xe2\x80\xae反\x7f了\xc2\x9b\n");
  AddBlock("红色", 900).end = static_cast<uint32_t>(doc_.text().size() - 1);
  const std::string rows = Rows();
  EXPECT_NE(rows.find("红色<U+001B>[31m字<U+202E>反<U+007F>了<U+009B>"), std::string::npos) << rows;
  EXPECT_EQ(rows.find('\x1b'), std::string::npos);
}

TEST_F(ExplainTest, ColourIsOnlyThereWhereItIsAskedFor) {
  Text("春天*来了。\n");
  AddBlock("春天*来了。", 900);
  AddEdit("*", Reason::stray_mark, "");
  EXPECT_EQ(Rows(Colour::off).find('\x1b'), std::string::npos);
  EXPECT_NE(Rows(Colour::on).find("\x1b[31m[-*-]\x1b[0m"), std::string::npos);
  EXPECT_EQ(ExplainLegend(Colour::off).find('\x1b'), std::string::npos);
}

TEST_F(ExplainTest, ADocumentThatIsLeftOutSaysWhy) {
  Text("");
  doc_.verdict = Reason::too_large;
  doc_.page.note = "70000000 bytes";
  EXPECT_NE(Rows().find("left out, because it is larger than the bound on a document"),
            std::string::npos);
  EXPECT_NE(Json().find("\"verdict\":\"drop\",\"reason\":\"too_large\""), std::string::npos);
}

TEST_F(ExplainTest, LineEndsOfAllKindsAreCountedOnce) {
  Text("一\r二\r\n三\xe2\x80\xa8四\n");
  for (const char* words : {"一", "二", "三", "四"}) AddBlock(words, 900);
  const std::string rows = Rows();
  for (const char* row : {"     1 + 0.900  一\n", "     2 + 0.900  二\n", "     3 + 0.900  三\n",
                          "     4 + 0.900  四\n"}) {
    EXPECT_NE(rows.find(row), std::string::npos) << row << " in\n" << rows;
  }
}

}  // namespace
}  // namespace zhengwen::pipeline
