#include "fetch/robots/answer.h"

#include <algorithm>

namespace zhengwen::fetch {
namespace {

RobotsAnswer Settled(RobotsVerdict verdict, UnixSeconds until, std::string_view why) {
  return {verdict, until, std::nullopt, 0, why};
}

std::chrono::seconds Pause(const RobotsReply& reply, int failures) {
  if (reply.retry_after) return std::clamp(*reply.retry_after, kRobotsRetry, kRobotsFresh);
  return std::min(kRobotsFresh, kRobotsRetry * (int64_t{1} << std::clamp(failures, 0, 20)));
}

RobotsAnswer Unreachable(const RobotsReply& reply, const RobotsMemory& memory, UnixSeconds now) {
  RobotsAnswer answer;
  answer.unreachable_since = memory.unreachable_since.value_or(now);
  answer.failures = memory.failures + 1;
  answer.ask_again = now + Pause(reply, memory.failures);
  if (memory.has_copy) {
    answer.verdict = RobotsVerdict::use_copy;
    answer.why = "unreachable: the last good copy holds on (RFC 9309, 2.3.1.4)";
  } else if (now - *answer.unreachable_since >= kRobotsGiveUp) {
    answer.verdict = RobotsVerdict::allow_all;
    answer.why = "unreachable for 30 days: as if there were none (RFC 9309, 2.3.1.4)";
  } else {
    answer.verdict = RobotsVerdict::disallow_all;
    answer.why = "unreachable: nothing may be fetched (RFC 9309, 2.3.1.4)";
  }
  return answer;
}

}  // namespace

RobotsAnswer AnswerOf(const RobotsReply& reply, const RobotsMemory& memory, UnixSeconds now) {
  const std::chrono::seconds age = reply.max_age.value_or(kRobotsFresh);
  const UnixSeconds until = now + std::clamp(age, kRobotsRetry, kRobotsFresh);
  if (reply.status >= 200 && reply.status < 300) {
    return Settled(RobotsVerdict::read_body, until, "the rules (RFC 9309, 2.3.1.1)");
  }
  if (reply.status == 304 && memory.has_copy) {
    return Settled(RobotsVerdict::use_copy, until,
                   "not modified: the copy holds on (RFC 9309, 2.4)");
  }
  if (reply.status >= 300 && reply.status < 400 && reply.status != 304) {
    if (reply.redirects < kRobotsRedirects) {
      return Settled(RobotsVerdict::follow, now, "a redirect (RFC 9309, 2.3.1.2)");
    }
    return Settled(RobotsVerdict::allow_all, until,
                   "more than five redirects: as if there were none (RFC 9309, 2.3.1.2)");
  }
  if (reply.status >= 400 && reply.status < 500 && reply.status != 429) {
    return Settled(RobotsVerdict::allow_all, until, "there is none (RFC 9309, 2.3.1.3)");
  }
  return Unreachable(reply, memory, now);
}

}  // namespace zhengwen::fetch
