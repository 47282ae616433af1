#include "output/replay.h"

#include <gtest/gtest.h>

#include "output/outcome.h"
#include "tests/output/settled.h"

namespace zhengwen::output {
namespace {

Outcome Make(const Document& doc) {
  return MakeOutcome(doc, Authors(), {Format::jsonl, true, false});
}

std::string Line(std::string text) {
  if (!text.empty()) text.pop_back();
  return text;
}

std::string Message(const Status& status) { return status.ok() ? "" : status.error().message; }

Document Sample() {
  return Settled("a1")
      .Drop("\u83dc\u5355\n", Reason::menu)
      .Keep("\u6b63")
      .Replace("*", "", Reason::stray_mark)
      .Keep("\u6587\U00020000")
      .Replace("\uff21", "A", Reason::full_width)
      .Drop("\ntail", Reason::recommend_list)
      .Build();
}

TEST(Replay, TheSpansTurnTheInputIntoTheRecord) {
  const Document doc = Sample();
  const Outcome o = Make(doc);
  const Status status = CheckReplay(doc.text(), Line(o.spans), Line(o.record));
  EXPECT_TRUE(status.ok()) << Message(status);
}

TEST(Replay, ALeftOutDocumentHasNoRecord) {
  const Document doc = Settled("a1").Drop("\u83dc", Reason::menu).Keep("\n").Build();
  const Outcome o = Make(doc);
  EXPECT_TRUE(CheckReplay(doc.text(), Line(o.spans), "").ok());
  EXPECT_EQ(Message(CheckReplay(doc.text(), Line(o.spans), R"({"id":"a1","text":""})")),
            "document \"a1\": was left out, but there is a record of it");
  const Document kept = Sample();
  EXPECT_EQ(Message(CheckReplay(kept.text(), Line(Make(kept).spans), "")),
            "document \"a1\": was written, but there is no record of it");
}

struct Row {
  std::string text;  // of a forged record
  std::string message;
};

TEST(Replay, SaysAtWhichCharacterTheyDiffer) {
  const Document doc = Sample();
  const std::string spans = Line(Make(doc).spans);
  const std::string head = "document \"a1\": the record differs from the replay at character ";
  const std::vector<Row> rows = {
      {"\u6b63\u6587\U00020000B", head + "3: U+0042 stands for U+0041"},
      {"\u6b62\u6587\U00020000A", head + "0: U+6B62 stands for U+6B63"},
      {"\u6b63\u6587\U00020001A", head + "2: U+20001 stands for U+20000"},
      {"\u6b63\u6587\U00020000", head + "3: the end stands for U+0041"},
      {"\u6b63\u6587\U00020000AB", head + "4: U+0042 stands for the end"},
      {"", head + "0: the end stands for U+6B63"},
  };
  for (const Row& row : rows) {
    const std::string record = R"({"id":"a1","text":")" + row.text + "\"}";
    EXPECT_EQ(Message(CheckReplay(doc.text(), spans, record)), row.message);
  }
}

TEST(Replay, NoticesAnotherInputOrRecord) {
  const Document doc = Sample();
  const Outcome o = Make(doc);
  EXPECT_EQ(Message(CheckReplay(std::string(doc.text()) + "x", Line(o.spans), Line(o.record))),
            "document \"a1\": the input has 14 characters, its spans tell of 13; has it changed, "
            "or is it read with other settings?");
  EXPECT_EQ(Message(CheckReplay(doc.text(), Line(o.spans), R"({"id":"b","text":"x"})")),
            "document \"a1\": its record has another id");
  EXPECT_EQ(Message(CheckReplay(doc.text(), Line(o.spans), R"({"id":"a1"})")),
            "document \"a1\": its record has no text");
}

struct SpanRow {
  std::string spans;
  std::string message;
};

TEST(SpanLine, IsReadStrictly) {
  const std::vector<SpanRow> rows = {
      {R"([[0,2,"menu",""]])", ""},
      {R"([[0,1,"menu",""],[1,2,"menu",""]])", ""},
      {R"([[0,3,"line_end","","x"]])", ""},
      {R"([[0,2,"menu"]])", "a span is no array of four or five values"},
      {R"([7])", "a span is no array of four or five values"},
      {R"([["0",2,"menu",""]])", "a span has values of the wrong kinds"},
      {R"([[-1,1,"menu",""]])", "a span has values of the wrong kinds"},
      {R"([[0,2,"monu",""]])", "unknown reason \"monu\""},
      {R"([[1,1,"menu",""]])", "the span at 1 is empty or out of order"},
      {R"([[1,2,"menu",""],[0,1,"menu",""]])", "the span at 0 is empty or out of order"},
      {R"([[0,9,"menu",""]])", "a span ends behind the text"},
      {R"([[0,3,"menu",""]])", "the characters do not add up: in + inserted is not out + removed"},
  };
  for (const SpanRow& row : rows) {
    const auto line = ParseSpanLine(
        R"({"id":"a","verdict":null,"charset":"utf-8","bytes_in":4,"chars_in":4,"chars_out":2,)"
        R"("spans":)" +
        row.spans + "}");
    EXPECT_EQ(line.ok() ? "" : line.error().message, row.message) << row.spans;
  }
  EXPECT_EQ(ParseSpanLine("{}").error().message, "lacks a field of a line of spans");
}

}  // namespace
}  // namespace zhengwen::output
