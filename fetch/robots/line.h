// One line of robots.txt as key and value. RFC 9309, 2.2 (formal syntax); pure functions.
#ifndef ZHENGWEN_FETCH_ROBOTS_LINE_H_
#define ZHENGWEN_FETCH_ROBOTS_LINE_H_

#include <cstdint>
#include <string_view>

namespace zhengwen::fetch {

enum class RobotsKey : uint8_t { none, user_agent, allow, disallow, crawl_delay, sitemap };

struct RobotsLine {
  RobotsKey key = RobotsKey::none;  // none: empty, a comment, another key
  std::string_view value;           // without comment and white space around
};

// `line`: without its end.
RobotsLine ReadRobotsLine(std::string_view line);

// The next line of *rest, which loses it: LF, CR or CRLF end it.
std::string_view NextRobotsLine(std::string_view* rest);

}  // namespace zhengwen::fetch

#endif  // ZHENGWEN_FETCH_ROBOTS_LINE_H_
