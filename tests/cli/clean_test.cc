// What clean writes: to all its destinations, from all its inputs, alike for any number of threads.
#include <signal.h>

#include "core/json.h"
#include "core/unicode.h"
#include "tests/cli/cli_test.h"

namespace zhengwen::testing {
namespace {

std::string TextOf(const std::string& record) {
  const Result<JsonObject> object = JsonObject::Parse(record);
  EXPECT_TRUE(object.ok()) << record;
  return object ? std::string(object->String("text").value_or("")) : "";
}

std::vector<std::string> Lines(const std::string& text) {
  std::vector<std::string> lines;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

TEST_F(CliTest, AFileBecomesARecordOnStandardOutput) {
  const Ran ran = Rules({"clean", Write("a.txt", kBody)});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_EQ(TextOf(ran.out), kBody);
  EXPECT_NE(ran.err.find("1 document in, 1 written"), std::string::npos) << ran.err;
  EXPECT_NE(ran.err.find("nothing unaccounted for"), std::string::npos) << ran.err;
}

TEST_F(CliTest, TextFormatIsTheTextAlone) {
  EXPECT_EQ(Rules({"clean", "-f", "text", Write("a.txt", kBody)}).out, kBody);
}

TEST_F(CliTest, QuietSaysNothingWhenAllIsWell) {
  const Ran ran = Rules({"clean", "-q", Write("a.txt", kBody)});
  EXPECT_EQ(ran.err, "");
  EXPECT_NE(ran.out, "");
}

TEST_F(CliTest, StandardInputAndFileGiveTheSameText) {
  RunWith with;
  with.input = kBody;
  EXPECT_EQ(TextOf(Rules({"clean", "-"}, with).out), kBody);
  with.input = "{\"id\":\"x\",\"text\":\"山里的雨下了一整夜。\"}\n";
  EXPECT_EQ(TextOf(Rules({"clean", "-"}, with).out), "山里的雨下了一整夜。");
}

TEST_F(CliTest, FlagsMayStandAnywhereAndNamesMayLookLikeAnything) {
  const std::string plain = Write("a.txt", kBody);
  const std::string brackets = Write("[a,b].txt", kBody);
  EXPECT_EQ(Lines(Rules({"clean", plain, "-f", "jsonl", brackets}).out).size(), 2U);
  RunWith with;
  with.folder = Path("");
  Write("[c]", kBody);
  Write("-f", kBody);
  EXPECT_EQ(Rules({"clean", "-f", "text", "[c]"}, with).out, kBody);
  EXPECT_EQ(Rules({"clean", "-f", "text", "--", "-f"}, with).out, kBody);
  EXPECT_EQ(Rules({"clean", "--format=text", "a.txt"}, with).out, kBody);
  EXPECT_EQ(Rules({"clean", "-ftext", "a.txt"}, with).out, kBody);
}

TEST_F(CliTest, MarkdownIsAFormatAndAField) {
  const std::string file =
      Write("a.html",
            "<h1>\u5c71\u91cc\u7684\u96e8</h1><p>\u4e0b\u4e86<b>\u4e00\u6574\u591c</b>\uff0c"
            "<a href=/b>\u96e8\u505c\u4e86</a>\u3002");
  const std::vector<std::string> all = {"--set", "body.enabled=false"};
  const auto clean = [&](std::vector<std::string> flags) {
    flags.insert(flags.begin(), {"clean", "-q", file});
    flags.insert(flags.end(), all.begin(), all.end());
    return RunZhengwen(flags);
  };
  EXPECT_EQ(clean({"-f", "markdown"}).out,
            "# \u5c71\u91cc\u7684\u96e8\n\n\u4e0b\u4e86**\u4e00\u6574\u591c**\uff0c\u96e8\u505c"
            "\u4e86\u3002\n");
  EXPECT_NE(clean({"-f", "markdown", "--links"}).out.find("[\u96e8\u505c\u4e86](/b)"),
            std::string::npos);
  EXPECT_NE(clean({"--markdown"}).out.find("\"markdown\":\"# \u5c71\u91cc\u7684\u96e8\\n"),
            std::string::npos);
  EXPECT_NE(clean({}).out.find("\"markdown\":null"), std::string::npos);
  EXPECT_EQ(clean({"--links"}).exit_code, 2);
  EXPECT_EQ(clean({"-f", "text", "--markdown"}).exit_code, 2);
}

TEST_F(CliTest, PolicyAndCommentsMoveWhatIsKept) {
  const std::string file =
      Write("a.html",
            "<h1>山里的雨</h1><p>山里的雨下了一整夜，早上河边的柳树都发了芽。</p>"
            "<div id=comments><p>写得真好，我也去过那里。</div>");
  const auto clean = [&](std::vector<std::string> flags) {
    flags.insert(flags.begin(), {"clean", "-q", file, "--set", "body.enabled=false"});
    return RunZhengwen(flags);
  };
  const std::string body = "山里的雨下了一整夜，早上河边的柳树都发了芽。";
  EXPECT_EQ(TextOf(clean({"--policy", "article"}).out), body);
  EXPECT_EQ(TextOf(clean({}).out), "山里的雨\n" + body + "\n写得真好，我也去过那里。");
  EXPECT_NE(clean({"--policy", "article", "--comments"})
                .out.find("\"comments\":[\"写得真好，我也去过那里。\"]"),
            std::string::npos);
  EXPECT_NE(clean({"--policy", "article"}).out.find("\"comments\":null"), std::string::npos);
  EXPECT_EQ(clean({"--policy", "best"}).exit_code, 2);
  const Ran wrong = clean({"--set", "body.policy=\"best\""});
  EXPECT_EQ(wrong.exit_code, 2);
}

TEST_F(CliTest, NoEditsKeepsToTheLetter) {
  const std::string odd = "河边\xe2\x80\x8b的柳树　发了芽。\r\n老人们*坐在石凳上。\r\n";
  const std::string file = Write("a.txt", odd);
  EXPECT_EQ(Rules({"clean", "--no-edits", "-f", "text", file}).out, odd);
  EXPECT_NE(Rules({"clean", "-f", "text", file}).out, odd) << "there is something to edit";
}

TEST_F(CliTest, SplitPartsATextIntoDocuments) {
  const std::string file =
      Write("a.txt", "头一篇说的是春天。\n\n第二篇说的是夏天。\n第三行也在这里。\n");
  EXPECT_EQ(Lines(Rules({"clean", file}).out).size(), 1U);
  EXPECT_EQ(Lines(Rules({"clean", "--split", "blank", file}).out).size(), 2U);
  EXPECT_EQ(Lines(Rules({"clean", "--split", "line", file}).out).size(), 3U);
}

TEST_F(CliTest, OutputIsTheSameForAnyNumberOfThreads) {
  const std::string dump = WriteDump();
  const std::string one = Path("one/");
  ASSERT_EQ(Rules({"clean", dump, "-o", one, "--threads", "1"}).exit_code, 0);
  const std::vector<std::string> files = FilesBelow(one);
  EXPECT_GE(files.size(), 4U);  // documents, spans, ledger, manifest
  for (const char* threads : {"2", "7"}) {
    const std::string many = Path(std::string("many") + threads + "/");
    ASSERT_EQ(Rules({"clean", dump, "-o", many, "--threads", threads}).exit_code, 0);
    ASSERT_EQ(FilesBelow(many), files);
    for (const std::string& file : files) EXPECT_EQ(Read(many + file), Read(one + file)) << file;
  }
}

TEST_F(CliTest, TheEndingsOfTheOutputDecide) {
  const std::string file = Write("a.txt", kBody);
  ASSERT_EQ(Rules({"clean", file, "-o", Path("one.jsonl")}).exit_code, 0);
  EXPECT_EQ(TextOf(Read(Path("one.jsonl"))), kBody);
  ASSERT_EQ(Rules({"clean", file, "-o", Path("one.jsonl.gz")}).exit_code, 0);
  EXPECT_TRUE(Read(Path("one.jsonl.gz")).starts_with("\x1f\x8b"));
  ASSERT_EQ(Rules({"clean", file, "-o", Path("one.zst")}).exit_code, 0);
  EXPECT_TRUE(Read(Path("one.zst")).starts_with("\x28\xb5\x2f\xfd"));
  ASSERT_EQ(Rules({"clean", file, "-o", Path("corpus")}).exit_code, 0);
  EXPECT_TRUE(std::filesystem::exists(Path("corpus/manifest.jsonl")));
}

TEST_F(CliTest, PackedOutputIsReadAgain) {
  const std::string file = Write("a.txt", kBody);
  for (const char* name : {"p.jsonl.gz", "p.jsonl.zst"}) {
    ASSERT_EQ(Rules({"clean", file, "-o", Path(name)}).exit_code, 0);
    EXPECT_EQ(TextOf(Rules({"clean", Path(name)}).out), kBody) << name;
  }
}

TEST_F(CliTest, MirrorWritesAFileForEachFile) {
  Write("dump/a.txt", kBody);
  Write("dump/b/c.txt", kBody);
  const Ran ran = Rules({"clean", Path("dump"), "-o", Path("clean/"), "--mirror", "-f", "text"});
  ASSERT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_EQ(Read(Path("clean/a.txt")), kBody);
  EXPECT_EQ(Read(Path("clean/b/c.txt")), kBody);
  EXPECT_TRUE(std::filesystem::exists(Path("clean/manifest.jsonl")));
}

TEST_F(CliTest, RejectsNameWhatWasRemoved) {
  const std::string file = Write("a.txt", std::string("\xef\xbb\xbf") + kBody + "\r\n");
  const Ran ran = Rules({"clean", file, "--rejects", Path("removed.jsonl")});
  ASSERT_EQ(ran.exit_code, 0) << ran.err;
  for (const std::string& line : Lines(Read(Path("removed.jsonl")))) {
    EXPECT_TRUE(JsonObject::Parse(line).ok()) << line;
  }
}

TEST_F(CliTest, ShardsTakeTurnsAndAddUp) {
  const std::string dump = WriteDump();
  std::vector<std::string> parts;
  size_t count = 0;
  for (const char* shard : {"0/3", "1/3", "2/3"}) {
    parts.push_back(Rules({"clean", dump, "--shard", shard}).out);
    count += Lines(parts.back()).size();
  }
  EXPECT_EQ(count, Lines(Rules({"clean", dump}).out).size());
  EXPECT_NE(parts[0], parts[1]);
}

TEST_F(CliTest, ASampleIsSpreadOverTheInputAndTheSameEachTime) {
  const std::string dump = WriteDump();
  const Ran sample = Rules({"clean", dump, "--sample", "10", "-f", "jsonl"});
  EXPECT_EQ(sample.exit_code, 0) << sample.err;
  const std::vector<std::string> lines = Lines(sample.out);
  ASSERT_EQ(lines.size(), 10U);
  EXPECT_NE(lines.back().find("\"j2"), std::string::npos) << "the last is from the end of the dump";
  EXPECT_EQ(Rules({"clean", dump, "--sample", "10", "--threads", "5"}).out, sample.out);
}

TEST_F(CliTest, StatsShowEveryStep) {
  const Ran ran = Rules({"clean", "--stats", Write("a.txt", kBody)});
  for (const char* stage :
       {"read", "parse", "decode", "normalise", "segment", "rules", "settle", "render", "write"}) {
    EXPECT_NE(ran.err.find(stage), std::string::npos) << stage;
  }
}

TEST_F(CliTest, AnInterruptEndsInOrderAndWritesNothingHalf) {
  for (const int signal : {SIGINT, SIGTERM}) {
    const std::string out = Path("out.jsonl");
    Running running({"clean", "--set", "body.enabled=false", "--split", "line", "-o", out, "-"});
    std::string lines;
    for (int i = 0; i < 60000; ++i) lines += "山里的雨下了一整夜。\n";
    running.Feed(lines);  // more than a batch: it has been under way
    running.Signal(signal);
    running.Feed(lines);
    running.CloseInput();
    EXPECT_EQ(running.Wait(), 130);
    EXPECT_EQ(FilesBelow(Path("")), std::vector<std::string>{});
  }
}

}  // namespace
}  // namespace zhengwen::testing
