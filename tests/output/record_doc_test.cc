// The examples of docs/RECORD.md are what the program writes.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <string>

#include "tests/output/corpus.h"
#include "tests/support/paths.h"

namespace zhengwen::output {
namespace {

using testing::SourcePath;
using testing::TempFolder;

// The fenced block behind "<!-- example: NAME -->": where its lines begin and end.
std::pair<size_t, size_t> FindExample(const std::string& doc, const std::string& name) {
  const size_t mark = doc.find("<!-- example: " + name + " -->\n```");
  EXPECT_NE(mark, std::string::npos) << name;
  const size_t fence = doc.find("```", mark);
  const size_t begin = doc.find('\n', fence) + 1;
  return {begin, doc.find("```", begin)};
}

class RecordDoc : public ::testing::Test {
 protected:
  void Expect(const std::string& name, const std::string& actual) {
    const std::string path = SourcePath("docs/RECORD.md");
    std::string doc = ReadAll(path);
    const auto [begin, end] = FindExample(doc, name);
    if (std::getenv("ZW_UPDATE_GOLDEN") != nullptr) {
      std::ofstream(path, std::ios::binary) << doc.replace(begin, end - begin, actual);
    } else {
      EXPECT_EQ(doc.substr(begin, end - begin), actual) << name;
    }
  }
};

TEST_F(RecordDoc, ShowsWhatIsWritten) {
  Authors authors;
  const AuthorId breadcrumb = authors.Add("rules/breadcrumb:4");
  const AuthorId recommend = authors.Add("rules/recommend:17");
  const AuthorId body = authors.Add("body");
  Settled spring("spring.txt");
  spring.File("in/spring.txt")
      .Drop("\u9996\u9875 > \u65b0\u95fb > \u8bb2\u8bdd\n", Reason::breadcrumb, breadcrumb)
      .Keep(
          "\u5404\u4f4d\u670b\u53cb\uff1a\n\u6625\u5929\u5230\u4e86\uff0c"
          "\u6211\u4eec\u7684\u56fe\u4e66\u9986")
      .Replace("*", "", Reason::stray_mark)
      .Keep("\u4eca\u5929\u91cd\u65b0\u5f00\u653e\u3002\n\u8c22\u8c22\u5927\u5bb6\uff01")
      .Drop("\n\u63a8\u8350\u9605\u8bfb\n\u5468\u672b\u505c\u6c34\u901a\u77e5 2024-03-02\n",
            Reason::recommend_list, recommend);
  spring.page().source = "in";
  spring.page().url = "https://www.example.cn/spring.html";
  spring.page().date = "2024\u5e743\u67081\u65e5 10:00";
  Settled menu("menu.txt");
  menu.File("in/menu.txt").Drop("\u767b\u5f55", Reason::not_main, body, 41).Keep("\n");

  const SinkOptions options{.folder = true,
                            .recipe_toml = "[body]\nbeta = 1.5\n",
                            .version = "0.1.0",
                            .settings = {{"split", ""}, {"charset", ""}}};
  const TempFolder temp;
  SinkOptions here = options;
  here.path = temp.Path("out");
  here.rejects = temp.Path("rejects.jsonl");
  const OutcomeOptions all{Format::jsonl, true, true};
  const Document document = spring.Build();
  ASSERT_EQ(MessageOf(WriteAll(here, {MakeOutcome(document, authors, all),
                                      MakeOutcome(menu.Build(), authors, all)})),
            "");
  ASSERT_TRUE(VerifyFolder(here.path).ok());

  Expect("input", std::string(document.text()));
  Expect("record", ReadAll(temp.Path("out/documents/00000.jsonl")));
  Expect("text", MakeOutcome(document, authors, {Format::text, false, false}).record);
  Expect("markdown", MakeOutcome(document, authors, {.format = Format::markdown}).record);
  Expect("spans", ReadAll(temp.Path("out/spans/00000.jsonl")));
  Expect("rejects", ReadAll(here.rejects));
  Expect("ledger", ReadAll(temp.Path("out/ledger.json")));
  Expect("manifest", ReadAll(temp.Path("out/manifest.jsonl")));
}

}  // namespace
}  // namespace zhengwen::output
