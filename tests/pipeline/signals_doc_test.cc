// The table of docs/SIGNALS.md is the program's.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "core/file.h"
#include "pipeline/catalogue.h"
#include "tests/support/paths.h"

namespace zhengwen::pipeline {
namespace {

std::string Row(const std::vector<std::string>& cells) {
  std::string row = "|";
  for (const std::string& cell : cells) row += " " + cell + " |";
  return row + "\n";
}

TEST(SignalsDoc, HoldsTheTable) {
  const Result<CatalogueTable> table = LoadCatalogue("signals", testing::SourcePath("config"));
  ASSERT_TRUE(table.ok());
  std::string expected = Row(table->columns) + "|";
  for (size_t i = 0; i < table->columns.size(); ++i) expected += " --- |";
  expected += "\n";
  for (std::vector<std::string> row : table->rows) {
    row[0] = "`" + row[0] + "`";
    row[2] = "`" + row[2] + "`";
    expected += Row(row);
  }

  const std::string path = testing::SourcePath("docs/SIGNALS.md");
  std::string doc = *ReadFile(path);
  const std::string mark = "<!-- table: signals -->\n";
  const size_t begin = doc.find(mark) + mark.size();
  const size_t end = doc.find("<!-- end -->", begin);
  ASSERT_NE(end, std::string::npos);
  if (std::getenv("ZW_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << doc.replace(begin, end - begin, expected);
  } else {
    EXPECT_EQ(doc.substr(begin, end - begin), expected);
  }
}

}  // namespace
}  // namespace zhengwen::pipeline
