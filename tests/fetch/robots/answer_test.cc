// What a reply to the request for /robots.txt means, row by row of RFC 9309, 2.3.1.
#include "fetch/robots/answer.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace zhengwen::fetch {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr UnixSeconds kNow{seconds(1'800'000'000)};

struct Row {
  std::string what;
  RobotsReply reply;
  RobotsMemory memory;
  RobotsVerdict verdict;
  seconds pause;  // until it is asked again
  int failures;
  std::string says;
};

TEST(RobotsAnswer, EveryStatus) {
  const RobotsMemory none;
  const RobotsMemory copy{.has_copy = true};
  const auto down = [](bool has_copy, seconds since, int failures) {
    return RobotsMemory{has_copy, kNow - since, failures};
  };
  const std::vector<Row> rows = {
      {"200", {200}, none, RobotsVerdict::read_body, hours(24), 0, "2.3.1.1"},
      {"206", {206}, none, RobotsVerdict::read_body, hours(24), 0, "2.3.1.1"},
      {"200 after trouble",
       {200},
       down(true, days(40), 9),
       RobotsVerdict::read_body,
       hours(24),
       0,
       "2.3.1.1"},
      {"max-age within the day",
       {.status = 200, .max_age = hours(1)},
       none,
       RobotsVerdict::read_body,
       hours(1),
       0,
       "2.3.1.1"},
      {"max-age beyond the day",
       {.status = 200, .max_age = days(365)},
       none,
       RobotsVerdict::read_body,
       hours(24),
       0,
       "2.3.1.1"},
      {"max-age 0",
       {.status = 200, .max_age = seconds(0)},
       none,
       RobotsVerdict::read_body,
       minutes(5),
       0,
       "2.3.1.1"},
      {"301", {301}, none, RobotsVerdict::follow, seconds(0), 0, "2.3.1.2"},
      {"the fifth redirect", {302, 4}, copy, RobotsVerdict::follow, seconds(0), 0, "2.3.1.2"},
      {"the sixth", {307, 5}, copy, RobotsVerdict::allow_all, hours(24), 0, "more than five"},
      {"304 with a copy", {304}, copy, RobotsVerdict::use_copy, hours(24), 0, "2.4"},
      {"304 without", {304}, none, RobotsVerdict::disallow_all, minutes(5), 1, "unreachable"},
      {"404", {404}, none, RobotsVerdict::allow_all, hours(24), 0, "2.3.1.3"},
      {"404 forgets the copy", {404}, copy, RobotsVerdict::allow_all, hours(24), 0, "2.3.1.3"},
      {"401", {401}, none, RobotsVerdict::allow_all, hours(24), 0, "2.3.1.3"},
      {"403", {403}, none, RobotsVerdict::allow_all, hours(24), 0, "2.3.1.3"},
      {"410", {410}, none, RobotsVerdict::allow_all, hours(24), 0, "2.3.1.3"},
      {"429", {429}, none, RobotsVerdict::disallow_all, minutes(5), 1, "2.3.1.4"},
      {"429, Retry-After",
       {.status = 429, .retry_after = hours(2)},
       none,
       RobotsVerdict::disallow_all,
       hours(2),
       1,
       "2.3.1.4"},
      {"Retry-After: 0",
       {.status = 503, .retry_after = seconds(0)},
       none,
       RobotsVerdict::disallow_all,
       minutes(5),
       1,
       "2.3.1.4"},
      {"Retry-After beyond the day",
       {.status = 503, .retry_after = days(365)},
       none,
       RobotsVerdict::disallow_all,
       hours(24),
       1,
       "2.3.1.4"},
      {"500", {500}, none, RobotsVerdict::disallow_all, minutes(5), 1, "2.3.1.4"},
      {"503 with a copy", {503}, copy, RobotsVerdict::use_copy, minutes(5), 1, "last good copy"},
      {"network failure", {0}, none, RobotsVerdict::disallow_all, minutes(5), 1, "2.3.1.4"},
      {"network failure with a copy",
       {0},
       copy,
       RobotsVerdict::use_copy,
       minutes(5),
       1,
       "last good copy"},
      {"it doubles",
       {0},
       down(false, hours(1), 3),
       RobotsVerdict::disallow_all,
       minutes(40),
       4,
       "2.3.1.4"},
      {"to a day at most",
       {0},
       down(false, days(2), 1000),
       RobotsVerdict::disallow_all,
       hours(24),
       1001,
       "2.3.1.4"},
      {"29 days",
       {500},
       down(false, days(29), 40),
       RobotsVerdict::disallow_all,
       hours(24),
       41,
       "nothing may be fetched"},
      {"30 days",
       {500},
       down(false, days(30), 40),
       RobotsVerdict::allow_all,
       hours(24),
       41,
       "30 days"},
      {"30 days with a copy",
       {500},
       down(true, days(30), 40),
       RobotsVerdict::use_copy,
       hours(24),
       41,
       "last good copy"},
      {"a status that HTTP does not know",
       {999},
       none,
       RobotsVerdict::disallow_all,
       minutes(5),
       1,
       "2.3.1.4"},
      {"103", {103}, none, RobotsVerdict::disallow_all, minutes(5), 1, "2.3.1.4"},
  };
  for (const Row& row : rows) {
    const RobotsAnswer answer = AnswerOf(row.reply, row.memory, kNow);
    EXPECT_EQ(answer.verdict, row.verdict) << row.what;
    EXPECT_EQ(answer.ask_again - kNow, row.pause) << row.what;
    EXPECT_EQ(answer.failures, row.failures) << row.what;
    EXPECT_EQ(answer.unreachable_since.has_value(), row.failures > 0) << row.what;
    if (row.failures > 0) {
      EXPECT_EQ(*answer.unreachable_since, row.memory.unreachable_since.value_or(kNow)) << row.what;
    }
    EXPECT_NE(answer.why.find(row.says), std::string_view::npos) << row.what << ": " << answer.why;
  }
}

// A host that goes down and stays down, asked as often as the answers say.
TEST(RobotsAnswer, ThirtyDaysOfSilence) {
  RobotsMemory memory;
  UnixSeconds now = kNow;
  int asked = 0;
  RobotsAnswer answer;
  do {
    answer = AnswerOf({.status = 0}, memory, now);
    memory.unreachable_since = answer.unreachable_since;
    memory.failures = answer.failures;
    EXPECT_GT(answer.ask_again, now);
    if (answer.verdict == RobotsVerdict::allow_all) break;
    EXPECT_EQ(answer.verdict, RobotsVerdict::disallow_all);
    now = answer.ask_again;
    ++asked;
  } while (asked < 1000);
  EXPECT_GE(now - kNow, days(30));
  EXPECT_LE(now - kNow, days(31));
  EXPECT_LE(asked, 40);
}

}  // namespace
}  // namespace zhengwen::fetch
