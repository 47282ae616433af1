// The parts of sixty speeches against labels made by reading (tests/classify/speech/labels.jsonl):
// seven written for this project, the others of ../shared by their ids, told by offsets alone.
#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "classify/speech/parts.h"
#include "core/char_offsets.h"
#include "core/json.h"
#include "core/unicode.h"
#include "tests/support/pack.h"
#include "tests/support/paths.h"

namespace zhengwen::classify::speech {
namespace {

using testing::SharedPath;
using testing::SourcePath;

struct Text {
  std::string title;
  std::string text;
};

// JSON of a range in characters, as labels have it: "[3,8]" or "null".
std::string RangeJson(const CharOffsets& chars, Slice range) {
  if (range.empty()) return "null";
  return '[' + std::to_string(chars.At(range.begin)) + ',' + std::to_string(chars.At(range.end)) +
         ']';
}

std::string FieldOf(const JsonObject& label, std::string_view key) {
  const JsonObject::Field* field = label.Find(key);
  return field == nullptr || field->kind == JsonObject::Kind::null ? "null" : field->text;
}

std::map<std::string, Text> Texts() {
  std::map<std::string, Text> texts;
  if (const auto path = SharedPath("genre/truth.jsonl.gz")) {
    std::istringstream lines(testing::ReadPacked(*path));
    for (std::string line; std::getline(lines, line);) {
      const auto object = JsonObject::Parse(line);
      if (!object || object->String("genre") != "speech") continue;
      texts[std::string(*object->String("id"))] = {
          std::string(object->String("title").value_or("")), std::string(*object->String("text"))};
    }
  }
  return texts;
}

struct Score {
  int right = 0;
  int all = 0;
  double share() const { return all == 0 ? 1 : static_cast<double>(right) / all; }
};

struct Scores {
  std::map<std::string, Score> exact;
  int found = 0;
  int missed = 0;
  int invented = 0;
  double F1() const { return 2.0 * found / (2.0 * found + missed + invented); }
};

void Compare(const JsonObject& label, const Text& text, Scores* scores) {
  static const PartFinder finder = *PartFinder::Load(SourcePath("config"));
  const SpeechParts parts = finder.Find(text.text, {text.title, {}, {}});
  const CharOffsets chars(text.text);
  const auto exact = [&](const std::string& key, const std::string& got) {
    Score& score = scores->exact[key];
    ++score.all;
    score.right += FieldOf(label, key) == got ? 1 : 0;
  };
  const auto told = [](const std::string& value) { return value.empty() ? "null" : value; };
  exact("title", RangeJson(chars, parts.title));
  exact("salutation", RangeJson(chars, parts.salutation));
  exact("closing", RangeJson(chars, parts.closing));
  exact("speaker", told(parts.speaker));
  exact("post", told(parts.post));
  exact("occasion", told(parts.occasion));
  exact("place", told(parts.place));
  exact("date", told(parts.date));
  std::set<std::string> want;
  const auto sections = label.Array("sections");
  for (const auto& section : *sections)
    want.insert(section.text.substr(1, section.text.find(',') - 1));
  for (const SpeechSection& s : parts.sections) {
    if (want.erase(std::to_string(chars.At(s.begin))) != 0) {
      ++scores->found;
    } else {
      ++scores->invented;
    }
  }
  scores->missed += static_cast<int>(want.size());
}

TEST(SpeechLabels, PartsAreFoundAsReadersFindThem) {
  const std::map<std::string, Text> shared = Texts();
  if (shared.empty()) std::puts("skipped but for the project's own texts: there is no ../shared");
  Scores scores;
  std::ifstream labels(SourcePath("tests/classify/speech/labels.jsonl"));
  for (std::string line; std::getline(labels, line);) {
    const auto label = JsonObject::Parse(line);
    ASSERT_TRUE(label) << line;
    if (const auto file = label->String("file")) {
      const std::string path = "tests/classify/speech/texts/" + std::string(*file);
      Compare(*label, {"", testing::ReadPacked(SourcePath(path))}, &scores);
    } else if (!shared.empty()) {
      Compare(*label, shared.at(std::string(*label->String("id"))), &scores);
    }
  }
  for (const auto& [part, score] : scores.exact)
    std::printf("%-10s exact %d of %d\n", part.c_str(), score.right, score.all);
  std::printf("sections   F1 %.3f (%d found, %d missed, %d invented)\n", scores.F1(), scores.found,
              scores.missed, scores.invented);
  EXPECT_GE(scores.exact["salutation"].share(), 0.97);
  EXPECT_GE(scores.exact["closing"].share(), 0.97);
  EXPECT_GE(scores.F1(), 0.95);
  EXPECT_GE(scores.exact["title"].share(), 0.95);
  EXPECT_GE(scores.exact["speaker"].share(), 0.9);
  EXPECT_GE(scores.exact["date"].share(), 0.95);
}

}  // namespace
}  // namespace zhengwen::classify::speech
