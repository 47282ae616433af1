// What a stream without a name is taken for.
#include "fetch/guess_form.h"

#include <gtest/gtest.h>

#include <string>

namespace zhengwen::fetch {
namespace {

struct Row {
  std::string what;
  std::string bytes;
  FileForm form;
};

TEST(GuessForm, ByTheFirstBytes) {
  const Row rows[] = {
      {"nothing", "", FileForm::text},
      {"a record", "{\"text\":", FileForm::json_lines},
      {"a record behind a byte order mark", "\xEF\xBB\xBF{", FileForm::json_lines},
      {"a text in braces somewhere", "a {", FileForm::text},
      {"a document type", "<!DOCTYPE html>", FileForm::html},
      {"behind white space", "\r\n\t <!doctype HTML PUBLIC", FileForm::html},
      {"behind a byte order mark", "\xEF\xBB\xBF\n<html>", FileForm::html},
      {"xhtml", "<?xml version=\"1.0\"?>", FileForm::html},
      {"a comment", "<!-- saved from -->", FileForm::html},
      {"a fragment", "<p>text", FileForm::html},
      {"a tag with attributes", "<table border=0>", FileForm::html},
      {"a name that only begins like a tag's", "<pre>", FileForm::text},
      {"a tag that ends with the bytes", "<p", FileForm::text},
      {"a text about tags", "the <p> tag", FileForm::text},
      {"a title in angle brackets", "<\xE8\xAE\xB2>", FileForm::text},
  };
  for (const Row& row : rows) EXPECT_EQ(GuessForm(row.bytes), row.form) << row.what;
}

}  // namespace
}  // namespace zhengwen::fetch
