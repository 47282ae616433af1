#include "core/shadow.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/unicode.h"

namespace zhengwen {
namespace {

TEST(Shadow, WithoutEditsItIsTheText) {
  const std::string text = "abc";
  const Shadow shadow(text, {});
  EXPECT_EQ(shadow.Text(text).data(), text.data());
  for (uint32_t at = 0; at <= 3; ++at) {
    EXPECT_EQ(shadow.ToText(at), at);
    EXPECT_EQ(shadow.ToTextEnd(at), at);
  }
}

struct Place {
  uint32_t at;
  uint32_t begin;  // ToText
  uint32_t end;    // ToTextEnd
};

TEST(Shadow, MapsBack) {
  struct Row {
    std::string name;
    std::string text;
    std::vector<Edit> edits;
    std::string shadow;
    std::vector<Place> places;
  };
  const std::vector<Row> rows = {
      {"a removal",
       "ab*cd",
       {{2, 3, Reason::stray_mark, ""}},
       "abcd",
       {{1, 1, 1}, {2, 3, 2}, {3, 4, 4}, {4, 5, 5}}},
      {"a replacement",
       "a&lt;b",
       {{1, 5, Reason::entity, "<"}},
       "a<b",
       {{0, 0, 0}, {1, 1, 1}, {2, 5, 5}, {3, 6, 6}}},
      {"inside of what was put there",
       "aXXXb",
       {{1, 4, Reason::full_width, "123"}},
       "a123b",
       {{1, 1, 1}, {2, 1, 4}, {3, 1, 4}, {4, 4, 4}}},
      {"removals side by side",
       "a**b",
       {{1, 2, Reason::zero_width, ""}, {2, 3, Reason::blank, ""}},
       "ab",
       {{1, 3, 1}, {2, 4, 4}}},
      {"a replacement, then a removal",
       "aX*b",
       {{1, 2, Reason::odd_space, " "}, {2, 3, Reason::blank, ""}},
       "a b",
       {{1, 1, 1}, {2, 3, 2}, {3, 4, 4}}},
      {"at both ends",
       "*a*",
       {{0, 1, Reason::blank, ""}, {2, 3, Reason::blank, ""}},
       "a",
       {{0, 1, 0}, {1, 3, 2}}},
      {"nothing left", "**", {{0, 2, Reason::blank, ""}}, "", {{0, 2, 0}}},
  };
  for (const Row& row : rows) {
    const Shadow shadow(row.text, row.edits);
    EXPECT_EQ(shadow.Text(row.text), row.shadow) << row.name;
    for (const Place& p : row.places) {
      EXPECT_EQ(shadow.ToText(p.at), p.begin) << row.name << " at " << p.at;
      EXPECT_EQ(shadow.ToTextEnd(p.at), p.end) << row.name << " at " << p.at;
    }
  }
}

TEST(Shadow, EveryCharacterLeftAloneIsFoundAgain) {
  std::mt19937 random(20240608);
  const std::vector<std::string> letters = {"a", "\u4e2d", "\u00e9", " ", "\n"};
  const std::vector<std::string> inserted = {"", "", " ", "\n", "xy", "\u6587"};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    std::vector<Edit> edits;
    std::string expected;
    std::vector<std::pair<uint32_t, uint32_t>> kept;  // shadow byte, text byte
    const auto pieces = random() % 12;
    for (unsigned i = 0; i < pieces; ++i) {
      const std::string letter = letters[random() % letters.size()];
      const auto begin = static_cast<uint32_t>(text.size());
      text += letter;
      if (random() % 3 == 0) {
        const std::string by = inserted[random() % inserted.size()];
        edits.push_back({begin, static_cast<uint32_t>(text.size()), Reason::blank, by});
        expected += by;
      } else {
        kept.emplace_back(static_cast<uint32_t>(expected.size()), begin);
        expected += letter;
      }
    }
    const Shadow shadow(text, edits);
    ASSERT_EQ(shadow.Text(text), expected);
    for (const auto& [from, to] : kept) {
      EXPECT_EQ(shadow.ToText(from), to);
      const uint32_t size = CharAt(text, to).size;
      EXPECT_EQ(shadow.ToTextEnd(from + size), to + size);
    }
    uint32_t last = 0;
    for (uint32_t at = 0; at <= expected.size(); ++at) {
      EXPECT_LE(last, shadow.ToText(at));
      last = shadow.ToText(at);
    }
  }
}

}  // namespace
}  // namespace zhengwen
