#include "tests/support/read_page.h"

#include <gtest/gtest.h>

#include <utility>

#include "clean/normalise.h"
#include "clean/page.h"
#include "clean/segment.h"
#include "tests/support/data_names.h"
#include "tests/support/paths.h"

namespace zhengwen::testing {

Document PageOf(std::string html) {
  RawPage raw;
  raw.bytes = std::move(html);
  raw.html = true;
  raw.charset_hint = "utf-8";
  Document doc = clean::ReadDocument(std::move(raw), {}, TheDataNames());
  Authors authors;
  const Recipe recipe;
  for (const StepFactory make : {clean::MakeNormalise, clean::MakeSegment}) {
    auto step = make({SourcePath("config"), &recipe, &authors});
    EXPECT_TRUE(step) << step.error().ToString();
    if (step && doc.verdict == Reason::none) (*step)->Apply(&doc);
  }
  return doc;
}

}  // namespace zhengwen::testing
