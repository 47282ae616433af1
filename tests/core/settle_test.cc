#include "core/settle.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "core/unicode.h"

namespace zhengwen {
namespace {

struct Piece {
  std::string text;
  Reason drop = Reason::none;
  bool starts_line = true;
  bool ends_line = true;
};

// A document whose blocks are the pieces, each followed by a line end where it ends its line.
Document Build(const std::vector<Piece>& pieces, bool final_newline) {
  std::string text;
  std::vector<Block> blocks;
  for (size_t i = 0; i < pieces.size(); ++i) {
    Block b;
    b.begin = static_cast<uint32_t>(text.size());
    text += pieces[i].text;
    b.end = static_cast<uint32_t>(text.size());
    b.drop = pieces[i].drop, b.starts_line = pieces[i].starts_line,
    b.ends_line = pieces[i].ends_line;
    if (pieces[i].ends_line && (i + 1 < pieces.size() || final_newline)) text += '\n';
    blocks.push_back(b);
  }
  Document doc({}, text, "utf-8");
  doc.blocks = blocks;
  return doc;
}

struct Row {
  std::string name;
  std::vector<Piece> pieces;
  bool final_newline;
  std::string expected;
};

TEST(Settle, DropsTakeTheRightWhiteSpaceAlong) {
  constexpr Reason kMenu = Reason::menu;
  const std::vector<Row> rows = {
      {"all kept", {{"a"}, {"b"}}, true, "a\nb\n"},
      {"head dropped", {{"a", kMenu}, {"b"}}, true, "b\n"},
      {"tail dropped takes the line end before it", {{"a"}, {"b", kMenu}}, true, "a"},
      {"two at the tail", {{"a"}, {"b", kMenu}, {"c", kMenu}}, false, "a"},
      {"middle dropped", {{"a"}, {"b", kMenu}, {"c"}}, true, "a\nc\n"},
      {"behind a kept part of its line the line end stays",
       {{"a", Reason::none, true, false}, {"b", kMenu, false, true}, {"c"}},
       true,
       "a\nc\n"},
      {"before a kept part of its line",
       {{"a", kMenu, true, false}, {"b", Reason::none, false, true}, {"c"}},
       true,
       "b\nc\n"},
      {"everything dropped", {{"a", kMenu}, {"b", kMenu}}, true, ""},
  };
  for (const Row& row : rows) {
    Document doc = Build(row.pieces, row.final_newline);
    Settle(&doc, EditPolicy::apply);
    Account account;
    EXPECT_EQ(Render(doc, &account), row.expected) << row.name;
    EXPECT_TRUE(account.Balanced()) << row.name;
    uint32_t at = 0;
    for (const Span& s : doc.spans) {
      EXPECT_EQ(s.begin, at) << row.name;
      EXPECT_LT(s.begin, s.end) << row.name;
      at = s.end;
    }
    EXPECT_EQ(at, doc.text().size()) << row.name;
  }
}

// Text, edits and blocks by hand; '|' in the drawing marks where blocks begin and end.
Document Draw(const std::string& drawing, const std::vector<Reason>& drops,
              const std::vector<Edit>& edits) {
  std::string text;
  std::vector<uint32_t> marks;
  for (const char c : drawing) {
    if (c == '|') {
      marks.push_back(static_cast<uint32_t>(text.size()));
    } else {
      text += c;
    }
  }
  Document doc({}, text, "utf-8");
  for (size_t i = 0; i + 1 < marks.size(); i += 2) {
    Block b;
    b.begin = marks[i], b.end = marks[i + 1];
    b.drop = drops[i / 2];
    const std::string_view before =
        i == 0 ? "\n" : doc.text().substr(marks[i - 1], marks[i] - marks[i - 1]);
    b.starts_line = before.find_first_of("\n<") != std::string_view::npos;
    if (i > 0) doc.blocks.back().ends_line = b.starts_line;
    doc.blocks.push_back(b);
  }
  doc.edits = edits;
  return doc;
}

std::string Settled(Document doc, EditPolicy policy = EditPolicy::apply) {
  Settle(&doc, policy);
  Account account;
  std::string out = Render(doc, &account);
  EXPECT_TRUE(account.Balanced());
  return out;
}

TEST(Settle, EditsAndWhiteSpaceMeet) {
  constexpr Reason kKeep = Reason::none;
  constexpr Reason kMenu = Reason::menu;
  // "<" stands for a left-over tag that an edit makes a line end of.
  const Edit tag1 = {1, 2, Reason::markup_tag, "\n"};
  EXPECT_EQ(
      Settled(Draw("|a|<|b|<|c|", {kKeep, kMenu, kKeep}, {tag1, {3, 4, Reason::markup_tag, "\n"}})),
      "a\nc")
      << "a line end that an edit made goes with the dropped line";
  EXPECT_EQ(Settled(Draw("|a|.|b|<|c|", {kKeep, kMenu, kKeep}, {{3, 4, Reason::markup_tag, "\n"}})),
            "a.\nc")
      << "and stays where something kept stands before it";
  EXPECT_EQ(Settled(Draw("|a|<|b|", {kKeep, kMenu}, {tag1})), "a")
      << "at the end of the document it goes";
  EXPECT_EQ(Settled(Draw("|a|  |b|\n|c|", {kKeep, kMenu, kKeep}, {})), "a\nc")
      << "no space is left at the end of a line";
  EXPECT_EQ(Settled(Draw("|a|  |b| |c|\n|d|", {kKeep, kMenu, kMenu, kKeep}, {})), "a\nd");
  EXPECT_EQ(Settled(Draw("|a| |b| |c|\n", {kKeep, kMenu, kKeep}, {})), "a c\n")
      << "between kept ones the first space stays";
  EXPECT_EQ(Settled(Draw("|a|\n\n\n|b|\n\n|c|", {kKeep, kMenu, kKeep},
                         {{2, 4, Reason::blank, ""}, {6, 7, Reason::blank, ""}})),
            "a\nc")
      << "edits before the dropped line apply, edits behind it go with it";
  EXPECT_EQ(Settled(Draw("|a|  \n|b|\n|c|", {kKeep, kKeep, kKeep}, {{1, 3, Reason::blank, ""}}),
                    EditPolicy::skip),
            "a  \nb\nc")
      << "to the letter";
}

TEST(Settle, TheModelsScoreComesThrough) {
  Document doc = Draw("|a|\n|b|\n|c|\n", {Reason::none, Reason::not_main, Reason::none}, {});
  for (size_t i = 0; i < 3; ++i) doc.blocks[i].main_permille = static_cast<int16_t>(i * 100);
  doc.blocks[1].author = 7;
  Settle(&doc, EditPolicy::apply);
  ASSERT_EQ(doc.spans.size(), 3u);
  for (size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(doc.spans[i].main_permille, static_cast<int16_t>(i * 100));
    EXPECT_EQ(doc.spans[i].begin, 2 * i);
  }
  EXPECT_EQ(doc.spans[1].verdict, Verdict::drop);
  EXPECT_EQ(doc.spans[1].reason, Reason::not_main);
  EXPECT_EQ(doc.spans[1].author, 7);
}

TEST(Settle, AVerdictOnTheDocumentIsOneSpan) {
  Document doc = Draw("|a|\n|b|\n", {Reason::none, Reason::menu}, {});
  doc.verdict = Reason::no_body;
  Settle(&doc, EditPolicy::apply);
  ASSERT_EQ(doc.spans.size(), 1u);
  EXPECT_EQ(doc.spans[0].reason, Reason::no_body);
  Document empty;
  Settle(&empty, EditPolicy::apply);
  EXPECT_TRUE(empty.spans.empty());
}

// A random document that keeps Settle's conditions.
class RandomDocument {
 public:
  explicit RandomDocument(unsigned seed) : random_(seed) {}

  Document Make() {
    text_.clear(), edits_.clear(), blocks_.clear();
    AddGap();
    const auto count = random_() % 10;
    for (unsigned i = 0; i < count; ++i) {
      AddBlock();
      const bool ends = AddGap();
      blocks_.back().ends_line = ends || i + 1 == count;
    }
    for (size_t i = 1; i < blocks_.size(); ++i) blocks_[i].starts_line = blocks_[i - 1].ends_line;
    Document doc({}, text_, "utf-8");
    doc.blocks = blocks_;
    doc.edits = edits_;
    return doc;
  }

 private:
  // Returns whether a line ends in it.
  bool AddGap() {
    static const std::vector<std::string> kWhite = {" ", "\n", "\r\n", "\u3000", "\t", "<"};
    static const std::vector<std::string> kBy = {"", " ", "\n"};
    bool line_end = false;
    const auto count = random_() % 4;
    for (unsigned i = 0; i < count; ++i) {
      const std::string& white = kWhite[random_() % kWhite.size()];
      const auto begin = static_cast<uint32_t>(text_.size());
      text_ += white;
      bool ends = white.find('\n') != std::string::npos;
      if (white == "<" || random_() % 3 == 0) {
        const std::string& by = kBy[random_() % kBy.size()];
        ends = by == "\n";
        edits_.push_back({begin, static_cast<uint32_t>(text_.size()), Reason::blank, by});
      }
      line_end = line_end || ends;
    }
    return line_end;
  }

  void AddBlock() {
    static const std::vector<std::string> kLetters = {"a", "\u4e2d", "\u00e9", "*"};
    static const std::vector<Reason> kDrops = {Reason::none, Reason::none, Reason::menu,
                                               Reason::not_main};
    Block b;
    b.begin = static_cast<uint32_t>(text_.size());
    for (auto left = 1 + random_() % 4; left > 0; --left) {
      const auto begin = static_cast<uint32_t>(text_.size());
      text_ += kLetters[random_() % kLetters.size()];
      if (random_() % 4 == 0)
        edits_.push_back({begin, static_cast<uint32_t>(text_.size()), Reason::stray_mark, "x"});
    }
    b.end = static_cast<uint32_t>(text_.size());
    b.drop = kDrops[random_() % kDrops.size()];
    b.main_permille = static_cast<int16_t>(random_() % 3);
    blocks_.push_back(b);
  }

  std::mt19937 random_;
  std::string text_;
  std::vector<Edit> edits_;
  std::vector<Block> blocks_;
};

void CheckSpans(const Document& doc, EditPolicy policy) {
  uint32_t at = 0;
  const Span* last = nullptr;
  for (const Span& s : doc.spans) {
    ASSERT_EQ(s.begin, at);
    ASSERT_LT(s.begin, s.end);
    if (policy == EditPolicy::skip) {
      ASSERT_NE(s.verdict, Verdict::replace);
    }
    if (last != nullptr && s.verdict != Verdict::replace) {
      ASSERT_FALSE(last->verdict == s.verdict && last->reason == s.reason &&
                   last->author == s.author && last->main_permille == s.main_permille)
          << "neighbours are alike";
    }
    at = s.end;
    last = &s;
  }
  ASSERT_EQ(at, doc.text().size());
}

// What a reader of the blocks alone expects of them: kept ones wholly there, as edited, and dropped
// ones wholly gone, under their reasons.
void CheckBlocks(const Document& doc, EditPolicy policy) {
  for (const Block& b : doc.blocks) {
    for (const Span& s : doc.spans) {
      if (s.end <= b.begin || s.begin >= b.end) continue;
      if (b.drop != Reason::none) {
        ASSERT_EQ(s.verdict, Verdict::drop);
        ASSERT_EQ(s.reason, b.drop);
        ASSERT_EQ(s.main_permille, b.main_permille);
      } else {
        ASSERT_NE(s.verdict, Verdict::drop);
      }
      if (s.verdict == Verdict::keep) {
        ASSERT_EQ(s.main_permille, b.main_permille);
      }
    }
    if (b.drop != Reason::none || policy == EditPolicy::skip) continue;
    for (const Edit& e : doc.edits) {
      if (e.begin < b.begin || e.end > b.end) continue;
      ASSERT_TRUE(std::any_of(doc.spans.begin(), doc.spans.end(), [&](const Span& s) {
        return s.verdict == Verdict::replace && s.begin == e.begin && s.end == e.end &&
               s.by == e.by;
      }));
    }
  }
}

// Kept blocks of different lines stay on different lines.
void CheckLines(const Document& doc) {
  const Block* last = nullptr;
  bool line_ended = false;
  for (const Block& b : doc.blocks) {
    if (last != nullptr && b.drop == Reason::none && line_ended) {
      std::string between;
      for (const Span& s : doc.spans) {
        if (s.end <= last->end || s.begin >= b.begin || s.verdict == Verdict::drop) continue;
        const uint32_t begin = std::max(s.begin, last->end);
        const uint32_t end = std::min(s.end, b.begin);
        between += s.verdict == Verdict::replace
                       ? s.by
                       : std::string(doc.text().substr(begin, end - begin));
      }
      ASSERT_NE(between.find('\n'), std::string::npos) << doc.text();
    }
    line_ended = b.drop == Reason::none ? b.ends_line : line_ended || b.ends_line;
    if (b.drop == Reason::none) last = &b;
  }
}

TEST(Settle, HoldsForEveryDocument) {
  RandomDocument random(20120427);
  for (int round = 0; round < 20000; ++round) {
    Document doc = random.Make();
    for (const EditPolicy policy : {EditPolicy::apply, EditPolicy::skip}) {
      Settle(&doc, policy);
      Account account;
      const std::string out = Render(doc, &account);
      ASSERT_TRUE(account.Balanced());
      ASSERT_TRUE(IsValidUtf8(out));
      CheckSpans(doc, policy);
      CheckBlocks(doc, policy);
      if (policy == EditPolicy::apply) CheckLines(doc);
      if (policy == EditPolicy::skip) {
        ASSERT_EQ(account.inserted, 0u);
      }
      if (::testing::Test::HasFatalFailure()) FAIL() << "round " << round;
    }
  }
}

}  // namespace
}  // namespace zhengwen
