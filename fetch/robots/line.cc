#include "fetch/robots/line.h"

#include <algorithm>

#include "core/ascii.h"

namespace zhengwen::fetch {
namespace {

struct KeyName {
  std::string_view name;  // in lower case
  RobotsKey key;
};

// The names, and how they are written by mistake.
constexpr KeyName kKeys[] = {
    {"user-agent", RobotsKey::user_agent},   {"useragent", RobotsKey::user_agent},
    {"user agent", RobotsKey::user_agent},   {"allow", RobotsKey::allow},
    {"disallow", RobotsKey::disallow},       {"dissallow", RobotsKey::disallow},
    {"dissalow", RobotsKey::disallow},       {"disalow", RobotsKey::disallow},
    {"diasllow", RobotsKey::disallow},       {"disallaw", RobotsKey::disallow},
    {"crawl-delay", RobotsKey::crawl_delay}, {"crawldelay", RobotsKey::crawl_delay},
    {"sitemap", RobotsKey::sitemap},         {"site-map", RobotsKey::sitemap},
};

RobotsKey KeyOf(std::string_view name) {
  const auto* found = std::find_if(std::begin(kKeys), std::end(kKeys),
                                   [&](const KeyName& k) { return EqualsInAnyCase(name, k.name); });
  return found == std::end(kKeys) ? RobotsKey::none : found->key;
}

}  // namespace

RobotsLine ReadRobotsLine(std::string_view line) {
  line = TrimAsciiSpace(line.substr(0, line.find('#')));
  size_t mark = line.find(':');
  if (mark == std::string_view::npos) {
    // "disallow /": two words, and white space stands for the colon.
    mark = line.find_first_of(" \t");
    if (mark == std::string_view::npos) return {};
    const std::string_view value = TrimAsciiSpace(line.substr(mark));
    if (value.find_first_of(" \t") != std::string_view::npos) return {};
  }
  const RobotsKey key = KeyOf(TrimAsciiSpace(line.substr(0, mark)));
  if (key == RobotsKey::none) return {};
  return {key, TrimAsciiSpace(line.substr(mark + 1))};
}

std::string_view NextRobotsLine(std::string_view* rest) {
  const size_t end = std::min(rest->find_first_of("\r\n"), rest->size());
  const std::string_view line = rest->substr(0, end);
  rest->remove_prefix(end);
  if (rest->starts_with("\r\n")) rest->remove_prefix(1);
  if (!rest->empty()) rest->remove_prefix(1);
  return line;
}

}  // namespace zhengwen::fetch
