#include "pipeline/engine.h"

#include <cstdlib>
#include <filesystem>

#include "core/settle.h"
#include "tests/pipeline/fakes.h"

namespace zhengwen::pipeline {
namespace {

RawPage PageOf(std::string text) {
  RawPage page;
  page.id = "t";
  page.source = "test";
  page.locators = {{"t.txt", 0, text.size()}};
  page.bytes = std::move(text);
  return page;
}

TEST(EngineTest, SpansCoverTheTextAndTheAccountBalances) {
  const Engine engine = testing::LoadEngine();
  for (const char* text : {"", "\n\n\n", "一段话，说了一件小事。\n", "一\r\n二\r三\n",
                           "\xff\xfe\xff", "<b>&nbsp;</b>"}) {
    const Document doc = engine.Clean(PageOf(text));
    uint32_t at = 0;
    for (const Span& span : doc.spans) {
      EXPECT_EQ(span.begin, at);
      EXPECT_LT(span.begin, span.end);
      at = span.end;
    }
    EXPECT_EQ(at, doc.text().size());
    Account account;
    Render(doc, &account);
    EXPECT_TRUE(account.Balanced());
  }
}

TEST(EngineTest, ADocumentWithAVerdictSkipsTheSteps) {
  const Engine engine = testing::LoadEngine();
  RawPage page = PageOf("");
  page.verdict = Reason::too_large;
  Trace trace;
  const Document doc = engine.Clean(std::move(page), &trace);
  EXPECT_EQ(doc.verdict, Reason::too_large);
  std::vector<std::string_view> stages;
  for (const StageCount& row : trace.rows()) stages.push_back(row.stage);
  EXPECT_EQ(stages, (std::vector<std::string_view>{"decode", "settle"}));
}

// One step is only there where the recipe asks for it: collection_headings.
TEST(EngineTest, TheTraceHasARowForEveryStep) {
  constexpr size_t kSilent = 1;
  const Engine engine = testing::LoadEngine();
  Trace trace;
  engine.Clean(PageOf("头一行的话。\n第二行的话。\n"), &trace);
  EXPECT_EQ(trace.rows().size(), CleanSteps().size() - kSilent + 2);
  EXPECT_GE(trace.Row("segment").blocks, 1U);
  for (const StageCount& row : trace.rows()) EXPECT_EQ(row.runs, 1U) << row.stage;
}

TEST(EngineTest, UnknownCharsetsAreRefused) {
  const Result<Engine> engine =
      Engine::Load({.config = testing::SourcePath("config"), .recipe = {}, .charset = "klingon"});
  ASSERT_FALSE(engine.ok());
}

class FindConfigTest : public ::testing::Test {
 protected:
  void TearDown() override { unsetenv("ZHENGWEN_CONFIG"); }
  testing::TempFolder folder_;
};

TEST_F(FindConfigTest, TheEnvironmentComesFirst) {
  setenv("ZHENGWEN_CONFIG", folder_.Path("").c_str(), 1);
  EXPECT_EQ(*FindConfig("/usr/bin/zhengwen"), folder_.Path(""));
  setenv("ZHENGWEN_CONFIG", folder_.Path("missing").c_str(), 1);
  const Result<std::string> missing = FindConfig("/usr/bin/zhengwen");
  ASSERT_FALSE(missing.ok());
  EXPECT_EQ(missing.error().code, ErrorCode::config);
}

TEST_F(FindConfigTest, ThenWhatIsInstalledBesideTheProgram) {
  std::filesystem::create_directories(folder_.Path("share/zhengwen/config"));
  EXPECT_EQ(*FindConfig(folder_.Path("bin/zhengwen")), folder_.Path("share/zhengwen/config"));
}

TEST_F(FindConfigTest, ThenTheSourceTree) {
  EXPECT_EQ(*FindConfig(folder_.Path("bin/zhengwen")), testing::SourcePath("config"));
}

}  // namespace
}  // namespace zhengwen::pipeline
