#include "output/outcome.h"

#include <gtest/gtest.h>

#include "core/json.h"
#include "core/unicode.h"
#include "tests/output/settled.h"

namespace zhengwen::output {
namespace {

constexpr OutcomeOptions kAll{Format::jsonl, true, true};

Authors SomeAuthors() {
  Authors authors;
  authors.Add("rules/menu:7");
  return authors;
}

Outcome Make(const Document& doc, OutcomeOptions options = kAll) {
  return MakeOutcome(doc, SomeAuthors(), options);
}

TEST(Outcome, RecordHasEveryKeyInOrder) {
  const Outcome o = Make(Settled("a1").Keep("\u6b63\u6587\n").Build(), {});
  EXPECT_EQ(
      o.record,
      "{\"id\":\"a1\",\"text\":\"\u6b63\u6587\\n\",\"markdown\":null,\"source\":\"test\","
      "\"added\":null,"
      "\"created\":null,\"metadata\":{\"url\":null,\"title\":null,\"author\":null,"
      "\"date\":null,\"modified\":null,\"site\":null,\"site_name\":null,\"description\":null,"
      "\"language\":null,\"language_declared\":null,\"language_score\":null,"
      "\"languages\":null,\"canonical\":null,\"image\":null,\"tags\":null,\"breadcrumbs\":null,"
      "\"license\":null,\"comments\":null,\"genre\":null,"
      "\"genre_score\":null,"
      "\"speech\":null,\"signals\":null,\"charset\":\"utf-8\",\"chars_in\":3,"
      "\"chars_out\":3,\"removed\":[],\"edited\":[],\"locator\":[{\"file\":\"in/a.txt\","
      "\"offset\":0,\"length\":7}],\"extra\":\"{}\"}}\n");
  EXPECT_TRUE(o.spans.empty());
  EXPECT_TRUE(o.rejects.empty());
}

TEST(Outcome, FieldsOfThePageArriveInTheRecord) {
  Settled settled("a1");
  settled.Keep("x");
  settled.page().url = "https://News.Example.cn:8080/a?b";
  settled.page().title = "\u9898\u76ee";
  settled.page().date = "2012-4-27 08:00";
  settled.page().extra = "{\"k\":[1]}";
  const auto record = JsonObject::Parse(Make(settled.Build()).record);
  ASSERT_TRUE(record.ok());
  EXPECT_EQ(record->String("created"), "2012-04-27");
  const auto metadata = record->Object("metadata");
  ASSERT_TRUE(metadata.ok());
  EXPECT_EQ(metadata->String("url"), "https://News.Example.cn:8080/a?b");
  EXPECT_EQ(metadata->String("site"), "news.example.cn");
  EXPECT_EQ(metadata->String("title"), "\u9898\u76ee");
  EXPECT_EQ(metadata->String("date"), "2012-4-27 08:00");
  EXPECT_EQ(metadata->String("extra"), "{\"k\":[1]}");
}

TEST(Outcome, SumsStandInTheOrderOfTheReasons) {
  const Document doc = Settled("a1")
                           .Drop("\u83dc\u5355\n", Reason::menu, 1)
                           .Keep("\u6b63")
                           .Replace("*", "", Reason::stray_mark)
                           .Keep("\u6587")
                           .Replace("\r\n", "\n", Reason::line_end)
                           .Drop("a", Reason::recommend_list)
                           .Drop("b", Reason::menu)
                           .Build();
  const Outcome o = Make(doc);
  EXPECT_EQ(o.verdict, Reason::none);
  const auto metadata = JsonObject::Parse(o.record)->Object("metadata");
  EXPECT_EQ(metadata->Find("removed")->text,
            R"([{"reason":"recommend_list","chars":1},{"reason":"menu","chars":4}])");
  EXPECT_EQ(metadata->Find("edited")->text,
            R"([{"kind":"line_end","chars":2},{"kind":"stray_mark","chars":1}])");
  EXPECT_EQ(o.account.in, 10U);
  EXPECT_EQ(o.account.inserted, 1U);
  EXPECT_EQ(o.account.out, 3U);
  EXPECT_EQ(o.account.removed, 8U);
}

TEST(Outcome, SpanLineHoldsWhatAReplayNeeds) {
  const Document doc = Settled("a1")
                           .Drop("\u83dc\n", Reason::menu, 1)
                           .Keep("\u6b63")
                           .Replace("\r\n", "\n", Reason::line_end)
                           .Build();
  EXPECT_EQ(Make(doc).spans,
            "{\"id\":\"a1\",\"verdict\":null,\"charset\":\"utf-8\",\"bytes_in\":9,\"chars_in\":5,"
            "\"chars_out\":2,\"spans\":[[0,2,\"menu\",\"rules/menu:7\"],"
            "[3,5,\"line_end\",\"\",\"\\n\"]]}\n");
}

TEST(Outcome, RejectsNameLineScoreAndText) {
  const Document doc = Settled("a1")
                           .Keep("\u4e00\r\n")
                           .Drop("\u4e8c\n", Reason::not_main, 1, 120)
                           .Keep("\u4e09")
                           .Replace("\n", "", Reason::hard_wrap)
                           .Keep("\u56db")
                           .Build();
  EXPECT_EQ(Make(doc).rejects,
            "{\"id\":\"a1\",\"reason\":\"not_main\",\"by\":\"rules/menu:7\",\"line\":2,\"begin\":3,"
            "\"end\":5,\"score\":0.120,\"text\":\"\u4e8c\\n\",\"with\":null,\"note\":null}\n"
            "{\"id\":\"a1\",\"reason\":\"hard_wrap\",\"by\":null,\"line\":3,\"begin\":6,"
            "\"end\":7,\"score\":null,\"text\":\"\\n\",\"with\":\"\",\"note\":null}\n");
}

struct VerdictRow {
  std::string name;
  Document doc;
  Reason expected;
  uint64_t menu_chars;  // what keeps its own reason
};

TEST(Outcome, DocumentsThatAreLeftOut) {
  const std::string space = " \u3000\n";
  const std::vector<VerdictRow> rows = {
      {"nothing came in", Settled("a").Build(), Reason::empty, 0},
      {"white space came in", Settled("a").Keep(space).Build(), Reason::empty, 0},
      {"nothing is left", Settled("a").Drop("m", Reason::menu).Build(), Reason::no_body, 1},
      {"white space is left", Settled("a").Drop("m", Reason::menu).Keep(space).Build(),
       Reason::no_body, 1},
      {"an edit is left",
       Settled("a").Drop("m", Reason::menu).Replace("\r\n", "\n", Reason::line_end).Build(),
       Reason::no_body, 1},
      {"refused by a stage",
       Settled("a").Drop("abc", Reason::binary).Refuse(Reason::binary).Build(), Reason::binary, 0},
      {"refused though its spans keep something",
       Settled("a").Keep("abc").Refuse(Reason::binary).Build(), Reason::binary, 0},
  };
  for (const VerdictRow& row : rows) {
    const Outcome o = Make(row.doc);
    EXPECT_EQ(o.verdict, row.expected) << row.name;
    EXPECT_EQ(o.record, "") << row.name;
    const uint64_t in = CountCodePoints(row.doc.text());
    EXPECT_EQ(o.account.in, in) << row.name;
    EXPECT_EQ(o.account.out, 0U) << row.name;
    EXPECT_EQ(o.account.removed, in) << row.name;
    EXPECT_TRUE(o.account.Balanced()) << row.name;
    EXPECT_EQ(o.sums.chars[static_cast<size_t>(Reason::menu)], row.menu_chars) << row.name;
    EXPECT_EQ(o.sums.chars[static_cast<size_t>(row.expected)], in - row.menu_chars) << row.name;
    EXPECT_EQ(JsonObject::Parse(o.spans)->String("verdict"), Name(row.expected)) << row.name;
    const std::string first = o.rejects.substr(0, o.rejects.find('\n'));
    EXPECT_EQ(JsonObject::Parse(first)->String("reason"), Name(row.expected)) << row.name;
  }
}

TEST(Outcome, APageThatFetchRefusedKeepsItsReasonAndNote) {
  Settled settled("a1");
  settled.page().verdict = Reason::too_large;
  settled.page().note = "99 bytes";
  const Outcome o = Make(settled.Build());
  EXPECT_EQ(o.verdict, Reason::too_large);
  EXPECT_EQ(o.rejects,
            "{\"id\":\"a1\",\"reason\":\"too_large\",\"by\":null,\"line\":1,\"begin\":0,\"end\":0,"
            "\"score\":null,\"text\":\"\",\"with\":null,\"note\":\"99 bytes\"}\n");
}

TEST(Outcome, SpansThatDoNotAddUpAreNoticed) {
  Document gap = Settled("a").Keep("abc").Keep("def").Build();
  gap.spans.pop_back();
  Document overlap = Settled("a").Keep("abc").Keep("def").Build();
  overlap.spans[1].begin = 1;
  for (const Document* doc : {&gap, &overlap}) {
    const Outcome o = Make(*doc);
    EXPECT_EQ(o.verdict, Reason::unaccounted);
    EXPECT_EQ(o.record, "");
    EXPECT_TRUE(o.account.Balanced());
    EXPECT_EQ(o.account.removed, 6U);
    EXPECT_EQ(JsonObject::Parse(o.spans)->Find("spans")->text, R"([[0,6,"unaccounted",""]])");
  }
}

TEST(Outcome, TextFormatEndsInOneLineEndAtLeast) {
  const OutcomeOptions text{Format::text, false, false};
  EXPECT_EQ(Make(Settled("a").Keep("x").Build(), text).record, "x\n");
  EXPECT_EQ(Make(Settled("a").Keep("x\n").Build(), text).record, "x\n");
  EXPECT_EQ(Make(Settled("a").Keep("x\n\n").Build(), text).record, "x\n\n");
}

TEST(Outcome, FileNamesOfAnyBytesBecomeValidText) {
  Settled settled("dir/\xff.txt");
  settled.Keep("x").File("dir/\xff.txt");
  const Outcome o = Make(settled.Build());
  EXPECT_EQ(o.id, "dir/%FF.txt");
  EXPECT_EQ(o.file, "dir/\xff.txt");
  EXPECT_TRUE(JsonObject::Parse(o.record).ok());
  EXPECT_TRUE(JsonObject::Parse(o.spans).ok());
}

}  // namespace
}  // namespace zhengwen::output
