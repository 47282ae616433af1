#include "core/replace_kept.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "core/settle.h"

namespace zhengwen {
namespace {

constexpr AuthorId kAuthor = 3;

// A document from pieces: "=kept", "-dropped", "~old>new".
Document Build(const std::vector<std::string>& pieces) {
  std::string text;
  std::vector<Span> spans;
  for (const std::string& piece : pieces) {
    const size_t arrow = piece.find('>');
    const bool edit = piece[0] == '~';
    const std::string old = piece.substr(1, edit ? arrow - 1 : std::string::npos);
    Span span;
    span.begin = static_cast<uint32_t>(text.size());
    text += old;
    span.end = static_cast<uint32_t>(text.size());
    span.verdict = piece[0] == '=' ? Verdict::keep : edit ? Verdict::replace : Verdict::drop;
    span.reason = piece[0] == '=' ? Reason::none : edit ? Reason::entity : Reason::menu;
    if (edit) span.by = piece.substr(arrow + 1);
    spans.push_back(span);
  }
  Document doc({}, text, "utf-8");
  doc.spans = spans;
  doc.kept.emplace();
  doc.kept->text = Render(doc, &doc.kept->account);
  return doc;
}

std::string Show(const Document& doc) {
  std::string shown;
  for (const Span& s : doc.spans) {
    const std::string piece(doc.text().substr(s.begin, s.end - s.begin));
    shown += shown.empty() ? "" : " ";
    if (s.verdict == Verdict::keep) shown += "=" + piece;
    if (s.verdict == Verdict::drop) shown += "-" + piece;
    if (s.verdict == Verdict::replace)
      shown += (s.reason == Reason::entity ? "~" : "!") + piece + ">" + s.by;
  }
  return shown;
}

void Replace(uint32_t begin, uint32_t end, Document* doc) {
  ReplaceKept({{begin, end, Reason::mobile_number, kAuthor, "<P>"}}, doc);
}

struct Row {
  std::vector<std::string> pieces;
  uint32_t begin, end;
  std::string spans;
  std::string kept;
};

TEST(ReplaceKept, CutsSpansAndSwallowsEdits) {
  const std::vector<Row> rows = {
      {{"=a123b"}, 1, 4, "=a !123><P> =b", "a<P>b"},
      {{"=123"}, 0, 3, "!123><P>", "<P>"},
      {{"-x", "=a12", "=3b"}, 1, 4, "-x =a !123><P> =b", "a<P>b"},
      {{"=a1", "~x>2", "=3b"}, 1, 4, "=a !1x3><P> =b", "a<P>b"},
      {{"=a1", "~x>", "=3b"}, 1, 3, "=a !1x3><P> =b", "a<P>b"},
      {{"=a1", "-menu", "=3b"}, 1, 3, "=a !1><P> -menu !3> =b", "a<P>b"},
      {{"~x>a12345b"}, 1, 6, "!x>a<P>b", "a<P>b"},
      {{"=a1", "~x>23b", "=c"}, 1, 4, "=a !1><P> !x>b =c", "a<P>bc"},
      {{"~x>a12", "=3b"}, 1, 4, "!x3>a<P> =b", "a<P>b"},
  };
  for (const Row& row : rows) {
    Document doc = Build(row.pieces);
    Replace(row.begin, row.end, &doc);
    EXPECT_EQ(Show(doc), row.spans);
    EXPECT_EQ(doc.kept->text, row.kept) << row.spans;
    EXPECT_TRUE(doc.kept->account.Balanced()) << row.spans;
  }
}

// Whatever the spans and the stretches: the text is what replacing in the kept text gives, the
// spans cover the document.
TEST(ReplaceKept, IsReplacingInTheKeptText) {
  std::mt19937 random(7);
  const auto below = [&random](uint32_t n) { return static_cast<uint32_t>(random() % n); };
  for (int round = 0; round < 20000; ++round) {
    std::vector<std::string> pieces;
    for (uint32_t i = 1 + below(6); i > 0; --i) {
      const std::string text(1 + below(4), static_cast<char>('a' + below(26)));
      const std::string by(below(4), static_cast<char>('0' + below(10)));
      pieces.push_back(below(3) == 0   ? "-" + text
                       : below(2) == 0 ? "~" + text + ">" + by
                                       : "=" + text);
    }
    Document doc = Build(pieces);
    const std::string before = doc.kept->text;
    std::vector<Replacement> replacements;
    std::string expected;
    uint32_t at = 0;
    while (true) {
      const uint32_t begin = at + below(4);
      const uint32_t end = begin + 1 + below(4);
      if (end > before.size()) break;
      replacements.push_back({begin, end, Reason::mobile_number, kAuthor, "<P>"});
      expected += before.substr(at, begin - at) + "<P>";
      at = end;
    }
    expected += before.substr(at);
    ReplaceKept(replacements, &doc);
    ASSERT_EQ(doc.kept->text, expected) << before << ": " << Show(doc);
    ASSERT_TRUE(doc.kept->account.Balanced());
    uint32_t covered = 0;
    for (const Span& s : doc.spans) {
      ASSERT_EQ(s.begin, covered);
      ASSERT_LT(s.begin, s.end);
      covered = s.end;
    }
    ASSERT_EQ(covered, doc.text().size());
  }
}

}  // namespace
}  // namespace zhengwen
