#include "core/settle.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace zhengwen
