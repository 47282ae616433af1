#include "fetch/robots/robots.h"

#include <algorithm>

#include "core/ascii.h"
#include "fetch/robots/line.h"

namespace zhengwen::fetch {
namespace {

constexpr std::string_view kEveryone = "*";

}  // namespace

std::string_view ProductToken(std::string_view user_agent) {
  const auto end = std::find_if_not(user_agent.begin(), user_agent.end(), [](char c) {
    return IsAsciiLetter(c) || c == '_' || c == '-';
  });
  return user_agent.substr(0, static_cast<size_t>(end - user_agent.begin()));
}

std::vector<const Robots::Agent*> Robots::AgentsFor(std::string_view agent) const {
  std::vector<const Agent*> own;
  std::vector<const Agent*> others;
  const std::string token = AsciiLowered(agent);
  for (const Agent& named : agents_) {
    if (named.token == kEveryone) {
      others.push_back(&named);
    } else if (named.token == token) {
      own.push_back(&named);
    }
  }
  return own.empty() ? others : own;
}

RobotsDecision Robots::Decide(std::string_view agent, std::string_view url_path) const {
  if (url_path.size() > kRobotsPathBytes) return {false, 0, "the path is too long"};
  const std::string path = ComparablePath(url_path.empty() ? "/" : url_path);
  if (path == "/robots.txt") return {};
  std::vector<bool> counts(groups_, false);
  for (const Agent* named : AgentsFor(agent)) counts[named->group] = true;
  const Rule* best = nullptr;
  for (const Rule& rule : rules_) {
    if (!counts[rule.group]) continue;
    if (best != nullptr) {
      const size_t octets = best->pattern.octets();
      const bool stronger = rule.pattern.octets() > octets ||
                            (rule.pattern.octets() == octets && rule.allow && !best->allow);
      if (!stronger) continue;
    }
    if (rule.pattern.Matches(path)) best = &rule;
  }
  if (best == nullptr) return {};
  return {best->allow, best->line, (best->allow ? "Allow: " : "Disallow: ") + best->value};
}

std::optional<std::chrono::milliseconds> Robots::CrawlDelay(std::string_view agent) const {
  std::optional<std::chrono::milliseconds> longest;
  for (const Agent* named : AgentsFor(agent)) {
    if (named->delay) longest = std::max(longest.value_or(*named->delay), *named->delay);
  }
  return longest;
}

}  // namespace zhengwen::fetch
