#include "classify/body/sequences.h"

#include <gtest/gtest.h>

#include "classify/text/char_class.h"

namespace zhengwen::classify {
namespace {

TEST(Sequences, ReadsNumbers) {
  const struct {
    const char* line;
    uint16_t value;
  } rows[] = {
      {"1、桥", 1},     {"12. 桥", 12},   {"（三）桥", 3}, {"十、桥", 10}, {"二十一、桥", 21},
      {"第五章 桥", 5}, {"(7) 桥", 7},    {"3.5公里", 0},  {"桥", 0},      {"2024年", 0},
      {"（桥）", 0},    {"99999、桥", 0}, {"", 0},         {"7", 0}};
  for (const auto& row : rows)
    EXPECT_EQ(ReadItemNumber(row.line, CharClasses()).value, row.value) << row.line;
}

TEST(Sequences, FindsNestedLists) {
  const char* lines[] = {"序", "一、甲", "1. 子", "2. 丑", "3. 寅", "二、乙", "话", "三、丙", "完"};
  std::vector<ItemNumber> numbers;
  for (const char* line : lines) numbers.push_back(ReadItemNumber(line, CharClasses()));
  const std::vector<ItemPlace> places = FindSequences(numbers);
  const uint8_t items[] = {0, 3, 3, 3, 3, 3, 0, 3, 0};
  const uint8_t enclosing[] = {0, 1, 2, 2, 2, 1, 1, 1, 0};
  for (size_t i = 0; i < std::size(lines); ++i) {
    EXPECT_EQ(places[i].items, items[i]) << lines[i];
    EXPECT_EQ(places[i].enclosing, enclosing[i]) << lines[i];
  }
}

TEST(Sequences, LabelsStandBeforeAColon) {
  const CharClass* classes = CharClasses();
  EXPECT_EQ(ReadEntryLabel("票价：20元", classes), ReadEntryLabel("票价: 免费", classes));
  EXPECT_NE(ReadEntryLabel("票价：20元", classes), ReadEntryLabel("电话：20", classes));
  EXPECT_EQ(ReadEntryLabel("没有标签", classes), 0U);
  EXPECT_EQ(ReadEntryLabel("：空", classes), 0U);
  EXPECT_EQ(ReadEntryLabel("这一行的冒号站得太远了一点点：是", classes), 0U);
}

}  // namespace
}  // namespace zhengwen::classify
