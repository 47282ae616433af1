#include "fetch/robots/robots.h"

#include <algorithm>
#include <string>

#include "cli/console.h"
#include "cli/verbs.h"
#include "core/file.h"
#include "core/web_url.h"

namespace zhengwen::cli {
namespace {

// An address, or a path alone.
Result<std::string> PathOf(const std::string& argument) {
  static const Result<WebUrl> any_host = ParseWebUrl("http://localhost/");
  const bool path_alone = argument.starts_with('/') && !argument.starts_with("//");
  const Result<WebUrl> url = ParseWebUrl(argument, path_alone ? &*any_host : nullptr);
  if (!url) return Error{url.error().code, argument, url.error().message};
  return url->PathAndQuery();
}

// "disallowed  https://...  line 12: Disallow: /private/". A rule may hold any octets.
std::string Told(const std::string& argument, const fetch::RobotsDecision& decision) {
  std::string line = (decision.allowed ? "allowed     " : "disallowed  ") + argument + "  ";
  if (decision.line > 0) {
    line += "line " + std::to_string(decision.line) + ": " + decision.rule;
  } else {
    line += decision.allowed ? "no rule" : decision.rule;
  }
  std::replace_if(
      line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }, '?');
  return line += '\n';
}

}  // namespace

int RunRobots(const Options& options) {
  if (options.arguments.size() < 2) {
    Say("robots: name a file with the rules, and at least one address");
    return kWrongUsage;
  }
  const bool everyone = options.agent == "*";
  const std::string agent(everyone ? options.agent : fetch::ProductToken(options.agent));
  if (agent.empty()) {
    Say("robots: --agent wants a name of letters, '-' and '_', such as ZhengwenBot/1.0");
    return kWrongUsage;
  }
  const Result<std::string> bytes = ReadFile(options.arguments.front());
  if (!bytes) {
    Say(bytes.error());
    return kWrongUsage;
  }
  const fetch::Robots robots = fetch::Robots::Parse(*bytes);
  int worst = kAllWell;
  for (size_t i = 1; i < options.arguments.size(); ++i) {
    const std::string& argument = options.arguments[i];
    const Result<std::string> path = PathOf(argument);
    if (!path) {
      Say(path.error());
      worst = kWrongUsage;
      continue;
    }
    const fetch::RobotsDecision decision = robots.Decide(agent, *path);
    if (!decision.allowed) worst = std::max<int>(worst, kSomeFailed);
    if (Status written = WriteStdout(Told(argument, decision)); !written) {
      Say(written.error());
      return kWrongUsage;
    }
  }
  return worst;
}

}  // namespace zhengwen::cli
