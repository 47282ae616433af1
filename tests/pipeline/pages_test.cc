// Pages through the whole engine, by rules alone.
#include <gtest/gtest.h>

#include "core/file.h"
#include "core/settle.h"
#include "pipeline/engine.h"
#include "pipeline/explain.h"
#include "tests/pipeline/fakes.h"
#include "tests/support/paths.h"

namespace zhengwen::pipeline {
namespace {

RawPage PageOf(std::string markup) {
  RawPage page;
  page.id = "t";
  page.source = "test";
  page.html = true;
  page.locators = {{"t.html", 0, markup.size()}};
  page.bytes = std::move(markup);
  return page;
}

Engine RulesAlone() {
  Recipe recipe;
  recipe.body_enabled = false;
  Result<Engine> engine = Engine::Load(
      {.config = zhengwen::testing::SourcePath("config"), .recipe = recipe, .charset = ""});
  EXPECT_TRUE(engine);
  return std::move(*engine);
}

std::string Kept(const Document& doc) {
  Account account;
  const std::string text = Render(doc, &account);
  EXPECT_TRUE(account.Balanced());
  return text;
}

std::string ReadExample(const std::string& name) {
  const Result<std::string> bytes = ReadFile(zhengwen::testing::SourcePath("examples/" + name));
  EXPECT_TRUE(bytes);
  return *bytes;
}

TEST(Pages, ATablePageOfThe2000s) {
  const Document doc = RulesAlone().Clean(PageOf(ReadExample("news-gbk.html")));
  EXPECT_EQ(doc.charset, "gb18030");
  EXPECT_EQ(doc.table->title, "青石镇举行春季植树活动_本地新闻_青石在线");
  EXPECT_EQ(Kept(doc),
            "青石镇举行春季植树活动\n"
            "本报讯（记者 林晓）昨天上午，青石镇三百多名干部群众来到镇西的荒坡上，"
            "种下了一千二百棵杨树和柳树。\n"
            "镇长周立民在活动开始前说，去年种下的树苗有九成活了下来，今年要把河堤两岸也种满。"
            "“一棵树只有有人管，才算真正种下了。”他对大家说。\n"
            "家住河边的王大娘带着七岁的孙子一起来了。她告诉记者，自己年轻的时候，"
            "这片坡上全是林子，后来砍光了，一下雨水就浑。“现在能亲手把它种回来，心里踏实。”\n"
            "按照计划，全镇今年春天将造林八百亩，每一片林子都会落实到户，由专人看护三年。");
}

TEST(Pages, AnArticleOfToday) {
  const std::string text = Kept(RulesAlone().Clean(PageOf(ReadExample("article.html"))));
  EXPECT_NE(text.find("def grams(area, wood):\n"
                      "    per_metre = {\"pine\": 18, \"beech\": 12}\n"
                      "\n"
                      "    return area * per_metre[wood]  # <- 平方米\n"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("清漆在木头上结一层壳，\n日后修补要整面打掉。"), std::string::npos) << text;
  EXPECT_EQ(text.find("榫卯入门"), std::string::npos) << "of the list behind the article";
  EXPECT_EQ(text.find("请打开"), std::string::npos) << "a noscript";
}

TEST(Pages, WhatIsEditedAndWhatIsNot) {
  struct Row {
    std::string what, markup, kept;
  };
  const std::vector<Row> rows = {
      {"spaces become plain ones", "<p>甲&nbsp;乙丙丁。</p>", "甲 乙丙丁。"},
      {"full-width letters", "<p>甲Ａ１乙。</p>", "甲A1乙。"},
      {"what a page shows of markup is text", "<p>写作&lt;br&gt;与&amp;nbsp;。</p>",
       "写作<br>与&nbsp;。"},
      {"code keeps its letters and its white space", "<pre>Ａ = 1  \n\n\n\nB甲*乙&#8203;</pre>",
       "Ａ = 1  \n\n\n\nB甲*乙"},
  };
  const Engine engine = RulesAlone();
  for (const Row& row : rows)
    EXPECT_EQ(Kept(engine.Clean(PageOf(row.markup))), row.kept) << row.what;
}

TEST(Pages, ExplainTellsWhereBlocksStand) {
  const Engine engine = RulesAlone();
  const Document doc =
      engine.Clean(PageOf("<div id=main class='a b'><ul class='nav top'><li>甲<li "
                          "hidden>乙</ul><x-card>丙</x-card></div>"));
  const output::Outcome outcome = output::MakeOutcome(doc, engine.authors(), {});
  const std::string text = ExplainText(doc, outcome, engine.authors(), Colour::off);
  EXPECT_NE(text.find("甲   @ div#main > ul.nav > li\n"), std::string::npos) << text;
  EXPECT_NE(text.find("乙   @ div#main > ul.nav > li (hidden: attribute)\n"), std::string::npos)
      << text;
  const std::string json = ExplainJson(doc, outcome, engine.authors());
  EXPECT_NE(
      json.find(
          R"({"begin":2,"end":3,"kind":"list_item","level":1,"origin":"tree","hidden":"attribute",)"
          R"("links":0,"link_chars":0,"images":0,"path":"div#main > ul.nav > li",)"
          R"("text":"乙"})"),
      std::string::npos)
      << json;
  EXPECT_NE(json.find(R"("source":{"markup":)"), std::string::npos) << json;
}

TEST(Pages, TheTraceHasARowForThePage) {
  constexpr size_t kSilent = 1;  // collection_headings
  const Engine engine = zhengwen::testing::LoadEngine();
  Trace trace;
  engine.Clean(PageOf("<p>头一行的话。"), &trace);
  EXPECT_EQ(trace.rows().size(), CleanSteps().size() - kSilent + 3);
  EXPECT_EQ(trace.Row("page").runs, 1U);
}

TEST(Pages, AreBoundedInDepthButNotLost) {
  std::string deep;
  for (int i = 0; i < 2000; ++i) deep += "<div>";
  const Engine engine = zhengwen::testing::LoadEngine();
  EXPECT_EQ(engine.Clean(PageOf(deep + "文字。")).verdict, Reason::none);
  EXPECT_EQ(engine.Clean(PageOf(deep)).verdict, Reason::too_deep);
}

}  // namespace
}  // namespace zhengwen::pipeline
