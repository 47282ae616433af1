#include "clean/html/markup.h"

#include <algorithm>

#include "core/ascii.h"

namespace zhengwen::clean::html {
namespace {

constexpr std::string_view kScript = "script";

// `name` and what may follow a tag's name stand at text[at].
bool NameAt(std::string_view text, size_t at, std::string_view name) {
  if (at + name.size() >= text.size()) return false;
  for (size_t i = 0; i < name.size(); ++i)
    if ((text[at + i] | 0x20) != name[i]) return false;
  const char behind = text[at + name.size()];
  return IsAsciiSpace(behind) || behind == '/' || behind == '>';
}

bool EndTagAt(std::string_view text, size_t at, std::string_view name) {
  return at + 1 < text.size() && text[at + 1] == '/' && NameAt(text, at + 2, name);
}

size_t OrEnd(std::string_view text, size_t at, size_t size) {
  return at == std::string_view::npos ? text.size() : at + size;
}

// `at`: behind the "<!--" within a script. Where plain script goes on, or the script's end tag.
size_t EscapedEnd(std::string_view text, size_t at) {
  bool escaped_twice = false;
  size_t dashes = 2;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '-') {
      ++dashes;
      continue;
    }
    if (c == '>' && dashes >= 2) return at + 1;
    dashes = 0;
    if (c != '<') continue;
    if (EndTagAt(text, at, kScript)) {
      if (!escaped_twice) return at;
      escaped_twice = false;
    } else if (!escaped_twice && NameAt(text, at + 1, kScript)) {
      escaped_twice = true;
    }
  }
  return at;
}

}  // namespace

size_t CommentEnd(std::string_view text, size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with(">")) return at + 1;
  if (rest.starts_with("->")) return at + 2;
  for (size_t to = at; (to = text.find('>', to)) != std::string_view::npos; ++to) {
    const std::string_view before = text.substr(at, to - at);
    if (before.ends_with("--") || before.ends_with("--!")) return to + 1;
  }
  return text.size();
}

size_t BogusCommentEnd(std::string_view text, size_t at) {
  return OrEnd(text, text.find('>', at), 1);
}

size_t RawTextEnd(std::string_view text, size_t at, std::string_view name) {
  for (; (at = text.find('<', at)) != std::string_view::npos; ++at)
    if (EndTagAt(text, at, name)) return at;
  return text.size();
}

size_t ScriptEnd(std::string_view text, size_t at) {
  while ((at = text.find('<', at)) != std::string_view::npos) {
    if (EndTagAt(text, at, kScript)) return at;
    if (text.substr(at).starts_with("<!--")) {
      at = EscapedEnd(text, at + 4);
      if (at < text.size() && EndTagAt(text, at, kScript)) return at;
    } else {
      ++at;
    }
  }
  return text.size();
}

size_t CdataEnd(std::string_view text, size_t at) {
  return std::min(text.find("]]>", at), text.size());
}

}  // namespace zhengwen::clean::html
