#include <algorithm>
#include <limits>

#include "core/ascii.h"
#include "fetch/robots/line.h"
#include "fetch/robots/robots.h"

namespace zhengwen::fetch {
namespace {

// "2", "0.5", "10s": milliseconds, at most a day; nothing where it does not begin with a number.
std::optional<std::chrono::milliseconds> ReadDelay(std::string_view text) {
  constexpr int64_t kMost = int64_t{24} * 3600 * 1000;
  int64_t value = 0;  // milliseconds
  size_t at = 0;
  bool digits = false;
  for (; at < text.size() && IsAsciiDigit(text[at]); ++at) {
    value = std::min(kMost, value * 10 + (text[at] - '0') * 1000);
    digits = true;
  }
  if (at < text.size() && text[at] == '.') {
    int64_t unit = 100;
    for (++at; at < text.size() && IsAsciiDigit(text[at]); ++at, unit /= 10) {
      value += unit * (text[at] - '0');
      digits = true;
    }
  }
  if (!digits) return std::nullopt;
  return std::chrono::milliseconds(std::min(kMost, value));
}

// The byte order mark, or as much of it as there is.
std::string_view WithoutMark(std::string_view bytes) {
  for (const char c : {'\xEF', '\xBB', '\xBF'}) {
    if (!bytes.starts_with(c)) break;
    bytes.remove_prefix(1);
  }
  return bytes;
}

}  // namespace

// Groups (2.1, 2.2.1): user-agent lines that follow each other begin one; rules belong to it; the
// next user-agent line behind a rule begins another.
class Robots::Reader {
 public:
  explicit Reader(Robots* out) : out_(*out) {}

  void Take(const RobotsLine& line, uint32_t number) {
    switch (line.key) {
      case RobotsKey::user_agent:
        AddAgent(line.value);
        break;
      case RobotsKey::allow:
      case RobotsKey::disallow:
        AddRule(line, number);
        break;
      case RobotsKey::crawl_delay:
        AddDelay(line.value);
        break;
      case RobotsKey::sitemap:
        if (!line.value.empty()) out_.sitemaps_.emplace_back(line.value);
        break;
      case RobotsKey::none:
        break;
    }
  }

 private:
  void AddAgent(std::string_view value) {
    if (!open_) {
      ++out_.groups_;
      first_ = out_.agents_.size();
    }
    open_ = true;
    const bool everyone = value.starts_with('*') && (value.size() == 1 || IsAsciiSpace(value[1]));
    std::string token = everyone ? "*" : AsciiLowered(ProductToken(value));
    if (!token.empty()) out_.agents_.push_back({std::move(token), out_.groups_ - 1, std::nullopt});
  }

  void AddRule(const RobotsLine& line, uint32_t number) {
    open_ = false;
    if (out_.groups_ == 0 || line.value.empty()) return;
    out_.rules_.push_back({PathPattern(line.value), out_.groups_ - 1, number,
                           line.key == RobotsKey::allow, std::string(line.value)});
  }

  // For those agents of the group that have been named so far.
  void AddDelay(std::string_view value) {
    const std::optional<std::chrono::milliseconds> delay = ReadDelay(value);
    for (size_t i = first_; i < out_.agents_.size(); ++i) {
      if (!out_.agents_[i].delay) out_.agents_[i].delay = delay;
    }
    first_ = open_ ? out_.agents_.size() : first_;
  }

  Robots& out_;
  bool open_ = false;  // the last line of a group was a user-agent line
  size_t first_ = 0;   // of the group's agents, the first without a delay
};

Robots Robots::Parse(std::string_view bytes) {
  if (bytes.size() > kRobotsBytes) {
    bytes = bytes.substr(0, kRobotsBytes);
    bytes = bytes.substr(0, bytes.find_last_of("\r\n") + 1);  // npos + 1 is 0
  }
  std::string_view rest = WithoutMark(bytes);
  Robots robots;
  Reader reader(&robots);
  for (uint32_t number = 1; !rest.empty(); ++number) {
    reader.Take(ReadRobotsLine(NextRobotsLine(&rest).substr(0, kRobotsLineBytes)), number);
  }
  return robots;
}

}  // namespace zhengwen::fetch
