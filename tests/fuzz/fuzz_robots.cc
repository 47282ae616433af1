// Any bytes as robots.txt: no crash, decisions name a line of the file, and patterns match as a
// plain matcher says that fills a table.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "core/web_url.h"
#include "fetch/robots/page_rules.h"
#include "fetch/robots/pattern.h"
#include "fetch/robots/robots.h"

namespace {

namespace fetch = zhengwen::fetch;

void Check(bool promise) {
  if (!promise) std::abort();
}

// Whether `pattern` ('*' any run, '$' at the end the end) matches a beginning of `path`:
// reached[j] says that what has been read of the pattern may end before path[j].
bool PlainMatches(std::string_view pattern, std::string_view path) {
  const bool anchored = pattern.ends_with('$');
  if (anchored) pattern.remove_suffix(1);
  std::vector<bool> reached(path.size() + 1, false);
  reached[0] = true;
  for (const char c : pattern) {
    std::vector<bool> next(path.size() + 1, false);
    for (size_t j = 0; j <= path.size(); ++j) {
      if (c == '*') {
        next[j] = reached[j] || (j > 0 && next[j - 1]);
      } else if (j > 0) {
        next[j] = reached[j - 1] && path[j - 1] == c;
      }
    }
    reached = std::move(next);
  }
  return anchored ? reached[path.size()]
                  : std::find(reached.begin(), reached.end(), true) != reached.end();
}

// Six letters, so that patterns meet paths often. None of them is escaped.
std::string Lettered(std::string_view bytes, std::string_view letters) {
  std::string text = "/";
  for (const char c : bytes) text += letters[static_cast<unsigned char>(c) % letters.size()];
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const size_t middle = size / 2;
  const std::string pattern = Lettered(bytes.substr(0, std::min<size_t>(middle, 64)), "ab/*$*a.");
  const std::string path = Lettered(bytes.substr(middle, 128), "ab/$a.ab");
  const bool matches = fetch::PathPattern(pattern).Matches(fetch::ComparablePath(path));
  Check(matches == PlainMatches(pattern, path));

  const fetch::Robots robots = fetch::Robots::Parse(bytes);
  const auto lines = static_cast<size_t>(
      std::count_if(bytes.begin(), bytes.end(), [](char c) { return c == '\n' || c == '\r'; }));
  const std::string_view tail = bytes.substr(0, bytes.find('\n'));
  for (const std::string_view agent : {"a", "FooBot", "*", ""}) {
    for (const std::string_view asked : {std::string_view("/"), std::string_view(path), tail}) {
      const fetch::RobotsDecision decision = robots.Decide(agent, asked);
      Check(decision.line <= lines + 1);
      Check((decision.line == 0) == (decision.allowed && decision.rule.empty()) ||
            asked.size() > fetch::kRobotsPathBytes);
    }
    const auto delay = robots.CrawlDelay(agent);
    Check(!delay || (delay->count() >= 0 && delay->count() <= 86'400'000));
    Check(robots.Decide(agent, "/robots.txt").allowed);
    fetch::PageRules rules;
    fetch::AddRobotsTag(bytes, agent, &rules);
    fetch::AddRobotsMeta("robots", tail, agent, &rules);
  }
  // A group put before the rest is one of the agent's, whatever stands behind.
  const std::string with = "User-agent: FooBot\nDisallow: " + pattern + "\n" + std::string(bytes);
  const fetch::RobotsDecision decision = fetch::Robots::Parse(with).Decide("foobot", path);
  if (PlainMatches(pattern, path)) Check(decision.line > 0);
  return 0;
}
