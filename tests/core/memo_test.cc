#include "core/memo.h"

#include <gtest/gtest.h>

#include <string>
#include <thread>

namespace zhengwen {
namespace {

// What the memo is to remember: a pure function of the text.
size_t ValueOf(std::string_view text) { return Hash64(text) % 1000003; }

// Asks as its users do. Returns whether the value was remembered; it must be right either way.
bool Ask(Memo<size_t>* memo, std::string_view text) {
  size_t value = 0;
  const bool found = memo->Find(text, [&](size_t known) { value = known; });
  if (found) {
    EXPECT_EQ(value, ValueOf(text)) << text;
    return true;
  }
  memo->Offer(text, [&](size_t* known) {
    *known = ValueOf(text);
    return true;
  });
  return false;
}

TEST(Memo, RemembersWhatComesTwice) {
  Memo<size_t> memo(8);
  EXPECT_FALSE(Ask(&memo, "a"));
  EXPECT_FALSE(Ask(&memo, "a"));
  EXPECT_TRUE(Ask(&memo, "a"));
  EXPECT_FALSE(Ask(&memo, "b"));
}

TEST(Memo, LongTextsAreNotRemembered) {
  Memo<size_t> memo(8);
  for (const size_t size : {Memo<size_t>::kLongest, Memo<size_t>::kLongest + 1}) {
    const std::string text(size, 'x');
    Ask(&memo, text), Ask(&memo, text);
    EXPECT_EQ(Ask(&memo, text), size <= Memo<size_t>::kLongest) << size;
  }
}

TEST(Memo, WhatMakeRefusesIsNotRemembered) {
  Memo<size_t> memo(8);
  for (int n = 0; n < 3; ++n) memo.Offer("a", [](size_t*) { return false; });
  EXPECT_FALSE(memo.Find("a", [](size_t) {}));
}

// More texts than there is room for: the memo forgets, and never answers wrongly.
TEST(Memo, ForgetsButNeverErrs) {
  Memo<size_t> memo(8);
  size_t found = 0;
  for (int round = 0; round < 3; ++round) {
    for (int n = 0; n < 2000; ++n) {
      const std::string text = std::to_string(n);
      for (int again = 0; again < 3; ++again) found += Ask(&memo, text);
    }
  }
  EXPECT_GE(found, 6000U);
}

// What comes all the time stays, although ever new texts come by once.
TEST(Memo, OneOffTextsDriveNothingOut) {
  Memo<size_t> memo(8);
  Ask(&memo, "menu"), Ask(&memo, "menu");
  for (int n = 0; n < 5000; ++n) {
    Ask(&memo, std::to_string(n));
    EXPECT_TRUE(Ask(&memo, "menu")) << n;
  }
}

TEST(Memo, ThreadsMayShareOne) {
  Memo<size_t> memo(8);
  const auto work = [&memo](int from) {
    for (int n = 0; n < 20000; ++n) Ask(&memo, std::to_string((from + n) % 700));
  };
  std::thread one(work, 0), two(work, 350);
  one.join(), two.join();
}

TEST(ShortList, HoldsAFewOrNothing) {
  ShortList<int, 3> list;
  EXPECT_TRUE(list.Assign(std::vector<int>{1, 2, 3}));
  EXPECT_EQ(std::vector<int>(list.begin(), list.end()), (std::vector<int>{1, 2, 3}));
  EXPECT_FALSE(list.Assign(std::vector<int>{1, 2, 3, 4}));
  EXPECT_EQ(list.size(), 0U);
}

}  // namespace
}  // namespace zhengwen
