#include "core/table_file.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/paths.h"

namespace zhengwen {
namespace {

const std::vector<std::string> kColumns = {"pattern", "kind"};

TEST(TableFile, ReadsHeadersColumnsAndRows) {
  const auto table = ParseTable("rules/a.tsv",
                                "# A list of things: with a colon that makes no key\n"
                                "# reason: share_tools\n"
                                "#\n"
                                "# source: written for the project\n"
                                "# reason: the second of a name\n"
                                "\n"
                                "pattern\tkind\n"
                                "# late: no header\n"
                                "a b\thead\n"
                                "\t\n"
                                " #x\ttail",
                                kColumns);
  ASSERT_TRUE(table.ok()) << table.error().ToString();
  EXPECT_EQ(table->Header("reason"), "share_tools");
  EXPECT_EQ(table->Header("source"), "written for the project");
  EXPECT_EQ(table->Header("late"), "");
  EXPECT_EQ(table->columns, kColumns);
  ASSERT_EQ(table->rows.size(), 3u);
  EXPECT_EQ(table->rows[0].cells, (std::vector<std::string>{"a b", "head"}));
  EXPECT_EQ(table->rows[1].cells, (std::vector<std::string>{"", ""}));
  EXPECT_EQ(table->rows[2].cells, (std::vector<std::string>{" #x", "tail"}));
  EXPECT_EQ(table->Where(table->rows[0]), "rules/a.tsv:9");
  EXPECT_EQ(table->Where(table->rows[2]), "rules/a.tsv:11");
}

struct Row {
  std::string what;
  std::string content;
  std::string error;
};

TEST(TableFile, ErrorsNameFileAndLine) {
  const std::vector<Row> rows = {
      {"nothing", "", "t.tsv:0: holds no line with the names of the columns: pattern kind"},
      {"comments only", "# a\n# b\n", "t.tsv:2: holds no line with the names"},
      {"other columns", "pattern\n", "t.tsv:1: the columns must be (tab-separated): pattern kind"},
      {"columns in another order", "kind\tpattern\n", "t.tsv:1: the columns must be"},
      {"a cell too few", "pattern\tkind\na\n", "t.tsv:2: has 1 cells, not 2 (pattern kind"},
      {"a cell too many", "pattern\tkind\n\n# c\na\tb\tc\n", "t.tsv:4: has 3 cells, not 2"},
      {"CR LF", "pattern\tkind\r\n", "t.tsv:1: line ends in CR LF; save it with LF"},
      {"not UTF-8", "pattern\tkind\na\t\xFF\n", "t.tsv:2: not valid UTF-8"},
      {"not UTF-8 in a comment", "# \xD6\xD0\n", "t.tsv:1: not valid UTF-8"},
  };
  for (const Row& row : rows) {
    const auto table = ParseTable("t.tsv", row.content, kColumns);
    ASSERT_FALSE(table.ok()) << row.what;
    EXPECT_EQ(table.error().code, ErrorCode::config) << row.what;
    EXPECT_TRUE(table.error().ToString().starts_with(row.error))
        << row.what << ": " << table.error().ToString();
  }
}

TEST(TableFile, LoadsFromAFile) {
  const testing::TempFolder folder;
  const std::string path = folder.Write("a.tsv", "pattern\tkind\nx\ty\n");
  const auto table = LoadTable(path, kColumns);
  ASSERT_TRUE(table.ok());
  EXPECT_EQ(table->path, path);
  EXPECT_EQ(table->rows[0].cells[1], "y");
  const auto missing = LoadTable(folder.Path("none.tsv"), kColumns);
  ASSERT_FALSE(missing.ok());
  EXPECT_EQ(missing.error().code, ErrorCode::not_found);
  EXPECT_EQ(missing.error().where, folder.Path("none.tsv"));
}

}  // namespace
}  // namespace zhengwen
