#include "clean/rules/moment.h"

#include <algorithm>

namespace zhengwen::clean::rules {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// The match at the beginning of the line, or else the last one.
MatchRange FindDate(std::string_view line, const Regex& dates) {
  MatchRange last = dates.Find(line);
  if (!last || last.begin == 0) return last;
  for (MatchRange next = last; next && next.end > next.begin; next = dates.Find(line, next.end))
    last = next;
  return last;
}

}  // namespace

Moment MomentOf(std::string_view line, const Regex& dates) {
  Moment moment;
  const MatchRange found = FindDate(line, dates);
  if (!found) return moment;
  moment.bytes = found.end - found.begin;
  const std::string_view date = line.substr(found.begin, moment.bytes);
  constexpr int kMaxNumber = 100000;
  for (size_t at = 0; at < date.size() && moment.count < moment.numbers.size();) {
    if (!IsDigit(date[at])) {
      ++at;
      continue;
    }
    int value = 0;
    for (; at < date.size() && IsDigit(date[at]); ++at)
      value = std::min(value * 10 + (date[at] - '0'), kMaxNumber);
    moment.numbers[moment.count++] = value;
  }
  return moment;
}

bool Earlier(const Moment& a, const Moment& b) {
  constexpr int kFirstYear = 1000;
  if (a.count == 0 || b.count == 0) return false;
  if ((a.numbers[0] >= kFirstYear) != (b.numbers[0] >= kFirstYear)) return false;
  return a.numbers < b.numbers;
}

}  // namespace zhengwen::clean::rules
