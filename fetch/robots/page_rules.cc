#include "fetch/robots/page_rules.h"

#include <algorithm>

#include "core/ascii.h"
#include "fetch/robots/robots.h"

namespace zhengwen::fetch {
namespace {

constexpr std::string_view kUnavailable = "unavailable_after";

// Directives that have a value behind a colon, and are no names of agents.
constexpr std::string_view kWithValue[] = {kUnavailable, "max-snippet", "max-image-preview",
                                           "max-video-preview"};

bool TakesValue(std::string_view word) {
  return std::any_of(std::begin(kWithValue), std::end(kWithValue),
                     [&](std::string_view name) { return EqualsInAnyCase(word, name); });
}

void AddWord(std::string_view word, PageRules* rules) {
  const auto is = [&](std::string_view name) { return EqualsInAnyCase(word, name); };
  rules->noindex |= is("noindex") || is("none");
  rules->nofollow |= is("nofollow") || is("none");
  rules->noarchive |= is("noarchive") || is("nocache");
  rules->noai |= is("noai");
  rules->noimageai |= is("noimageai");
}

// Whether the text begins with a word that stands in such a list, or a name and a colon: then a
// comma before it was no part of a date.
bool BeginsDirective(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kAsciiSpace), text.size()));
  const size_t end = std::min(text.find_first_of(",:"), text.size());
  const std::string_view word = TrimAsciiSpace(text.substr(0, end));
  if (word.empty() || !IsAsciiLetter(word.front())) return false;
  return word.find_first_of(" \t") == std::string_view::npos && ProductToken(word) == word;
}

// The date that begins the text: up to a comma that a directive follows. "Friday, 25-Jun-2010" has
// a comma of its own.
std::string_view DateOf(std::string_view text) {
  size_t end = text.find(',');
  while (end != std::string_view::npos && !BeginsDirective(text.substr(end + 1))) {
    end = text.find(',', end + 1);
  }
  return text.substr(0, end);
}

bool IsFor(std::string_view name, std::string_view agent) {
  return name == "*" || EqualsInAnyCase(name, "robots") ||
         EqualsInAnyCase(name, AsciiLowered(agent));
}

void AddList(std::string_view list, std::string_view agent, PageRules* rules) {
  bool ours = true;
  while (!list.empty()) {
    const size_t end = std::min(list.find_first_of(",:"), list.size());
    const std::string_view word = TrimAsciiSpace(list.substr(0, end));
    const bool colon = end < list.size() && list[end] == ':';
    list.remove_prefix(std::min(end + 1, list.size()));
    if (!colon) {
      if (ours) AddWord(word, rules);
      continue;
    }
    if (!TakesValue(word)) {
      ours = IsFor(word, agent);
      continue;
    }
    const bool date = EqualsInAnyCase(word, kUnavailable);
    const std::string_view value = date ? DateOf(list) : list.substr(0, list.find(','));
    list.remove_prefix(std::min(value.size() + 1, list.size()));
    if (date && ours && rules->unavailable_after.empty())
      rules->unavailable_after = TrimAsciiSpace(value);
  }
}

}  // namespace

void AddRobotsTag(std::string_view value, std::string_view agent, PageRules* rules) {
  AddList(value, agent, rules);
}

void AddRobotsMeta(std::string_view name, std::string_view content, std::string_view agent,
                   PageRules* rules) {
  name = TrimAsciiSpace(name);
  if (name != "*" && IsFor(name, agent)) AddList(content, agent, rules);
}

}  // namespace zhengwen::fetch
