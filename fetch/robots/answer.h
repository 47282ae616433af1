// What an answer to the request for /robots.txt means: RFC 9309, 2.3.1 (access results) and 2.4
// (caching). A pure function; times are parameters, nothing is fetched and no clock is read.
//
// "Unreachable" is a status of 5xx, 429 (too many requests says nothing about the rules; Google,
// StormCrawler and Nutch read it so), a network failure, and whatever HTTP does not know.
#ifndef ZHENGWEN_FETCH_ROBOTS_ANSWER_H_
#define ZHENGWEN_FETCH_ROBOTS_ANSWER_H_

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace zhengwen::fetch {

using UnixSeconds = std::chrono::sys_seconds;

inline constexpr int kRobotsRedirects = 5;                                     // 2.3.1.2
inline constexpr std::chrono::seconds kRobotsFresh = std::chrono::hours(24);   // 2.4
inline constexpr std::chrono::seconds kRobotsGiveUp = std::chrono::days(30);   // 2.3.1.4
inline constexpr std::chrono::seconds kRobotsRetry = std::chrono::minutes(5);  // doubles each time

// What came back.
struct RobotsReply {
  int status = 0;     // HTTP's; 0: a network failure (DNS, connect, TLS, timeout, cut off)
  int redirects = 0;  // followed before this reply
  // Of the headers, where they are there and make sense: Cache-Control's max-age, Retry-After.
  std::optional<std::chrono::seconds> max_age = std::nullopt;
  std::optional<std::chrono::seconds> retry_after = std::nullopt;
};

// What is known of the host from before.
struct RobotsMemory {
  bool has_copy = false;  // rules of an earlier 2xx
  // Since when it has been unreachable, without a break; nothing: the last reply was an answer.
  std::optional<UnixSeconds> unreachable_since = std::nullopt;
  int failures = 0;  // replies in a row that were unreachable
};

enum class RobotsVerdict : uint8_t {
  read_body,     // parse the body: these are the rules, and the copy to keep
  follow,        // ask where Location points to, as often as kRobotsRedirects allows
  use_copy,      // the rules of the last good copy hold on
  allow_all,     // there are no rules
  disallow_all,  // for now, nothing may be fetched but robots.txt itself
};

struct RobotsAnswer {
  RobotsVerdict verdict = RobotsVerdict::disallow_all;
  UnixSeconds ask_again{};  // not before; for follow: at once
  // To be remembered for the next reply.
  std::optional<UnixSeconds> unreachable_since = std::nullopt;
  int failures = 0;
  std::string_view why;  // for logs: a sentence that names the section
};

// 2xx: the body. 3xx: followed five times, then as absent; 304: the copy. 4xx: no rules.
// Unreachable: the copy, however old, else nothing is allowed; after 30 days without a copy, as
// absent. A copy lasts 24 h at most, less if max-age says so (not below kRobotsRetry). Unreachable
// hosts are asked again after 5 minutes, then 10, 20, ... up to 24 h, or as Retry-After says,
// within these bounds.
RobotsAnswer AnswerOf(const RobotsReply& reply, const RobotsMemory& memory, UnixSeconds now);

}  // namespace zhengwen::fetch

#endif  // ZHENGWEN_FETCH_ROBOTS_ANSWER_H_
