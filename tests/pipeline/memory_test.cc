// What the engine remembers of other documents must change nothing: lines made of all rules'
// examples and of random characters, cleaned by an engine that knows them and by one that does not.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "clean/rules.h"
#include "core/unicode.h"
#include "pipeline/engine.h"
#include "tests/support/paths.h"

namespace zhengwen::pipeline {
namespace {

Engine MakeEngine() {
  Result<Engine> engine = Engine::Load({testing::SourcePath("config"), {}, {}});
  EXPECT_TRUE(engine) << (engine ? "" : engine.error().ToString());
  return std::move(*engine);
}

std::vector<std::string> Examples() {
  Result<std::vector<clean::RuleInfo>> rules = clean::LoadRuleInfos(testing::SourcePath("config"));
  EXPECT_TRUE(rules);
  std::vector<std::string> examples;
  for (const clean::RuleInfo& rule : *rules) examples.insert(examples.end(), {rule.hit, rule.miss});
  return examples;
}

// One to twelve characters of several scripts, marks and kinds of white space.
std::string RandomLine(std::mt19937* random) {
  constexpr char32_t kChars[] = {' ',    '\t',   '|',    '>',    '[',    ']',    '0',    '1',
                                 '9',    ':',    '-',    'a',    'Z',    0x00B7, 0x3000, 0x3002,
                                 0x3010, 0x3011, 0xFF0C, 0xFF1A, 0x5E74, 0x6708, 0x65E5, 0x4E00,
                                 0x9996, 0x9801, 0x9875, 0x767B, 0x5F55, 0x1F600};
  std::string line;
  for (size_t n = 1 + (*random)() % 12; n > 0; --n)
    AppendUtf8(kChars[(*random)() % std::size(kChars)], &line);
  return line;
}

std::vector<std::string> Texts() {
  const std::vector<std::string> examples = Examples();
  std::mt19937 random(11);
  const auto example = [&] { return examples[random() % examples.size()]; };
  std::vector<std::string> texts;
  for (int n = 0; n < 150; ++n) {
    std::string text;
    for (int line = 0; line < 60; ++line) {
      switch (random() % 8) {
        case 0:
          text += RandomLine(&random);
          break;
        case 1:
          text += example() + " | " + example() + " | " + example();
          break;
        default:
          text += example();
      }
      text += '\n';
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

std::string Told(const Engine& engine, const std::string& text) {
  RawPage page;
  page.bytes = text;
  page.id = "x";
  const Document doc = engine.Clean(std::move(page));
  std::string told;
  for (const Span& s : doc.spans) {
    for (const int64_t value :
         {int64_t{s.begin}, int64_t{s.end}, static_cast<int64_t>(s.verdict),
          static_cast<int64_t>(s.reason), int64_t{s.author}, int64_t{s.main_permille}})
      told += std::to_string(value) + ' ';
    told += s.by + '\n';
  }
  return told;
}

TEST(Memory, ChangesNothing) {
  const std::vector<std::string> texts = Texts();
  const Engine engine = MakeEngine(), other = MakeEngine();
  std::vector<std::string> told;
  for (const std::string& text : texts) told.push_back(Told(engine, text));
  for (int round = 0; round < 2; ++round) {
    for (size_t i = 0; i < texts.size(); ++i) ASSERT_EQ(Told(engine, texts[i]), told[i]) << i;
  }
  for (size_t i = texts.size(); i-- > 0;) ASSERT_EQ(Told(other, texts[i]), told[i]) << i;
}

}  // namespace
}  // namespace zhengwen::pipeline
