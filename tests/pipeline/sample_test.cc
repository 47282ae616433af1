#include "pipeline/sample.h"

#include "tests/pipeline/fakes.h"

namespace zhengwen::pipeline {
namespace {

using testing::FakeReader;

std::unique_ptr<fetch::RecordReader> Numbers(size_t count) {
  std::vector<FakeReader::Item> items;
  for (size_t i = 0; i < count; ++i) items.push_back(std::to_string(i));
  return std::make_unique<FakeReader>(std::move(items));
}

std::vector<int> Read(fetch::RecordReader* reader) {
  std::vector<int> numbers;
  fetch::RawRecord record;
  for (Result<bool> more = reader->Next(&record); !more || *more; more = reader->Next(&record)) {
    numbers.push_back(more ? std::stoi(record.bytes) : -1);
  }
  return numbers;
}

TEST(SampleTest, GivesAsManyAsWantedWhereThereAreAsMany) {
  for (const size_t total : {0U, 1U, 5U, 9U, 10U, 11U, 19U, 20U, 21U, 1000U, 12345U}) {
    for (const uint64_t wanted : {1U, 3U, 10U}) {
      const auto reader = MakeSample(Numbers(total), wanted, SampleWay::spread);
      EXPECT_EQ(Read(reader.get()).size(), std::min<size_t>(total, wanted))
          << wanted << " of " << total;
    }
  }
}

TEST(SampleTest, StandsEvenlyOverTheWholeInputInItsOrder) {
  for (const size_t total : {100U, 777U, 1024U, 5000U}) {
    const auto reader = MakeSample(Numbers(total), 10, SampleWay::spread);
    const std::vector<int> sample = Read(reader.get());
    ASSERT_EQ(sample.size(), 10U);
    EXPECT_EQ(sample.front(), 0);
    EXPECT_GE(sample.back(), static_cast<int>(total) * 7 / 10) << total;
    for (size_t i = 1; i < sample.size(); ++i) {
      const int gap = sample[i] - sample[i - 1];
      EXPECT_GT(gap, 0);
      EXPECT_LE(gap, static_cast<int>(total) / 5) << "a hole in the sample of " << total;
    }
  }
}

TEST(SampleTest, FirstReadsNoFurtherThanItMust) {
  auto numbers = Numbers(100);
  auto* inner = static_cast<FakeReader*>(numbers.get());
  const auto reader = MakeSample(std::move(numbers), 3, SampleWay::first);
  EXPECT_EQ(Read(reader.get()), (std::vector<int>{0, 1, 2}));
  EXPECT_EQ(inner->given(), 3U);
}

TEST(SampleTest, ErrorsComeThrough) {
  auto reader =
      MakeSample(std::make_unique<FakeReader>(std::vector<FakeReader::Item>{
                     std::string("0"), Error{ErrorCode::io, "x", "unreadable"}, std::string("1")}),
                 10, SampleWay::spread);
  EXPECT_EQ(Read(reader.get()), (std::vector<int>{-1, 0, 1}));
}

TEST(SampleTest, WhatIsHeldIsBounded) {
  std::vector<FakeReader::Item> items;
  for (int i = 0; i < 64; ++i) items.push_back(std::to_string(i) + std::string(1000, ' '));
  auto reader =
      MakeSample(std::make_unique<FakeReader>(std::move(items)), 30, SampleWay::spread, 10 * 1000);
  const std::vector<int> sample = Read(reader.get());
  EXPECT_LE(sample.size(), 10U);
  EXPECT_GE(sample.size(), 4U);
  EXPECT_GE(sample.back(), 48);
}

}  // namespace
}  // namespace zhengwen::pipeline
