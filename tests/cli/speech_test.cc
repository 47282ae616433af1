// Speeches and collections from the command line.
#include "tests/cli/cli_test.h"

namespace zhengwen::testing {
namespace {

class SpeechProgram : public CliTest {
 protected:
  std::string Speech() {
    return Write("speech.txt",
                 "王小明在春耕动员会上的讲话\n同志们：\n今天开会。（掌声）下面，我讲两点意见，请大"
                 "家认真听。\n"
                 "一、抓紧春耕\n时间不等人，要到地里去，和农民一起想办法。\n"
                 "二、管好用水\n水库的水要省着用，谁家先用，村里排好。\n"
                 "同志们，让我们一起努力，夺取今年的丰收！\n谢谢大家！\n");
  }
};

TEST_F(SpeechProgram, PartsAreAFieldOfTheRecord) {
  const Ran ran = Rules({"clean", Speech(), "--speech", "-q", "-o", "-"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  for (const std::string part :
       {R"("genre":"speech")",
        R"("speech":{"title":"王小明在春耕动员会上的讲话","speaker":"王小明")",
        R"("occasion":"春耕动员会")", R"("salutation":"同志们：","closing":"谢谢大家！")",
        R"({"level":1,"mark":"一、","heading":"抓紧春耕")", R"({"kind":"stage_direction")"}) {
    EXPECT_NE(ran.out.find(part), std::string::npos) << part << '\n' << ran.out;
  }
}

// docs/SPEECH.md shows what the program writes.
TEST_F(SpeechProgram, TheDocShowsWhatIsWritten) {
  const std::string doc = Read(SourcePath("docs/SPEECH.md"));
  const size_t mark = doc.find("<!-- example: speech -->\n```json\n");
  ASSERT_NE(mark, std::string::npos);
  const size_t begin = doc.find('{', mark);
  const std::string shown = doc.substr(begin, doc.find('\n', begin) - begin);
  const Ran ran =
      RunZhengwen({"clean", SourcePath("examples/speech.txt"), "--speech", "-q", "-o", "-"});
  EXPECT_NE(ran.out.find("\"speech\":" + shown + ",\"signals\""), std::string::npos) << ran.out;
}

TEST_F(SpeechProgram, StageDirectionsAreCutWhereAsked) {
  const Ran ran = Rules({"clean", Speech(), "--set", "speech.directions=\"cut\"", "-q", "-o", "-"});
  EXPECT_EQ(ran.out.find("（掌声）"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find(R"({"kind":"stage_direction","chars":4})"), std::string::npos) << ran.out;
  const Ran wrong = Rules({"clean", Speech(), "--set", "speech.directions=\"off\"", "-o", "-"});
  EXPECT_EQ(wrong.exit_code, 2);
  EXPECT_NE(wrong.err.find("speech.directions: is keep or cut, not \"off\""), std::string::npos)
      << wrong.err;
}

TEST_F(SpeechProgram, TheLeadOfThePressIsCutAndNamed) {
  const std::string speech =
      Write("lead.txt", "新华社北京9月9日电　校长王小明今天出席典礼并发表讲话。讲话全文如下：\n" +
                            Read(Speech()));
  const Ran ran = Rules({"clean", speech, "--set", "speech.lead=\"cut\"", "-q", "-o", "-"});
  EXPECT_EQ(ran.out.find("新华社"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find(R"({"reason":"press_lead","chars":)"), std::string::npos) << ran.out;
}

TEST_F(SpeechProgram, HeadingsOfMarkdownAreReplayed) {
  const std::string speech = Speech();
  for (const std::vector<std::string>& flags :
       std::vector<std::vector<std::string>>{{"-f", "markdown"}, {"--markdown"}}) {
    const std::string out = Path("out" + flags.front());
    std::vector<std::string> arguments = {"clean", speech, "--speech", "-q", "-o", out + "/"};
    arguments.insert(arguments.end(), flags.begin(), flags.end());
    ASSERT_EQ(Rules(arguments).exit_code, 0);
    const std::string file =
        out + (flags.front() == "-f" ? "/documents/00000.md" : "/documents/00000.jsonl");
    EXPECT_NE(Read(file).find("## 一、抓紧春耕"), std::string::npos) << Read(file);
    EXPECT_NE(Read(file).find("# 王小明在春耕动员会上的讲话"), std::string::npos);
    const Ran replay = RunZhengwen({"verify", out, "--inputs", speech});
    EXPECT_EQ(replay.exit_code, 0) << replay.err;
  }
}

TEST_F(SpeechProgram, CollectionsBecomeRecordsThatAreReplayed) {
  const std::string pages = SourcePath("tests/pipeline/collections");
  const std::string out = Path("corpus");
  const std::vector<std::string> inputs = {pages + "/01.txt", pages + "/16.txt", pages + "/09.txt",
                                           pages + "/21.html"};
  std::vector<std::string> arguments = {"clean", "--collections", "-q", "-o", out + "/"};
  arguments.insert(arguments.begin() + 1, inputs.begin(), inputs.end());
  for (const std::string format : {"jsonl", "markdown", "text"}) {
    std::filesystem::remove_all(out);
    std::vector<std::string> all = arguments;
    all.insert(all.end(), {"-f", format});
    const Ran ran = RunZhengwen(all);
    ASSERT_EQ(ran.exit_code, 0) << ran.err;
    const std::string spans = Read(out + "/spans/00000.jsonl");
    for (const std::string id :
         {"01.txt#1\"", "01.txt#4\"", "16.txt#7\"", "09.txt\"", "21.html#3\""})
      EXPECT_NE(spans.find(id), std::string::npos) << id << '\n' << spans;
    std::vector<std::string> replay = {"verify", out};
    for (const std::string& input : inputs) replay.insert(replay.end(), {"--inputs", input});
    const Ran verified = RunZhengwen(replay);
    EXPECT_EQ(verified.exit_code, 0) << format << verified.err;
  }
}

// A part that is missing, or tells of another stretch, is found.
TEST_F(SpeechProgram, AMissingPartIsFound) {
  const std::string page = SourcePath("tests/pipeline/collections/01.txt");
  const std::string out = Path("corpus");
  ASSERT_EQ(RunZhengwen({"clean", page, "--collections", "-q", "-o", out + "/"}).exit_code, 0);
  const std::string spans = out + "/spans/00000.jsonl";
  std::string lines = Read(spans);
  const size_t second = lines.find('\n') + 1;
  lines.erase(second, lines.find('\n', second) + 1 - second);
  Write("corpus/spans/00000.jsonl", lines);
  EXPECT_NE(RunZhengwen({"verify", out, "--inputs", page}).exit_code, 0);
}

}  // namespace
}  // namespace zhengwen::testing
