#include "core/part.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "core/settle.h"

namespace zhengwen {
namespace {

// The kept texts of the parts, joined by "|"; their stretches of the text below.
struct Cut {
  std::string kept;
  std::string own;
};

Cut CutAt(const std::vector<uint32_t>& borders, Document doc) {
  Parts parts(borders, &doc);
  Cut cut;
  uint32_t number = 0;
  uint64_t chars = 0;
  for (size_t i = 0; i < parts.size(); ++i) {
    parts.Become(i, &doc);
    Account account;
    if (i > 0) cut.kept += '|', cut.own += '|';
    cut.kept += Render(doc, &account);
    cut.own += doc.own_text();
    EXPECT_TRUE(account.Balanced());
    EXPECT_EQ(doc.part.number, ++number);
    EXPECT_EQ(doc.part.chars_before, chars);
    chars += account.in;
  }
  return cut;
}

Document Text(std::vector<Span> spans) {
  Document doc({}, "abcdefgh", "utf-8");
  doc.spans = std::move(spans);
  return doc;
}

TEST(Parts, CoverTheTextWithoutGaps) {
  const Span keep{0, 8, Verdict::keep, Reason::none, 0, -1, {}};
  const Span first{0, 3, Verdict::keep, Reason::none, 0, -1, {}};
  const Span dropped{3, 5, Verdict::drop, Reason::menu, 0, -1, {}};
  const Span replaced{3, 5, Verdict::replace, Reason::entity, 0, -1, "XYZ"};
  const Span removed{3, 5, Verdict::replace, Reason::blank, 0, -1, ""};
  const Span last{5, 8, Verdict::keep, Reason::none, 0, -1, {}};
  const struct {
    std::string what;
    std::vector<Span> spans;
    std::vector<uint32_t> borders;
    std::string kept, own;
  } rows[] = {
      {"no border", {keep}, {}, "abcdefgh", "abcdefgh"},
      {"within what is kept", {keep}, {3}, "abc|defgh", "abc|defgh"},
      {"several within one span", {keep}, {2, 4, 6}, "ab|cd|ef|gh", "ab|cd|ef|gh"},
      {"what is dropped there goes before", {first, dropped, last}, {3}, "abc|fgh", "abcde|fgh"},
      {"what is removed there too", {first, removed, last}, {3}, "abc|fgh", "abcde|fgh"},
      {"before a replacement", {first, replaced, last}, {3}, "abc|XYZfgh", "abc|defgh"},
      {"within a replacement: behind it", {first, replaced, last}, {4}, "abcXYZ|fgh", "abcde|fgh"},
      {"at the beginning: none", {keep}, {0, 4}, "abcd|efgh", "abcd|efgh"},
      {"at the end: none", {keep}, {8}, "abcdefgh", "abcdefgh"},
      {"the same twice", {keep}, {4, 4}, "abcd|efgh", "abcd|efgh"},
  };
  for (const auto& row : rows) {
    const Cut cut = CutAt(row.borders, Text(row.spans));
    EXPECT_EQ(cut.kept, row.kept) << row.what;
    EXPECT_EQ(cut.own, row.own) << row.what;
  }
}

TEST(Parts, TellAtWhichBorderTheyReallyBegin) {
  Document doc = Text({{0, 3, Verdict::keep, Reason::none, 0, -1, {}},
                       {3, 5, Verdict::replace, Reason::entity, 0, -1, "XYZ"},
                       {5, 8, Verdict::keep, Reason::none, 0, -1, {}}});
  const Parts parts({2, 4, 5, 7}, &doc);  // 4 and 5 stand within what is replaced
  ASSERT_EQ(parts.size(), 4U);
  const std::vector<std::pair<size_t, uint32_t>> begins = {{0, 0}, {1, 2}, {3, 6}, {4, 7}};
  for (size_t i = 0; i < parts.size(); ++i) {
    EXPECT_EQ(parts.border(i), begins[i].first);
    EXPECT_EQ(parts.kept_begin(i), begins[i].second);
  }
}

TEST(Parts, ForgetWhatWasToldOfTheOneBefore) {
  Document doc = Text({{0, 8, Verdict::keep, Reason::none, 0, -1, {}}});
  Parts parts({4}, &doc);
  parts.Become(0, &doc);
  doc.kept.emplace();
  doc.headings.push_back({0, 1});
  doc.verdict = Reason::other_genre;
  doc.page.note = "news";
  parts.Become(1, &doc);
  EXPECT_FALSE(doc.kept);
  EXPECT_TRUE(doc.headings.empty());
  EXPECT_EQ(doc.verdict, Reason::none);
  EXPECT_EQ(doc.page.note, "");
}

}  // namespace
}  // namespace zhengwen
