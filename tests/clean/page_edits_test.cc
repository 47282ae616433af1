// Which edits a page bears.
#include "clean/normalise/page_edits.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace zhengwen::clean {
namespace {

TEST(PageEdits, FitToBlocks) {
  // Blocks [0, 10) and [11, 20) of text, [21, 30) of code.
  std::vector<PageBlock> blocks(3);
  blocks[0].text = {0, 10};
  blocks[1].text = {11, 20};
  blocks[2].text = {21, 30};
  blocks[2].kind = BlockKind::code;
  struct Row {
    std::string what;
    uint32_t begin, end;
    Reason reason;
    bool stays;
  };
  const std::vector<Row> rows = {
      {"within a block", 2, 4, Reason::full_width, true},
      {"all but one letter of a block", 11, 19, Reason::control_char, true},
      {"nothing would be left of a block", 11, 20, Reason::control_char, false},
      {"between blocks", 10, 11, Reason::blank, true},
      {"across the end of one", 8, 11, Reason::double_encoded, false},
      {"across the beginning of one", 10, 12, Reason::blank, false},
      {"across two", 8, 12, Reason::double_encoded, false},
      {"a letter in code", 22, 25, Reason::full_width, false},
      {"white space in code", 22, 25, Reason::blank, false},
      {"what nobody sees in code", 22, 25, Reason::zero_width, true},
      {"a space in code that no compiler takes", 22, 24, Reason::odd_space, true},
      {"behind the last", 30, 31, Reason::blank, true},
  };
  for (const Row& row : rows) {
    std::vector<Edit> edits = {{row.begin, row.end, row.reason, ""}};
    FitToBlocks(blocks, &edits);
    EXPECT_EQ(edits.size(), row.stays ? 1U : 0U) << row.what;
  }
}

TEST(PageEdits, TogetherLeaveSomethingOfABlock) {
  std::vector<PageBlock> blocks(3);
  blocks[0].text = {0, 6};
  blocks[1].text = {7, 13};
  blocks[2].text = {14, 20};
  std::vector<Edit> edits = {{0, 3, Reason::control_char, ""}, {3, 6, Reason::zero_width, ""},
                             {6, 7, Reason::blank, ""},        {7, 10, Reason::control_char, ""},
                             {10, 13, Reason::odd_space, " "}, {14, 17, Reason::zero_width, ""}};
  FitToBlocks(blocks, &edits);
  std::vector<uint32_t> begins;
  for (const Edit& e : edits) begins.push_back(e.begin);
  EXPECT_EQ(begins, (std::vector<uint32_t>{6, 7, 10, 14}));
}

TEST(PageEdits, KeepTheirOrder) {
  std::vector<PageBlock> blocks(2);
  blocks[0].text = {0, 10};
  blocks[1].text = {11, 20};
  std::vector<Edit> edits = {{1, 2, Reason::odd_space, " "},
                             {9, 12, Reason::double_encoded, "x"},
                             {15, 16, Reason::odd_space, " "}};
  FitToBlocks(blocks, &edits);
  ASSERT_EQ(edits.size(), 2U);
  EXPECT_EQ(edits[0].begin, 1U);
  EXPECT_EQ(edits[1].begin, 15U);
}

}  // namespace
}  // namespace zhengwen::clean
