#include "classify/genre/expand.h"

#include <utility>

#include "core/unicode.h"

namespace zhengwen::classify {
namespace {

using Phrases = std::vector<std::string>;

Error Wrong(std::string message) { return {ErrorCode::config, "", std::move(message)}; }

// An open bracket: its finished alternatives, and the one under way.
struct Level {
  Phrases done;
  Phrases now = {""};
};

bool Join(Phrases* begun, const Phrases& ends) {
  Phrases all;
  if (begun->size() * ends.size() > kMostPhrases) return false;
  for (const std::string& a : *begun) {
    for (const std::string& b : ends) all.push_back(a + b);
  }
  *begun = std::move(all);
  return true;
}

// The characters of a class; `at` moves behind its "]". Empty where it is not closed.
Phrases ReadClass(std::string_view pattern, size_t* at) {
  Phrases members;
  while (*at < pattern.size()) {
    const Utf8Char c = CharAt(pattern, *at);
    *at += c.size;
    if (c.value == ']') return members;
    members.emplace_back(pattern.substr(*at - c.size, c.size));
  }
  return {};
}

}  // namespace

Result<std::vector<std::string>> ExpandPattern(std::string_view pattern) {
  std::vector<Level> levels(1);
  for (size_t at = 0; at < pattern.size();) {
    const Utf8Char c = CharAt(pattern, at);
    const std::string_view letter = pattern.substr(at, c.size);
    at += c.size;
    Phrases part;
    if (c.value == '(') {
      levels.emplace_back();
      continue;
    }
    Level& level = levels.back();
    if (c.value == '|') {
      level.done.insert(level.done.end(), level.now.begin(), level.now.end());
      level.now = {""};
      continue;
    }
    if (c.value == ')') {
      if (levels.size() == 1) return Wrong("has a ')' too many");
      part = std::move(level.done);
      part.insert(part.end(), level.now.begin(), level.now.end());
      levels.pop_back();
    } else if (c.value == '[') {
      part = ReadClass(pattern, &at);
      if (part.empty()) return Wrong("has an empty class, or a '[' that is not closed");
    } else {
      part = {std::string(letter)};
    }
    if (at < pattern.size() && pattern[at] == '?') {
      part.emplace_back();
      ++at;
    }
    if (!Join(&levels.back().now, part)) return Wrong("stands for too many phrases");
  }
  if (levels.size() > 1) return Wrong("has a '(' that is not closed");
  Phrases all = std::move(levels[0].done);
  all.insert(all.end(), levels[0].now.begin(), levels[0].now.end());
  for (const std::string& phrase : all) {
    if (phrase.empty()) return Wrong("stands for a phrase of no length");
  }
  return all;
}

}  // namespace zhengwen::classify
