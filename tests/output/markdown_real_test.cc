// Real pages as Markdown: an independent parser finds the same text in it.
#include <gtest/gtest.h>

#include <string>

#include "core/json.h"
#include "core/settle.h"
#include "output/markdown.h"
#include "tests/support/markdown_tree.h"
#include "tests/support/pack.h"
#include "tests/support/paths.h"
#include "tests/support/read_page.h"

namespace zhengwen::output {
namespace {

class RealPages : public ::testing::TestWithParam<std::string> {};

std::string Around(const std::string& text, size_t at) {
  size_t begin = at > 60 ? at - 60 : 0;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return text.substr(begin, 160);
}

TEST_P(RealPages, GiveBackTheirText) {
  const std::string folder = GetParam();
  SKIP_WITHOUT_SHARED(folder + "/truth.jsonl");
  const std::string truth = testing::ReadPacked(*testing::SharedPath(folder + "/truth.jsonl"));
  size_t pages = 0;
  for (size_t at = 0; at < truth.size();) {
    const size_t end = std::min(truth.find('\n', at), truth.size());
    const auto page = JsonObject::Parse(truth.substr(at, end - at));
    at = end + 1;
    if (!page) continue;
    const std::string name(page->String("page").value_or(""));
    Document doc = testing::PageOf(testing::ReadPacked(*testing::SharedPath(folder + "/" + name)));
    Settle(&doc, EditPolicy::apply);
    Account account;
    const std::string text = testing::WithoutSpace(Render(doc, &account));
    if (doc.table->source.find("<math") != std::string::npos) continue;
    ++pages;
    const std::string parsed = testing::MarkdownText(RenderMarkdown(doc, {}));
    const auto differ = std::mismatch(text.begin(), text.end(), parsed.begin(), parsed.end()).first;
    const auto where = static_cast<size_t>(differ - text.begin());
    EXPECT_TRUE(text == parsed) << name << "\n"
                                << Around(text, where) << "\n--\n"
                                << Around(parsed, std::min(where, parsed.size()));
  }
  EXPECT_GT(pages, 0U);
}

INSTANTIATE_TEST_SUITE_P(Markdown, RealPages, ::testing::Values("wcxb", "zh", "other"));

}  // namespace
}  // namespace zhengwen::output
