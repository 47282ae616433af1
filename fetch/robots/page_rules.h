// What a page asks of robots: the X-Robots-Tag header and <meta name="robots">.
//
// Source: Google's "Robots meta tag, data-nosnippet, and X-Robots-Tag specifications"; noai and
// noimageai as DeviantArt brought them up. There is no standard; unknown words are passed over.
// Pure functions; any thread.
#ifndef ZHENGWEN_FETCH_ROBOTS_PAGE_RULES_H_
#define ZHENGWEN_FETCH_ROBOTS_PAGE_RULES_H_

#include <string>
#include <string_view>

namespace zhengwen::fetch {

// What several headers and elements ask for is added up: the strictest counts.
struct PageRules {
  bool noindex = false;  // "none" is noindex and nofollow
  bool nofollow = false;
  bool noarchive = false;  // also "nocache"
  bool noai = false;
  bool noimageai = false;
  // The date behind unavailable_after, as it stands there; empty: none. The first one counts.
  std::string unavailable_after;

  friend bool operator==(const PageRules&, const PageRules&) = default;
};

// One X-Robots-Tag header. `agent`: our product token, in any case. A value may begin with an
// agent's name and a colon, "otherbot: noindex"; what stands behind it, up to the next name, is for
// that agent alone ("robots" and "*": for all).
void AddRobotsTag(std::string_view value, std::string_view agent, PageRules* rules);

// One <meta name="..." content="...">: counts if the name is "robots" or our agent's.
void AddRobotsMeta(std::string_view name, std::string_view content, std::string_view agent,
                   PageRules* rules);

}  // namespace zhengwen::fetch

#endif  // ZHENGWEN_FETCH_ROBOTS_PAGE_RULES_H_
