// robots.txt: RFC 9309, with the lines that the web has added (Crawl-delay, Sitemap).
//
// Read leniently as the RFC asks (2.2, 2.2.4): a byte order mark or the beginning of one, lines
// that end in LF, CR or CRLF, comments, white space anywhere around keys and values, keys in any
// case; lines of other keys are passed over and end no group. Beyond the RFC, a key without its
// colon
// ("Disallow /") and frequent misspellings of keys are understood, as Google's parser does.
//
// Thread safety: immutable once parsed; any thread.
#ifndef ZHENGWEN_FETCH_ROBOTS_ROBOTS_H_
#define ZHENGWEN_FETCH_ROBOTS_ROBOTS_H_

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fetch/robots/pattern.h"

namespace zhengwen::fetch {

// 2.5: "at least 500 kibibytes". What is beyond is not read, nor the line that the limit cuts.
inline constexpr size_t kRobotsBytes = size_t{500} << 10;
// A longer line counts up to here (the conformance rows ask for this length: 8 times 2,083, less
// one).
inline constexpr size_t kRobotsLineBytes = 16'663;
// A longer path is disallowed unread: it bounds the work of one decision.
inline constexpr size_t kRobotsPathBytes = size_t{64} << 10;

struct RobotsDecision {
  bool allowed = true;
  uint32_t line = 0;  // of the rule that decided, from 1; 0: no rule matches
  std::string rule;   // that rule as "Disallow: /private/", its value as it stands in the file
};

class Robots {
 public:
  // Any bytes; never fails. Linear.
  static Robots Parse(std::string_view bytes);

  // `agent`: a product token (see ProductToken), compared in any case and as a whole (2.2.1); all
  // groups that name it are one; those of "*" count where none does. `url_path`: path and query as
  // core/web_url.h serialises them; empty stands for "/". The longest match decides, of equals an
  // Allow (2.2.2). "/robots.txt" is always allowed. Time: agents + octets of the rules that apply +
  // (of these the number with a '*') times the length of the path.
  RobotsDecision Decide(std::string_view agent, std::string_view url_path) const;

  // What the groups of this agent ask for between two requests, the longest of several; nothing
  // where they ask for nothing. At most a day.
  std::optional<std::chrono::milliseconds> CrawlDelay(std::string_view agent) const;

  // The values of the Sitemap lines, in order, as they stand there (URLs, if the file is right).
  // They belong to no group (2.2.4).
  const std::vector<std::string>& Sitemaps() const { return sitemaps_; }

 private:
  struct Agent {
    std::string token;  // in lower case; "*": all others
    uint32_t group = 0;
    std::optional<std::chrono::milliseconds> delay;
  };
  struct Rule {
    PathPattern pattern;
    uint32_t group = 0;
    uint32_t line = 0;
    bool allow = false;
    std::string value;
  };
  class Reader;

  // The agents that count for `agent`: its own, else those of "*".
  std::vector<const Agent*> AgentsFor(std::string_view agent) const;

  std::vector<Agent> agents_;  // by group
  std::vector<Rule> rules_;    // by line
  uint32_t groups_ = 0;
  std::vector<std::string> sitemaps_;
};

// "ZhengwenBot/1.0 (+https://...)" -> "ZhengwenBot": the letters, '_' and '-' that it begins with
// (2.2.1).
std::string_view ProductToken(std::string_view user_agent);

}  // namespace zhengwen::fetch

#endif  // ZHENGWEN_FETCH_ROBOTS_ROBOTS_H_
