// What tests of model files share: lexicons as text, and a table of files that are errors.
#ifndef ZHENGWEN_TESTS_CLASSIFY_MODEL_FILES_H_
#define ZHENGWEN_TESTS_CLASSIFY_MODEL_FILES_H_

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace zhengwen::testing {

// A lexicon of 2^8 buckets; `name` is empty where a model has but one.
inline std::string Lexicon256(const std::string& name = "") {
  std::string text = "lexicon " + name + (name.empty() ? "" : " ") + "8 -5\n";
  for (int line = 0; line < 4; ++line) text += std::string(126, '0') + "ff\n";
  return text;
}

struct BadModel {
  std::string content;
  const char* where;  // of the error
  const char* says;   // part of its message
};

// `parse`: (content, path) -> Result of a model. The path is "m".
template <class Parse>
void ExpectErrors(const std::vector<BadModel>& rows, Parse parse) {
  for (const BadModel& row : rows) {
    const auto model = parse(row.content, "m");
    ASSERT_FALSE(model) << row.content;
    EXPECT_EQ(model.error().where, row.where) << row.content;
    EXPECT_NE(model.error().message.find(row.says), std::string::npos)
        << model.error().message << " for " << row.content;
  }
}

}  // namespace zhengwen::testing

#endif  // ZHENGWEN_TESTS_CLASSIFY_MODEL_FILES_H_
