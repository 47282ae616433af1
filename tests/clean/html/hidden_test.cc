// What hides an element, by its own start tag.
#include "clean/html/hidden.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/clean/html/read_html.h"

namespace zhengwen::clean {
namespace {

TEST(Hidden, ByTheStartTag) {
  struct Row {
    std::string tag;
    HiddenBy hidden;
  };
  const std::vector<Row> rows = {
      {"<div>", HiddenBy::nothing},
      {"<div hidden>", HiddenBy::attribute},
      {"<div hidden=hidden>", HiddenBy::attribute},
      {"<div hidden=false>", HiddenBy::attribute},
      {"<div hidden='until-found'>", HiddenBy::nothing},
      {"<div style='display:none'>", HiddenBy::style},
      {"<div style=' color : red ; DISPLAY : NONE !important '>", HiddenBy::style},
      {"<div style='visibility:hidden'>", HiddenBy::style},
      {"<div style='display:block'>", HiddenBy::nothing},
      {"<div style='display'>", HiddenBy::nothing},
      {"<div style='backface-visibility:hidden'>", HiddenBy::nothing},
      {"<div style='overflow:hidden'>", HiddenBy::nothing},
      {"<div title='display:none'>", HiddenBy::nothing},
      {"<div hidden id=S:1f>", HiddenBy::nothing},
      {"<div hidden id=SS:>", HiddenBy::attribute},
      {"<div hidden id=S:one>", HiddenBy::attribute},
      {"<div class=hidden>", HiddenBy::nothing},
      {"<div aria-hidden=true>", HiddenBy::aria},
      {"<div aria-hidden=false>", HiddenBy::nothing},
      {"<div aria-hidden=true style='display:none'>", HiddenBy::style},
      {"<div style='display:none' hidden>", HiddenBy::attribute},
      {"<dialog>", HiddenBy::attribute},
      {"<dialog open>", HiddenBy::nothing},
      {"<body><noscript>", HiddenBy::noscript},
      {"<details>", HiddenBy::nothing},
  };
  for (const Row& row : rows) {
    const Document doc = testing::ReadHtml(row.tag);
    const PageTable& table = *doc.table;
    EXPECT_EQ(html::HiddenOf(table, table.elements.back()), row.hidden) << row.tag;
  }
}

}  // namespace
}  // namespace zhengwen::clean
