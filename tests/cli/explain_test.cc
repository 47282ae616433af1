#include "core/json.h"
#include "core/unicode.h"
#include "tests/cli/cli_test.h"

namespace zhengwen::testing {
namespace {

struct Explained {
  std::string id;
  std::string text;  // all spans, joined
};

// Checks that spans are in order and gapless on the way.
std::vector<Explained> Parse(const std::string& out) {
  std::vector<Explained> documents;
  for (size_t at = 0; at < out.size();) {
    const size_t end = out.find('\n', at);
    const Result<JsonObject> object = JsonObject::Parse(out.substr(at, end - at));
    at = end + 1;
    if (!object) {
      ADD_FAILURE() << object.error().ToString();
      continue;
    }
    Explained document{std::string(object->String("id").value_or("")), ""};
    int64_t position = 0;
    int64_t line = 1;
    const auto spans = object->Array("spans");
    for (const auto& element : *spans) {
      const Result<JsonObject> span = JsonObject::Parse(element.text);
      const std::string text(span->String("text").value_or(""));
      EXPECT_FALSE(text.empty());
      EXPECT_EQ(span->Int("begin"), position);
      position += static_cast<int64_t>(CountCodePoints(text));
      EXPECT_EQ(span->Int("end"), position);
      EXPECT_GE(*span->Int("line"), line);
      line = *span->Int("line");
      document.text += text;
    }
    documents.push_back(std::move(document));
  }
  return documents;
}

TEST_F(CliTest, JsonSpansCoverTheTextExactly) {
  const std::vector<std::string> texts = {
      kBody,
      std::string(kBody) + "\r\n上一篇：春耕\r\n下一篇：秋收\r\n版权所有 某某网\r\n",
      "\n\n  一行有空格的字　\n\n\n\n末一行",
      "混\u200b着零\u00ad宽字\u3000符，＊和全角ＡＢＣ１２３。\n",
  };
  for (const std::string& text : texts) {
    const std::string file = Write("a.txt", text);
    const Ran ran = Rules({"explain", "--json", file});
    ASSERT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_EQ(ran.err, "");
    const std::vector<Explained> documents = Parse(ran.out);
    ASSERT_EQ(documents.size(), 1U);
    EXPECT_EQ(documents[0].text, text);
  }
}

TEST_F(CliTest, TextOfAPagesDataSaysWhereItIsFrom) {
  std::string text;
  while (text.size() < 700) text += "春天到了，村里的人都下田去了。";
  const std::string file = Write("a.html",
                                 "<title>春耕</title><div id=root></div><script id=__NEXT_DATA__>"
                                 "{\"title\":\"春耕\",\"content\":\"" +
                                     text + "\"}</script>");
  EXPECT_NE(RunZhengwen({"explain", file}).out.find("html (from next_data)"), std::string::npos);
  EXPECT_NE(RunZhengwen({"explain", "--json", file}).out.find("\"origin\":\"next_data\""),
            std::string::npos);
}

TEST_F(CliTest, FilesRecordsAndStandardInputAreExplainedAlike) {
  const std::string body = kBody;
  RunWith with;
  with.input = body;
  const auto from_stdin = Parse(Rules({"explain", "--json", "-"}, with).out);
  ASSERT_EQ(from_stdin.size(), 1U);
  EXPECT_EQ(from_stdin[0].text, body);

  std::string jsonl;
  for (const char* id : {"a", "b"}) {
    jsonl += std::string("{\"id\":\"") + id + "\",\"text\":\"河边的柳树发了芽。\\n分享到\"}\n";
  }
  const auto from_file = Parse(Rules({"explain", "--json", Write("r.jsonl", jsonl)}).out);
  ASSERT_EQ(from_file.size(), 2U);
  EXPECT_EQ(from_file[1].id, "b");
  EXPECT_EQ(from_file[1].text, "河边的柳树发了芽。\n分享到");
}

TEST_F(CliTest, ColourFollowsTheFlagAndTheEnvironment) {
  const std::string file = Write("a.txt", "河边\u200b的柳树发了芽。\n");
  const auto coloured = [&](std::vector<std::string> arguments, const RunWith& with = {}) {
    arguments.push_back(file);
    return Rules(arguments, with).out.find("\x1b[") != std::string::npos;
  };
  EXPECT_FALSE(coloured({"explain"})) << "standard output is no terminal here";
  EXPECT_TRUE(coloured({"explain", "--color=always"}));
  EXPECT_FALSE(coloured({"explain", "--color=never"}));
  RunWith no_color;
  no_color.environment = {"NO_COLOR=1"};
  EXPECT_TRUE(coloured({"explain", "--color", "always"}, no_color)) << "a flag outweighs it";
}

TEST_F(CliTest, ExplainNamesWhatItCannotRead) {
  const std::string file = Write("a.txt", kBody);
  const Ran ran = Rules({"explain", "--json", Write("b.txt.gz", "no gzip"), file});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_NE(ran.err.find("b.txt.gz"), std::string::npos);
  EXPECT_EQ(Parse(ran.out).size(), 1U);
}

}  // namespace
}  // namespace zhengwen::testing
