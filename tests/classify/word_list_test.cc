#include "classify/signals/word_list.h"

#include <gtest/gtest.h>

#include <map>

namespace zhengwen::classify {
namespace {

TEST(WordList, EqualWordsAreOfOneKind) {
  // More kinds than 16 bits hold, and Han characters before, among and behind them.
  WordList list(0);
  std::vector<uint64_t> keys;
  const auto add = [&](uint64_t key) {
    keys.push_back(key);
    key < 0x10000 ? list.AddHan(static_cast<char32_t>(key)) : list.Add(key, 2);
  };
  for (uint64_t round = 0; round < 2; ++round) {
    for (uint64_t i = 0; i < 70000; ++i) {
      add((uint64_t{1} << 63) + i * 7);
      if (i % 3 == 0) add(kFirstUnifiedHan + i % 20000);
    }
  }
  EXPECT_EQ(list.room(), WordList::kMost - keys.size());
  list.Finish();
  ASSERT_EQ(list.kinds().size(), keys.size());
  std::map<uint64_t, uint32_t> counts;
  uint32_t chars = 0;
  for (size_t i = 0; i < keys.size(); ++i) {
    ++counts[keys[i]];
    chars += keys[i] < 0x10000 ? 1 : 2;
    ASSERT_EQ(list.keys()[list.kinds()[i]], keys[i]) << i;
    ASSERT_EQ(list.ends()[i], chars);
  }
  ASSERT_EQ(list.keys().size(), counts.size());
  for (size_t kind = 0; kind < list.keys().size(); ++kind)
    ASSERT_EQ(list.counts()[kind], counts[list.keys()[kind]]);
}

}  // namespace
}  // namespace zhengwen::classify
