// The table of names under which the data of a page holds text.
#include "clean/html/data/names.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/data_names.h"

namespace zhengwen::clean::html {
namespace {

using zhengwen::testing::TempFolder;

TEST(DataNames, InAnyCaseAndSeveralRoles) {
  const DataNames& names = zhengwen::testing::TheDataNames();
  EXPECT_EQ(names.Find("articleBody").index, names.Find("articlebody").index);
  EXPECT_EQ(names.Find("text").roles, kDataText | kDataRun | kDataInline);
  EXPECT_EQ(names.Find("thumbnail").roles, 0);
  EXPECT_EQ(names.Find(std::string(100000, 'a')).index, 0);
  EXPECT_TRUE(names.IsLinked("articleBody"));
  EXPECT_FALSE(names.IsLinked("articlebody"));
  EXPECT_FALSE(names.IsLinked("content"));
}

TEST(DataNames, WrongRowsAreNamed) {
  const TempFolder folder;
  const auto error = [&](const std::string& rows) {
    folder.Write("page_data/names.tsv", "kind\tname\n" + rows);
    const Result<DataNames> names = DataNames::Load(folder.Path(""));
    return names.ok() ? "none" : names.error().ToString();
  };
  EXPECT_EQ(error("text\tbody\nrun\tbody\n"), "none");
  EXPECT_NE(error("text\tbody\ntxt\tb\n").find("names.tsv:3: unknown kind 'txt'"),
            std::string::npos);
  EXPECT_NE(error("text\tBody\n").find("names.tsv:2: 'Body' is not in lower case"),
            std::string::npos);
  EXPECT_NE(error("text\tbody\ntext\tbody\n").find("names.tsv:3: 'body' stands here twice"),
            std::string::npos);
}

}  // namespace
}  // namespace zhengwen::clean::html
