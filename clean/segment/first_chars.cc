#include "clean/segment/first_chars.h"

#include <vector>

#include "core/unicode.h"

namespace zhengwen::clean {
namespace {

bool IsWordEscape(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Behind the group or class that opens at `at`; npos where it does not close.
size_t SkipNested(std::string_view pattern, size_t at) {
  int depth = 0;
  bool in_class = false;
  for (; at < pattern.size(); ++at) {
    const char c = pattern[at];
    if (c == '\\') {
      ++at;
    } else if (in_class) {
      in_class = c != ']';
      if (!in_class && depth == 0) return at + 1;
    } else if (c == '[') {
      in_class = true;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')' && --depth == 0) {
      return at + 1;
    }
  }
  return std::string_view::npos;
}

std::vector<std::string_view> Alternatives(std::string_view pattern) {
  std::vector<std::string_view> parts;
  size_t from = 0;
  for (size_t at = 0; at < pattern.size();) {
    if (pattern[at] == '(' || pattern[at] == '[') {
      const size_t behind = SkipNested(pattern, at);
      if (behind == std::string_view::npos) return {};
      at = behind;
    } else if (pattern[at] == '|') {
      parts.push_back(pattern.substr(from, at - from));
      from = ++at;
    } else {
      at += pattern[at] == '\\' ? 2 : 1;
    }
  }
  parts.push_back(pattern.substr(from));
  return parts;
}

bool AddClass(std::string_view inside, std::set<char32_t>* chars) {
  if (inside.empty() || inside.front() == '^') return false;
  for (size_t at = 0; at < inside.size();) {
    Utf8Char c = CharAt(inside, at);
    if (c.value == '\\') {
      at += c.size;
      c = CharAt(inside, at);
      if (IsWordEscape(c.value)) return false;
    } else if (c.value == '-' || c.value == '[') {
      return false;  // ranges and named classes
    }
    chars->insert(c.value);
    at += c.size;
  }
  return true;
}

}  // namespace

bool AddFirstChars(std::string_view pattern, std::set<char32_t>* chars) {
  std::vector<std::string_view> open = {pattern};  // alternatives yet to be read
  while (!open.empty()) {
    const std::vector<std::string_view> parts = Alternatives(open.back());
    open.pop_back();
    if (parts.empty()) return false;
    if (parts.size() > 1) {
      open.insert(open.end(), parts.begin(), parts.end());
      continue;
    }
    const std::string_view part = parts.front();
    const Utf8Char c = CharAt(part, 0);
    size_t behind = c.size;
    if (c.size == 0 || c.value == '.' || c.value == '^' || c.value == '$') return false;
    if (c.value == '(') {
      behind = SkipNested(part, 0);
      const size_t inside = part.substr(0, 3) == "(?:" ? 3 : 1;
      open.push_back(part.substr(inside, behind - 1 - inside));
    } else if (c.value == '[') {
      behind = SkipNested(part, 0);
      if (!AddClass(part.substr(1, behind - 2), chars)) return false;
    } else if (c.value == '\\') {
      const Utf8Char escaped = CharAt(part, 1);
      if (escaped.size == 0 || IsWordEscape(escaped.value)) return false;
      chars->insert(escaped.value);
      behind = 1 + escaped.size;
    } else {
      chars->insert(c.value);
    }
    if (behind < part.size() && (part[behind] == '?' || part[behind] == '*'))
      open.push_back(part.substr(behind + 1));
  }
  return true;
}

}  // namespace zhengwen::clean
