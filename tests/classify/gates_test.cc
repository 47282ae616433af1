#include "classify/gates.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "classify/signals.h"
#include "core/settle.h"
#include "tests/support/paths.h"

namespace zhengwen::classify {
namespace {

Document Gated(const std::string& text, const std::string& toml) {
  const Result<Recipe> recipe = ParseRecipe(toml, "r.toml");
  EXPECT_TRUE(recipe.ok()) << recipe.error().ToString();
  Authors authors;
  Document doc({}, text, "utf-8");
  Settle(&doc, EditPolicy::apply);
  doc.kept.emplace();
  doc.kept->text = Render(doc, &doc.kept->account);
  for (const StepFactory make : {MakeSignals, MakeGates}) {
    const auto step = make({testing::SourcePath("config"), &*recipe, &authors});
    EXPECT_TRUE(step.ok()) << step.error().ToString();
    if (*step != nullptr) (*step)->Apply(&doc);
  }
  return doc;
}

struct Row {
  std::string gates;
  Reason verdict;
  std::string note;
};

TEST(Gates, LeaveOutWhatDoesNotPassAndSayWhy) {
  const std::vector<Row> rows = {
      {"num_chars = { min = 5 }", Reason::none, ""},
      {"num_chars = { min = 6 }", Reason::wrong_length, "num_chars is 5, below 6"},
      {"num_chars = { max = 4.5 }", Reason::wrong_length, "num_chars is 5, above 4.5"},
      {"num_chars = { min = 5, max = 5 }", Reason::none, ""},
      {"frac_letters_han = { max = 0.5 }", Reason::odd_characters,
       "frac_letters_han is 1, above 0.5"},
      {"frac_letters_han = { max = 0.5 }\nnum_lines = { min = 2 }", Reason::wrong_length,
       "num_lines is 1, below 2"},
      {"dup_line_frac = { max = 0 }", Reason::none, ""},
  };
  for (const Row& row : rows) {
    const Document doc = Gated("春天到了。", "[gates]\n" + row.gates + "\n");
    EXPECT_EQ(Name(doc.verdict), Name(row.verdict)) << row.gates;
    EXPECT_EQ(doc.page.note, row.note) << row.gates;
    EXPECT_FALSE(doc.signals) << "nobody asked for them in the record";
  }
}

TEST(Gates, SignalsStayWhereTheyAreAskedFor) {
  EXPECT_TRUE(
      Gated("春天。", "[signals]\nrecord = true\n[gates]\nnum_chars = { min = 9 }\n").signals);
  EXPECT_TRUE(Gated("春天。", "[signals]\nrecord = true\n").signals);
  EXPECT_FALSE(Gated("春天。", "").signals);
}

}  // namespace
}  // namespace zhengwen::classify
