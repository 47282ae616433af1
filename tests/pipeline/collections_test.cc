// Thirty pages that hold several texts, or seem to, parted (tests/pipeline/collections, written for
// this project by somebody who had not seen the splitter; labels.jsonl tells where each text
// begins).
#include "classify/collections.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "core/json.h"
#include "core/settle.h"
#include "core/unicode.h"
#include "pipeline/engine.h"
#include "tests/support/markdown_tree.h"
#include "tests/support/pack.h"
#include "tests/support/paths.h"

namespace zhengwen::pipeline {
namespace {

using testing::SourcePath;
using testing::WithoutSpace;

const Engine& TheEngine() {
  static const Engine engine = [] {
    Recipe recipe;
    recipe.collections_split = true;
    return *Engine::Load({.config = SourcePath("config"), .recipe = recipe, .charset = ""});
  }();
  return engine;
}

RawPage PageOf(const std::string& file) {
  RawPage page;
  page.bytes = testing::ReadPacked(SourcePath("tests/pipeline/collections/" + file));
  page.html = file.ends_with(".html");
  page.id = file;
  page.locators = {{file, 0, page.bytes.size()}};
  return page;
}

size_t LineOf(std::string_view text, size_t at) {
  return static_cast<size_t>(
      std::count(text.begin(), text.begin() + static_cast<ptrdiff_t>(at), '\n'));
}

// The line on which the document's own text begins, its number included.
std::optional<size_t> FirstLine(const Document& doc) {
  for (const Span& span : doc.spans) {
    const std::string_view text = doc.text().substr(span.begin, span.end - span.begin);
    const bool own = span.verdict != Verdict::drop || span.reason == Reason::part_number;
    if (!own || HasOnly(text, kSpace | kLineEnd)) continue;
    size_t at = span.begin;
    while ((KindOf(CharAt(doc.text(), at).value) & (kSpace | kLineEnd)) != 0)
      at += CharAt(doc.text(), at).size;
    return LineOf(doc.text(), at);
  }
  return std::nullopt;
}

struct Score {
  size_t found = 0;
  size_t missed = 0;
  size_t invented = 0;
};

void Compare(const JsonObject& label, Score* score) {
  const std::string file(*label.String("file"));
  std::string text;
  std::vector<size_t> got;
  size_t documents = 0;
  TheEngine().CleanEach(PageOf(file), [&](const Document& doc) {
    text = doc.text();
    ++documents;
    if (const auto line = FirstLine(doc)) got.push_back(*line);
  });
  std::set<size_t> want;
  const auto starts = label.Array("starts");
  for (const auto& start : *starts) {
    const auto object = JsonObject::Parse(start.text);
    const std::string line = WithoutSpace(*object->String("line"));
    auto left = *object->Int("occurrence");
    size_t number = 0;
    for (size_t at = 0; at <= text.size(); ++number) {
      const size_t end = std::min(text.find('\n', at), text.size());
      if (WithoutSpace(std::string_view(text).substr(at, end - at)) == line && --left == 0) break;
      at = end + 1;
    }
    want.insert(number);
  }
  if (documents < 2) got.clear();
  for (const size_t line : got) want.erase(line) != 0 ? ++score->found : ++score->invented;
  if (!want.empty()) std::printf("%s: %zu of its texts not found\n", file.c_str(), want.size());
  score->missed += want.size();
}

TEST(Collections, AreParted) {
  Score score;
  std::ifstream labels(SourcePath("tests/pipeline/collections/labels.jsonl"));
  for (std::string line; std::getline(labels, line);) {
    const auto label = JsonObject::Parse(line);
    ASSERT_TRUE(label) << line;
    Compare(*label, &score);
  }
  const double f1 = 2.0 * static_cast<double>(score.found) /
                    static_cast<double>(2 * score.found + score.missed + score.invented);
  std::printf("split points: F1 %.3f (%zu found, %zu missed, %zu invented)\n", f1, score.found,
              score.missed, score.invented);
  EXPECT_GE(f1, 0.97);
  EXPECT_EQ(score.invented, 0U);
}

TEST(Collections, PartsShareThePageAndLoseNothing) {
  uint64_t in = 0;
  std::vector<std::string> titles;
  std::string text;
  TheEngine().CleanEach(PageOf("01.txt"), [&](const Document& doc) {
    Account account;
    Render(doc, &account);
    EXPECT_TRUE(account.Balanced());
    EXPECT_EQ(doc.part.chars_before, in);
    EXPECT_EQ(doc.page.locators.size(), 1U);
    in += account.in;
    titles.push_back(doc.metadata[MetadataField::title].text);
    text = doc.text();
  });
  ASSERT_EQ(titles.size(), 4U);
  EXPECT_EQ(in, CountCodePoints(text));
  EXPECT_EQ(titles[0], "开学典礼校长讲话稿");
  EXPECT_EQ(titles[2], "中学秋季开学典礼校长讲话稿");
}

TEST(Collections, WhatIsNotAskedForIsNotParted) {
  const Engine engine =
      *Engine::Load({.config = SourcePath("config"), .recipe = {}, .charset = ""});
  size_t documents = 0;
  engine.CleanEach(PageOf("01.txt"), [&](const Document& doc) {
    ++documents;
    EXPECT_EQ(doc.part.number, 0U);
  });
  EXPECT_EQ(documents, 1U);
}

}  // namespace
}  // namespace zhengwen::pipeline
